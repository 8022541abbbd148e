import type { ObjectId, SourceId } from "../../model/ids";
import type { Desk } from "../desk";
import type { EventDraft, ObjectChange, SourceFile, SourceRow } from "../ports";
import type { DescribedFile } from "./import-run";

export const objectId = (id: string) => id as ObjectId;

/** Puts a file's original bytes among what is to be written. */
export function keepSource(
  desk: Desk,
  read: DescribedFile,
  batch: { readonly changes: ObjectChange[]; readonly events: EventDraft[] },
): SourceRow {
  const { file, sha256, reading } = read;
  const source: SourceRow = {
    id: desk.newId("src") as SourceId,
    name: file.name,
    sha256,
    bytes: file.bytes,
    format: reading.format,
  };
  batch.changes.push(sourceChange(desk, file, source));
  batch.events.push({ type: "ingestion", object: objectId(source.id), detail: ingested(read) });
  return source;
}

function sourceChange(desk: Desk, file: SourceFile, source: SourceRow): ObjectChange {
  return {
    object: objectId(source.id),
    files: {
      "metadata.json": new TextEncoder().encode(`${JSON.stringify(source, null, 1)}\n`),
      original: { bytes: file.bytes, stream: () => desk.streamFile(file) },
    },
    message: "Original bytes, kept as they came",
  };
}

const ingested = ({ file, reading }: DescribedFile) =>
  `Imported “${file.name}”, ${String(file.bytes)} bytes, ${reading.format}${reading.charset === null ? "" : `, ${reading.charset}`}`;
