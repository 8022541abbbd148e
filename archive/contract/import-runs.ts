import { z } from "zod";
import { FacsimileId, ImportId, SourceId, UnitId } from "../model/ids";
import { ElementCount, ImportRun, ImportWarning, LeftAside } from "../model/import-run";
import { Level } from "../model/unit";
import { entry } from "./entry";
import { Changes } from "./versions";

/** An import in the list of all. */
const ImportHead = z
  .object({
    run: ImportRun,
    files: z.int(),
    documents: z.int(),
  })
  .readonly();

/** Every import of the archive, newest first. */
export const imports = entry(
  "read",
  z.strictObject({}),
  z.object({ imports: z.array(ImportHead).readonly() }).readonly(),
);

const ImportedFile = z
  .object({
    id: z.union([SourceId, FacsimileId]),
    name: z.string(),
    bytes: z.int(),
    format: z.string(),
    words: z.int(),
    documents: z.int(),
    others: z.int(),
    /** What the file became, without what is beneath. */
    units: z
      .array(
        z
          .object({
            id: UnitId,
            referenceCode: z.string(),
            title: z.string(),
            level: Level,
            genre: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

/** One kind of warning over all files: how often, in how many files, and where it is met first. */
const WarningKind = ImportWarning.unwrap()
  .extend({
    source: z.string(),
    files: z.int(),
    /** The unit that holds the first place, where it is known. */
    unit: UnitId.optional(),
  })
  .readonly();

/** What taking an import back would do. */
const UndoPreview = z
  .object({
    /** Units that would be withdrawn: documents, other texts, files and folders. */
    units: z.int(),
    /** Units of the import that stay, because something from elsewhere stands beneath them. */
    stay: z.int(),
    /** Units that were edited since; the first of them by name. */
    edited: z.int(),
    editedFirst: z
      .array(z.object({ id: UnitId, referenceCode: z.string(), title: z.string() }).readonly())
      .readonly(),
    /** Readers' excerpts that quote from them. */
    excerpts: z.int(),
  })
  .readonly();

/** What an import did, in full. `words.in` = documents + others + left; what is missing (or too much) is `apart`. */
export const ImportStory = z
  .object({
    run: ImportRun,
    files: z.array(ImportedFile).readonly(),
    documents: z.int(),
    others: z.int(),
    words: z
      .object({
        in: z.int(),
        documents: z.int(),
        others: z.int(),
        left: z.int(),
        apart: z.int(),
        /** Files whose own sum does not agree: one too many may hide one too few. */
        filesApart: z.int(),
      })
      .readonly(),
    proposals: z.object({ applied: z.int(), open: z.int() }).readonly(),
    elements: z.array(ElementCount).readonly(),
    /** Kinds of words that were left out, most first. */
    left: z.array(WarningKind).readonly(),
    warnings: z.array(WarningKind).readonly(),
    aside: z.array(LeftAside).readonly(),
    undo: UndoPreview.nullable(),
  })
  .readonly();
export type ImportStory = z.infer<typeof ImportStory>;

/**
 * The report of an import, as long as the archive lasts. With `source` the sums, elements and warnings are those of this one file;
 * the list of files stays whole.
 */
export const importStory = entry(
  "read",
  z.strictObject({ id: ImportId, source: z.union([SourceId, FacsimileId]).optional() }),
  ImportStory,
);

/** An import; `job` tells the progress under this id, and stops it by it. */
const ofRun = z.strictObject({ id: ImportId, job: z.uuid().optional() });

/**
 * Takes a whole import back: every unit that it made is withdrawn, in one transaction. Original bytes, the report and what was
 * edited since stay.
 */
export const undoImport = entry("write", ofRun, Changes);

/** Brings back what `undoImport` took from view, as it was then, edits included. */
export const redoImport = entry("write", ofRun, Changes);
