import { z } from "./schema";
import { Certainty } from "./certainty";

/**
 * What a mark says of the words it covers. `gap`, `page` and `line` may cover none (start = end): they stand between letters
 * and neither split nor join words. `note` stands at its reference; `gloss` covers words that an editor put between the lines.
 * `choice` covers what the document has, and its note holds what the editor would read; `subst` covers what the writer put in the
 * place of other words, and its note holds the words struck out. `space` and `hand` stand where room was left and where another
 * hand begins. `reference` leads to its `target`.
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
  "choice",
  "subst",
  "space",
  "damage",
  "hand",
  "reference",
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
    /** The source's own key of the note, page or name here: its `xml:id`. Keys are unique in a file, printed signs are not. */
    id: z.string().optional(),
    /** What a reference, name or note points to, as a whole key: `frus1936v03#pg_12`, `frus1936v03#p_NRM1`, or an address. */
    target: z.string().optional(),
    /** `sourceKey` of the unit where that place is found in the same file; left out where there is none. */
    within: z.string().optional(),
    /** References within the note's words: where they stand in `note`, and where they lead. */
    links: z
      .array(
        z
          .object({
            start: z.int().nonnegative(),
            end: z.int().nonnegative(),
            target: z.string(),
            within: z.string().optional(),
          })
          .readonly(),
      )
      .readonly()
      .optional(),
    /** How sure whoever reads or supplies the words is; left out where nobody said. */
    certainty: Certainty.optional(),
    /** For a page: the source's name for its image, with `#xywh=` for a part of it. */
    facs: z.string().optional(),
  })
  .readonly();
export type Mark = z.infer<typeof Mark>;
