import type { StoredSegment } from "../ports";
import { hasBit } from "../engine/bits";
import { bytesOf, emptySink, pushVarint, readVarint, type ByteReader } from "./byte-sink";
import type { DocumentTable } from "./document-table";

/** Documents read at once: well under a millisecond. */
const AT_ONCE = 1_000;

/** The documents of segments that become one, some at a time: at the end all that is left is to write them down. */
export interface MergedLengths {
  /** Reads some more. @param spared documents removed since the merge began: lists may still hold them @returns false after the last */
  next(spared: ReadonlySet<number>): boolean;
  taken(): {
    readonly documents: number;
    readonly firstDocument: number;
    readonly lastDocument: number;
    readonly bytes: Uint8Array;
    /** Removed documents that no list of the merge holds any more. */
    readonly dropped: readonly number[];
  };
}

export function mergeLengths(
  table: DocumentTable,
  fields: number,
  segments: readonly StoredSegment[],
): MergedLengths {
  const sink = emptySink(4096);
  const dropped: number[] = [];
  let documents = 0;
  let firstDocument = 0;
  let lastDocument = 0;
  const keep = (document: number, lengths: Uint32Array) => {
    pushVarint(sink, document - lastDocument);
    for (let field = 0; field < fields; field++) pushVarint(sink, lengths[field]!);
    if (documents === 0) firstDocument = document;
    lastDocument = document;
    documents++;
  };
  const reading = readInTurn(segments, fields);
  return {
    next(spared) {
      for (let left = AT_ONCE; left > 0; left--) {
        const { value } = reading.next();
        if (value === undefined) return false;
        if (hasBit(table.removed, value.document) && !spared.has(value.document))
          dropped.push(value.document);
        else keep(value.document, value.lengths);
      }
      return true;
    },
    taken: () => ({
      documents,
      firstDocument,
      lastDocument,
      bytes: bytesOf(sink).slice(),
      dropped,
    }),
  };
}

interface Read {
  document: number;
  readonly lengths: Uint32Array;
}

/** The same object for each document. */
function* readInTurn(
  segments: readonly StoredSegment[],
  fields: number,
): Generator<Read, undefined> {
  const read: Read = { document: 0, lengths: new Uint32Array(fields) };
  for (const { lengths: bytes } of segments) {
    const reader: ByteReader = { bytes, at: 0 };
    read.document = 0;
    while (reader.at < bytes.length) {
      read.document += readVarint(reader);
      for (let field = 0; field < fields; field++) read.lengths[field] = readVarint(reader);
      yield read;
    }
  }
  return undefined;
}
