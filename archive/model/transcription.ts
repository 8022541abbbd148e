import { z } from "./schema";
import { Sha256, TranscriptionId } from "./ids";
import { Mark } from "./mark";

const said = {
  kind: z.enum(["diplomatic", "normalised", "translation"]),
  /** BCP 47. */
  language: z.string(),
  /** Who transcribed or translated it; null when not known. */
  by: z.string().nullable(),
  /** From what: the original, a copy, a print, this file. */
  from: z.string().nullable(),
} as const;

/** What is said of a reading by whoever makes it. */
export const ReadingHead = z.object(said).readonly();
export type ReadingHead = z.infer<typeof ReadingHead>;

/** Someone's reading of an item: which words, in which language, by whom, from what. */
export const TranscriptionHead = z
  .object({
    id: TranscriptionId,
    ...said,
    /** Length of the text in UTF-16 code units. */
    characters: z.int().nonnegative(),
    /** Digest of the text as UTF-8. */
    sha256: Sha256,
  })
  .readonly();
export type TranscriptionHead = z.infer<typeof TranscriptionHead>;

/** A transcription with its words (NFC; `\n` ends a line, `\n\n` a paragraph) and stand-off marks sorted by start. */
export const Transcription = z
  .object({
    ...TranscriptionHead.unwrap().shape,
    text: z.string(),
    marks: z.array(Mark).readonly(),
  })
  .readonly();
export type Transcription = z.infer<typeof Transcription>;
