import { z } from "./schema";
import { HitOrder } from "./hit";
import { SetId, Sha256 } from "./ids";
import { Narrowing } from "./narrowing";

/** What is asked of an archive, and what narrows it: the text goes on meaning the same (docs/formats/query.md). */
export const SearchQuestion = z
  .object({
    text: z.string().max(10_000),
    narrowing: Narrowing.nullable(),
    /** Names are expanded through the authorities. */
    names: z.boolean(),
    /** In which order its hits are shown; left out for the usual one. */
    order: HitOrder.optional(),
  })
  .readonly();
export type SearchQuestion = z.infer<typeof SearchQuestion>;

const said = {
  id: SetId,
  title: z.string().min(1).max(300),
  note: z.string().max(10_000).nullable(),
  question: SearchQuestion,
  when: z.iso.datetime(),
  by: z.string(),
} as const;

/** A question kept under a name: asked again, it finds what the archive has then. */
export const SavedSearch = z.object({ kind: z.literal("search"), ...said }).readonly();
export type SavedSearch = z.infer<typeof SavedSearch>;

/** What a question found at one moment, for ever: the documents stand in a file of their own (`members-file.ts`). */
export const FrozenSet = z
  .object({
    kind: z.literal("frozen"),
    ...said,
    /** What really ran then, in English. */
    ran: z.string(),
    /** Documents in the set, and those of them that had no date. */
    count: z.int().nonnegative(),
    undated: z.int().nonnegative(),
    /** Documents that the question found and that whoever froze it might not see: they are not in the set. */
    leftOut: z.int().nonnegative(),
    /** SHA-256 of the file of members. */
    digest: Sha256,
    /** Digest of the last line of the archive's log: its state then. */
    head: Sha256,
    /** Version of Carrel, and the rules by which words were cut and stemmed. */
    engine: z.string(),
  })
  .readonly();
export type FrozenSet = z.infer<typeof FrozenSet>;

/** What the `metadata.json` of a `set-` object holds. A dropped one stays: dropping is a version, and so is its coming back. */
export const KeptSet = z
  .object({ dropped: z.boolean(), set: z.discriminatedUnion("kind", [SavedSearch, FrozenSet]) })
  .readonly();
export type KeptSet = z.infer<typeof KeptSet>;
