import { z } from "zod";
import { Excerpt } from "../model/excerpt";
import { NoteId, TranscriptionId, UnitId } from "../model/ids";
import { entry } from "./entry";

/** An excerpt as the basket shows it. */
export const KeptExcerpt = z
  .object({
    excerpt: Excerpt,
    title: z.string(),
    referenceCode: z.string(),
    date: z.string(),
    /** Whether the words still stand in the reading. */
    state: z.enum(["same", "changed", "gone"]),
    /** Where its words stand now, when the unit was cut up or joined since; null when they stand where they were taken, or nowhere. */
    moved: z
      .object({ unit: UnitId, title: z.string(), referenceCode: z.string() })
      .readonly()
      .nullable(),
  })
  .readonly();
export type KeptExcerpt = z.infer<typeof KeptExcerpt>;

/** Keeps words of a text. The service checks them against the stored text and computes lines and digest. */
export const keepExcerpt = entry(
  "write",
  z.strictObject({
    unit: UnitId,
    transcription: TranscriptionId,
    start: z.int().nonnegative(),
    end: z.int().positive(),
    note: z.string().max(10_000).nullable(),
  }),
  KeptExcerpt,
);

/** The kept excerpts, oldest first. */
export const excerpts = entry(
  "read",
  z.strictObject({}),
  z.object({ excerpts: z.array(KeptExcerpt).readonly() }).readonly(),
);

/** Takes an excerpt out of the basket; its versions stay, so it can come back. */
export const dropExcerpt = entry(
  "write",
  z.strictObject({ id: NoteId }),
  z.object({ dropped: z.boolean() }).readonly(),
);

/** Puts a dropped excerpt back. */
export const restoreExcerpt = entry("write", z.strictObject({ id: NoteId }), KeptExcerpt);
