import { Sha256, TranscriptionId } from "./ids";
import { z } from "./schema";

/** Words of a text that a reader's note or highlight speaks of; offsets count UTF-16 code units of the text with that digest. */
export const NotedPlace = z
  .object({
    transcription: TranscriptionId,
    start: z.int().nonnegative(),
    end: z.int().positive(),
    quote: z.string().min(1),
    textSha256: Sha256,
    /** 1-based numbers of the first and last line. */
    lines: z.tuple([z.int().positive(), z.int().positive()]).readonly(),
  })
  .readonly();
export type NotedPlace = z.infer<typeof NotedPlace>;
