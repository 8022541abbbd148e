import { z } from "./schema";
import { ProposalId } from "./ids";

/** Words of a text that a proposal rests on; offsets count UTF-16 code units of the unit's first transcription. */
export const Evidence = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() })
  .readonly();
export type Evidence = z.infer<typeof Evidence>;

/** Something the importer believes, with the words it rests on. Never silently applied: an applied one says so and can be undone. */
export const Proposal = z
  .object({
    id: ProposalId,
    kind: z.enum([
      "title",
      "date",
      "agent",
      "classification",
      "genre",
      "language",
      "gloss",
      "missing-note",
      "lacuna",
      "clutter",
      "segment",
      "place",
    ]),
    /** What it would set, as text: the title, an EDTF date, a name, a BCP 47 tag. */
    value: z.string(),
    /** For agents and dates: the role (author, recipient, created ...). */
    role: z.string().nullable(),
    /** 0 to 1, the rule's own score. */
    confidence: z.number().min(0).max(1),
    state: z.enum(["open", "applied", "rejected"]),
    evidence: Evidence,
    /** The rule's id: the describer and the pattern that matched. */
    rule: z.string(),
    /** What the reader put in the rule's place when accepting it; the rule's own value stays above. */
    edited: z.object({ value: z.string(), role: z.string().nullable() }).readonly().optional(),
    /** What an applied one met with; without it its effect could not be taken back exactly. Absent in archives of version 0.1. */
    met: z
      .object({
        /** The value that it replaced; for what a unit has many of, the value itself when it stood there already, else null. */
        value: z.string().nullable(),
        /** For languages: places of the readings that had no language until then. */
        readings: z.array(z.int().nonnegative()).readonly().optional(),
      })
      .readonly()
      .optional(),
  })
  .readonly();
export type Proposal = z.infer<typeof Proposal>;
