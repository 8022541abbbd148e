import { z } from "zod";
import { NoteId } from "../model/ids";
import { Term, TermSet } from "../model/term-set";
import { ImportWarning } from "../model/import-run";
import { entry } from "./entry";
import { Changes } from "./versions";

/** A row of the list of term sets. */
export const TermSetRow = z
  .object({
    set: TermSet,
    /** Documents with any of its terms that the reader may see. */
    items: z.int().nonnegative(),
  })
  .readonly();
export type TermSetRow = z.infer<typeof TermSetRow>;

/** Term sets by label; those with words that begin so in label, note or terms. */
export const termSets = entry(
  "read",
  z.strictObject({ text: z.string().max(500), limit: z.int().min(1).max(10_000) }),
  z.object({ total: z.int(), sets: z.array(TermSetRow).readonly() }).readonly(),
);

/** One term set as it stands, and how many documents that the reader may see have each of its terms, in its time of use. */
export const TermSetAnswer = z
  .object({
    ...TermSetRow.unwrap().shape,
    version: z.int().positive(),
    found: z.array(z.int().nonnegative()).readonly(),
  })
  .readonly();
export type TermSetAnswer = z.infer<typeof TermSetAnswer>;

export const termSet = entry("read", z.strictObject({ id: NoteId }), TermSetAnswer);

export const TermDraft = z
  .strictObject({
    text: z.string().trim().min(1).max(500),
    language: z.string().trim().max(35).nullable().optional(),
    source: z.string().trim().max(1000).nullable().optional(),
    /** EDTF date or interval. */
    used: z.string().trim().max(100).optional(),
  })
  .readonly();
export type TermDraft = z.infer<typeof TermDraft>;

const draft = {
  label: z.string().trim().min(1).max(300),
  note: z.string().trim().max(10_000).nullable(),
  terms: z.array(TermDraft).max(500).readonly(),
  /** True where only `set:` asks for it. */
  onlyByName: z.boolean(),
} as const;

export const addTermSet = entry(
  "write",
  z.strictObject({ draft: z.strictObject(draft).readonly() }),
  z.object({ ...Changes.unwrap().shape, id: NoteId }).readonly(),
);

/** Sets what is named; `terms` is the whole list. Refused when the set is not at `version` any more. */
export const changeTermSet = entry(
  "write",
  z.strictObject({
    id: NoteId,
    version: z.int().positive(),
    set: z.strictObject(draft).partial().readonly(),
  }),
  Changes,
);

/** Takes term sets from view; undo brings them back. */
export const dropTermSets = entry(
  "write",
  z.strictObject({ ids: z.array(NoteId).min(1).max(10_000).readonly() }),
  Changes,
);

/** What would become of a set of a file: a new one, more terms for one that is here, or nothing because all of it is here. */
export const TermSetFate = z.enum(["new", "more", "same"]);
export type TermSetFate = z.infer<typeof TermSetFate>;

export const TermSetInFile = z
  .object({
    file: z.string(),
    /** "row 3" */
    place: z.string(),
    label: z.string(),
    fate: TermSetFate,
    adds: z.array(Term).readonly(),
    /** Terms of the file that stand in the set already, with another language, source or time: the set's stays. */
    differs: z
      .array(z.object({ place: z.string(), here: Term, there: Term }).readonly())
      .readonly(),
  })
  .readonly();
export type TermSetInFile = z.infer<typeof TermSetInFile>;

const Tickets = z.array(z.string().max(100)).min(1).max(100);
const fileAnswer = {
  sets: z.array(TermSetInFile).readonly(),
  /** Rows that could not be read, by file and line. */
  warnings: z.array(ImportWarning.unwrap().extend({ source: z.string() }).readonly()).readonly(),
} as const;

/** What tables of terms would do. Nothing is written; the tickets stay good. */
export const previewTermSets = entry(
  "write",
  z.strictObject({ tickets: Tickets }),
  z.object(fileAnswer).readonly(),
);

/** Takes in tables of terms in one transaction. */
export const importTermSets = entry(
  "write",
  z.strictObject({ tickets: Tickets }),
  z.object({ ...Changes.unwrap().shape, ...fileAnswer }).readonly(),
);

/** Term sets as a table (CSV) that `importTermSets` reads back; all, or those named. */
export const exportTermSets = entry(
  "read",
  z.strictObject({ ids: z.array(NoteId).min(1).max(10_000).readonly().nullable() }),
  z.object({ name: z.string(), text: z.string(), sets: z.int() }).readonly(),
);

export const termEntries = {
  termSets,
  termSet,
  addTermSet,
  changeTermSet,
  dropTermSets,
  previewTermSets,
  importTermSets,
  exportTermSets,
} as const;
