import { z } from "./schema";
import { NoteId, Sha256, TranscriptionId, UnitId } from "./ids";

/** Exact words and their place; offsets count UTF-16 code units of the transcription's text at that digest. */
export const Excerpt = z
  .object({
    id: NoteId,
    unit: UnitId,
    transcription: TranscriptionId,
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    quote: z.string().min(1),
    /** Digest of the whole text that the words were taken from: tells whether the reading has changed since. */
    textSha256: Sha256,
    /** 1-based numbers of the first and last line. */
    lines: z.tuple([z.int().positive(), z.int().positive()]).readonly(),
    note: z.string().nullable(),
    when: z.iso.datetime(),
    by: z.string(),
  })
  .readonly();
export type Excerpt = z.infer<typeof Excerpt>;
