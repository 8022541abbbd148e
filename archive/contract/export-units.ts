import { z } from "zod";
import { NoteId, UnitId } from "../model/ids";
import { entry } from "./entry";
import { question } from "./search";

/** Which units: named ones, all that a question finds, the members of a list of the reader's, or all; each in its own order. */
export const ChosenUnits = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("units"), ids: z.array(UnitId).min(1).max(1_000_000) }),
  z.strictObject({ kind: z.literal("found"), ...question }),
  z.strictObject({ kind: z.literal("list"), id: NoteId }),
  z.strictObject({ kind: z.literal("all") }),
]);
export type ChosenUnits = z.infer<typeof ChosenUnits>;

export const ExportFormat = z.enum(["csl-json", "bibtex", "ris", "csv", "json"]);
export type ExportFormat = z.infer<typeof ExportFormat>;

const asked = {
  job: z.uuid(),
  of: ChosenUnits,
  /** null for the first one. */
  style: z.string().max(100).nullable(),
  /** Language of the citations' own words. */
  language: z.enum(["en", "ko"]),
  /** Also what visitors may not see; only the keeper may ask for it, anybody else gets what they may see. */
  withheld: z.boolean(),
} as const;

const counts = {
  units: z.int().nonnegative(),
  /** Chosen units that were left out because visitors may not see them; 0 for whoever may not see them either. */
  left: z.int().nonnegative(),
} as const;

/** Units as a file for another program. */
export const exportUnits = entry(
  "read",
  z.strictObject({ ...asked, format: ExportFormat }),
  z.object({ ...counts, name: z.string(), mediaType: z.string(), text: z.string() }).readonly(),
);

/** A unit with its citation, as a printed list has it. */
export const CitedUnit = z
  .object({
    id: UnitId,
    referenceCode: z.string(),
    title: z.string(),
    date: z.string(),
    language: z.string().nullable(),
    citation: z.string(),
  })
  .readonly();
export type CitedUnit = z.infer<typeof CitedUnit>;

/** Units with their citations, each in the order that was asked for: a list to print. */
export const citedUnits = entry(
  "read",
  z.strictObject(asked),
  z.object({ ...counts, cited: z.array(CitedUnit).readonly() }).readonly(),
);

/** The bibliography of all of them, in the order of the style; for the clipboard as words and as HTML of nothing but i, b, sup and sub. */
export const bibliography = entry(
  "read",
  z.strictObject(asked),
  z
    .object({
      ...counts,
      entries: z.array(z.object({ text: z.string(), html: z.string() }).readonly()).readonly(),
    })
    .readonly(),
);

export const exportEntries = { exportUnits, citedUnits, bibliography } as const;
