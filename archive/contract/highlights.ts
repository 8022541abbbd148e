import { z } from "zod";
import { Highlight, Meaning } from "../model/highlight";
import { NoteId, TranscriptionId, UnitId } from "../model/ids";
import { entry } from "./entry";
import { Changes } from "./versions";

/** A highlight ready to show. */
export const ShownHighlight = z
  .object({
    highlight: Highlight,
    title: z.string(),
    referenceCode: z.string(),
    date: z.string(),
    /** Whether the words still stand where they were marked. */
    state: z.enum(["same", "changed", "gone"]),
  })
  .readonly();
export type ShownHighlight = z.infer<typeof ShownHighlight>;

/** Marks words of a text. The service takes them from the stored text. Words that bear this very meaning already stay as they are. */
export const highlightWords = entry(
  "write",
  z.strictObject({
    unit: UnitId,
    place: z.strictObject({
      transcription: TranscriptionId,
      start: z.int().nonnegative(),
      end: z.int().positive(),
    }),
    meaning: Meaning,
  }),
  Changes,
);

/** Gives a highlight another meaning; null takes it away. */
export const changeHighlight = entry(
  "write",
  z.strictObject({ id: NoteId, meaning: Meaning.nullable() }),
  Changes,
);

/** The highlights in the texts of a unit, in the order of the text. */
export const highlightsOn = entry(
  "read",
  z.strictObject({ unit: UnitId }),
  z.object({ highlights: z.array(ShownHighlight).readonly() }).readonly(),
);

/** All highlights, newest first; `text` narrows them by their words and the documents' titles, `meaning` to one. */
export const highlights = entry(
  "read",
  z.strictObject({
    meaning: Meaning.nullable(),
    text: z.string().max(200),
    limit: z.int().min(1).max(10_000),
  }),
  z
    .object({
      highlights: z.array(ShownHighlight).readonly(),
      /** How many match, shown or not. */
      total: z.int(),
      /** Of those that the text matches, how many have each meaning. */
      counts: z.record(Meaning, z.int()),
    })
    .readonly(),
);

export const highlightEntries = {
  highlightWords,
  changeHighlight,
  highlightsOn,
  highlights,
} as const;
