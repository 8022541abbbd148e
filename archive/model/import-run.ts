import { z } from "./schema";
import { FacsimileId, ImportId, SourceId, UnitId } from "./ids";
import { Says } from "./says";
import { TableMapping } from "./table-mapping";

/** Something a reader should know of a file that was read all the same. */
export const ImportWarning = z
  .object({
    /** In English, to be read behind the count: "words of the header left out". */
    message: z.string(),
    count: z.int(),
    says: Says.optional(),
    /** Where it is met first, in the decoded file, from 1. */
    place: z
      .object({
        line: z.int().positive(),
        column: z.int().positive(),
        /** The same place in UTF-16 code units: by it the unit is found that holds it. */
        at: z.int().nonnegative().optional(),
      })
      .readonly()
      .optional(),
  })
  .readonly();
export type ImportWarning = z.infer<typeof ImportWarning>;

/** How often an element of a marked-up file was met, and what became of it. */
export const ElementCount = z
  .object({
    name: z.string(),
    /** Seen in the text: a mark, a line, a block, a note. */
    shown: z.int(),
    /** Its words are kept; the element itself is only in the stored file. */
    kept: z.int(),
    /** Left out with its words, which are reported. */
    left: z.int(),
  })
  .readonly();
export type ElementCount = z.infer<typeof ElementCount>;

/** What became of one file in one import; it is kept beside the file's bytes. `in` = documents + others + left, when nothing is lost. */
export const SourceAccount = z
  .object({
    run: ImportId,
    charset: z.string().nullable(),
    /** Units of the levels item and part. */
    documents: z.int(),
    /** Other units that hold text: prefaces, lists, indexes. */
    others: z.int(),
    words: z.object({ in: z.int(), documents: z.int(), others: z.int(), left: z.int() }).readonly(),
    proposals: z.object({ applied: z.int(), open: z.int() }).readonly(),
    warnings: z.array(ImportWarning).readonly(),
    elements: z.array(ElementCount).readonly(),
  })
  .readonly();
export type SourceAccount = z.infer<typeof SourceAccount>;

/** A file that an import left aside. */
export const LeftAside = z
  .object({
    source: z.string(),
    /** `here`: the same bytes are in the archive, or came with this import already. */
    kind: z.enum(["refused", "here"]),
    reason: z.string(),
    says: Says.optional(),
    /** Of a refused file: the refusal as it was told. */
    problem: z
      .object({ code: z.string(), message: z.string(), remedy: z.string() })
      .readonly()
      .optional(),
    /** The unit that the same bytes became. */
    unit: UnitId.nullable(),
  })
  .readonly();
export type LeftAside = z.infer<typeof LeftAside>;

/** One import: what has no file of its own to stand beside. Its units name it, and so do the accounts of its files. */
export const ImportRun = z
  .object({
    kind: z.literal("import"),
    id: ImportId,
    by: z.string(),
    started: z.iso.datetime(),
    /** null until it ends; one that was broken off never says when. */
    ended: z.iso.datetime().nullable(),
    cancelled: z.boolean(),
    into: UnitId.nullable(),
    accept: z.enum(["none", "confident", "all"]),
    aside: z.array(LeftAside).readonly(),
    /** What is worth a word and belongs to no file that was taken; `source` names where. Archives of before have none. */
    passed: z
      .array(ImportWarning.unwrap().extend({ source: z.string() }).readonly())
      .readonly()
      .optional(),
    /** When and by whom it was taken back: its units are withdrawn at that very time. */
    undone: z.object({ when: z.iso.datetime(), by: z.string() }).readonly().nullable(),
  })
  .readonly();
export type ImportRun = z.infer<typeof ImportRun>;

/** What the archive keeps of an imported file beside its bytes. */
export const StoredSource = z
  .object({
    /** A page image is a file too; its bytes stand in its own object. */
    id: z.union([SourceId, FacsimileId]),
    name: z.string(),
    sha256: z.string(),
    bytes: z.int(),
    format: z.string(),
    /** How a table's columns were read. */
    columns: TableMapping.unwrap().shape.columns.optional(),
    /** One for each import that made units of it; archives of before have none. */
    accounts: z.array(SourceAccount).readonly().optional(),
  })
  .readonly();
export type StoredSource = z.infer<typeof StoredSource>;
