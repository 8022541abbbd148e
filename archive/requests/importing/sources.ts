import { sayWarning } from "../../import/say-warning";
import type { ImportId, ObjectId } from "../../model/ids";
import type { SourceAccount } from "../../model/import-run";
import type { Desk, OpenArchive } from "../desk";
import type { EventDraft, ObjectChange, SourceRow } from "../ports";
import type { DescribedFile } from "./import-run";

export const objectId = (id: string) => id as ObjectId;

/** A file's row; an import that was taken back left its bytes, and the row is that of before. */
export function rowOf(
  desk: Desk,
  { tables }: OpenArchive,
  { file, sha256, reading }: DescribedFile,
  as: { readonly prefix: "src" | "fax"; readonly format: string },
): SourceRow {
  const known = tables.sourceByDigest(sha256);
  return {
    id: known?.id ?? (desk.newId(as.prefix) as SourceRow["id"]),
    name: file.name,
    sha256,
    bytes: file.bytes,
    format: as.format,
    accounts: known?.accounts ?? [],
    // How it was read belongs to the source: whoever has the archive can read the table the same way again.
    ...(reading.table === undefined ? {} : { columns: reading.table.mapping.columns }),
  };
}

/** Puts a file's bytes, as they came, and its account among what is to be written. */
export function keepFile(
  desk: Desk,
  { file }: DescribedFile,
  row: SourceRow,
  account: SourceAccount,
): ObjectChange {
  const before = row.accounts ?? [];
  const stored: SourceRow = { ...row, accounts: [...before, account] };
  const isImage = row.id.startsWith("fax-");
  const bytes = { bytes: file.bytes, stream: () => desk.streamFile(file) };
  return {
    object: objectId(row.id),
    files: {
      "metadata.json": new TextEncoder().encode(`${JSON.stringify(stored, null, 1)}\n`),
      [isImage ? "image" : "original"]: before.length > 0 ? null : bytes,
    },
    message: messageOf(isImage, before.length > 0),
  };
}

function messageOf(isImage: boolean, isKept: boolean): string {
  if (isKept) return "Taken in again";
  return isImage ? "A page image, kept as it came" : "Original bytes, kept as they came";
}

/** @param more what else is worth a word: the charset, the size of an image */
export const ingested = ({ id, name, bytes, format }: SourceRow, more: string): EventDraft => ({
  type: "ingestion",
  object: objectId(id),
  detail: `Imported “${name}”, ${String(bytes)} bytes, ${format}${more === "" ? "" : `, ${more}`}`,
  says: { code: "ledger.ingested", values: { name, bytes, format } },
});

/** The account of a file that has no words and is no document of its own: the image of a page. */
export const wordless = (run: ImportId, warnings: SourceAccount["warnings"]): SourceAccount => ({
  run,
  charset: null,
  documents: 0,
  others: 0,
  words: { in: 0, documents: 0, others: 0, left: 0 },
  proposals: { applied: 0, open: 0 },
  warnings: warnings.map(sayWarning),
  elements: [],
});
