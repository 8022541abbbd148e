import { z } from "./schema";
import { AuthorityId, UnitId } from "./ids";

/** How sure whoever says so is. */
export const Certainty = z.enum(["certain", "probable", "possible"]);
export type Certainty = z.infer<typeof Certainty>;

/** What a statement of a description rests on: evidence beside the claim. */
export const Claim = z
  .object({
    /** Who or what says so, in words: “letterhead”, “Aldous 1912, p. 4”. */
    source: z.string().min(1).nullable(),
    /** The unit or the name of this archive that says so. */
    ref: z.union([UnitId, AuthorityId]).nullable(),
    /** null: nobody has said. */
    certainty: Certainty.nullable(),
  })
  .readonly();
export type Claim = z.infer<typeof Claim>;

/** What an agent or date carries of a claim; left out where nothing is known of it. */
export const claimParts = { certainty: Certainty.nullable().optional() } as const;
