import { z } from "zod";
import { TranscriptionId, UnitId } from "../model/ids";
import { entry } from "./entry";

export const CitationShape = z
  .object({
    style: z.string(),
    note: z.string(),
    shortNote: z.string(),
    bibliography: z.string(),
    /** The same as HTML with nothing but <i>, <b>, <sup>, <sub>: for the clipboard, never for the page. */
    html: z.object({ note: z.string(), bibliography: z.string() }).readonly(),
    csl: z.record(z.string(), z.unknown()),
    /** What is doubtful in the words of the place cited, as the notes say; left out where nothing is. */
    doubt: z
      .array(z.enum(["unclear", "supplied"]))
      .readonly()
      .optional(),
  })
  .readonly();

/** The citation of a unit, or of a place in it. Computed, never stored. */
export const cite = entry(
  "read",
  z.strictObject({
    id: UnitId,
    style: z.string().max(100).nullable(),
    locator: z.string().max(200).nullable(),
    /** Language of the citation's own words ("accessed", "to"): the reader's, not the document's; English when left out. */
    language: z.enum(["en", "ko"]).optional(),
    place: z
      .strictObject({ transcription: TranscriptionId, start: z.int(), end: z.int() })
      .nullable(),
  }),
  CitationShape,
);

/** The citation styles at hand. */
export const styles = entry(
  "read",
  z.strictObject({}),
  z
    .object({
      styles: z.array(z.object({ id: z.string(), label: z.string() }).readonly()).readonly(),
    })
    .readonly(),
);
