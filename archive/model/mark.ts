import { z } from "zod";

/**
 * What a mark says of the words it covers. `gap`, `page` and `line` may cover none (start = end): they stand between letters
 * and neither split nor join words. `note` stands at its reference; `gloss` covers words that an editor put between the lines.
 */
export const MarkKind = z.enum([
  "gap",
  "unclear",
  "supplied",
  "del",
  "add",
  "foreign",
  "emphasis",
  "note",
  "gloss",
  "page",
  "line",
  "heading",
  "opener",
  "dateline",
  "salute",
  "closer",
  "signed",
  "postscript",
  "quote",
  "cell",
  "name",
  "clutter",
]);
export type MarkKind = z.infer<typeof MarkKind>;

/** A stand-off mark over one transcription; offsets count UTF-16 code units of its text. */
export const Mark = z
  .object({
    kind: MarkKind,
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    /** The note's words; for a gap its extent and cause in words ("2 words lost, water stain"). */
    note: z.string().nullable(),
    /** Who says so: `author` for the document's own notes, else the editor or the rule. */
    by: z.string().nullable(),
    /** As printed: a note's sign, a page's or line's number, a BCP 47 tag for `foreign` and `gloss`. */
    label: z.string().nullable(),
  })
  .readonly();
export type Mark = z.infer<typeof Mark>;
