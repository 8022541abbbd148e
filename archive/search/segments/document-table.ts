import { clearBit, emptyBits, growBits, hasBit, setBit, type Bits } from "../engine/bits";
import { referenceFor, type FieldLengths } from "./block-best";
import { bytesOf, emptySink, pushVarint, readVarint, type ByteReader } from "./byte-sink";

/** All documents in numbers: what the scores need of each without reading its text. */
export interface DocumentTable {
  /** Forms in each field, by field and document. */
  lengths: Uint32Array[];
  /** Sum over the present documents, by field. */
  readonly sums: number[];
  /** Documents that are there. */
  present: Bits;
  /** Documents that were removed but may still stand in lists. */
  removed: Bits;
  removedCount: number;
  count: number;
  /** Above every document number so far. */
  bound: number;
}

export function emptyDocumentTable(fields: number): DocumentTable {
  return {
    lengths: Array.from({ length: fields }, () => new Uint32Array(1024)),
    sums: Array.from({ length: fields }, () => 0),
    present: emptyBits(1024),
    removed: emptyBits(1024),
    removedCount: 0,
    count: 0,
    bound: 0,
  };
}

export function enterDocument(
  table: DocumentTable,
  document: number,
  lengths: readonly number[],
): void {
  growTable(table, document + 1);
  lengths.forEach((length, field) => {
    table.lengths[field]![document] = length;
    table.sums[field]! += length;
  });
  setBit(table.present, document);
  table.count++;
}

/** The lengths in a field, as they are known now. */
export function lengthsIn({ lengths, sums, count }: DocumentTable, field: number): FieldLengths {
  return { lengths: lengths[field]!, first: 0, reference: referenceFor(sums[field]! / count) };
}

function growTable(table: DocumentTable, bound: number): void {
  if (bound > table.bound) table.bound = bound;
  const capacity = table.lengths[0]?.length ?? 0;
  if (bound > capacity)
    table.lengths = table.lengths.map((old) => {
      const grown = new Uint32Array(Math.max(bound, capacity * 2));
      grown.set(old);
      return grown;
    });
  table.present = growBits(table.present, bound);
  table.removed = growBits(table.removed, bound);
}

/** Takes a document out of the sums. @returns false when it was not there */
export function leaveDocument(table: DocumentTable, document: number): boolean {
  if (!hasBit(table.present, document)) return false;
  clearBit(table.present, document);
  setBit(table.removed, document);
  table.removedCount++;
  table.count--;
  table.lengths.forEach((lengths, field) => {
    table.sums[field]! -= lengths[document]!;
  });
  return true;
}

/** A document that is not there may stand in lists, of which its lengths are not known any more. */
export function noteRemoved(table: DocumentTable, document: number): void {
  growTable(table, document + 1);
  setBit(table.removed, document);
  table.removedCount++;
}

/** No list holds the document any more. */
export function forgetRemoved(table: DocumentTable, document: number): void {
  if (!hasBit(table.removed, document)) return;
  clearBit(table.removed, document);
  table.removedCount--;
}

/** The lengths of documents, ascending, as bytes: the gap to the document before, then one length for each field. */
export function writeLengths(table: DocumentTable, documents: Iterable<number>): Uint8Array {
  const sink = emptySink(1024);
  let last = 0;
  for (const document of documents) {
    pushVarint(sink, document - last);
    for (const lengths of table.lengths) pushVarint(sink, lengths[document]!);
    last = document;
  }
  return bytesOf(sink).slice();
}

/** Hears every document of such bytes; the array of lengths is the same each time. */
export function readLengths(
  bytes: Uint8Array,
  fields: number,
  hear: (document: number, lengths: readonly number[]) => void,
): void {
  const reader: ByteReader = { bytes, at: 0 };
  const lengths = Array.from({ length: fields }, () => 0);
  let document = 0;
  while (reader.at < bytes.length) {
    document += readVarint(reader);
    for (let field = 0; field < fields; field++) lengths[field] = readVarint(reader);
    hear(document, lengths);
  }
}
