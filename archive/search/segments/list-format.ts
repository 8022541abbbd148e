import { UNBOUNDED } from "./block-best";
import { makeRoom, pushVarint, readVarint, type ByteReader, type ByteSink } from "./byte-sink";

/** The most pairs of a block. A section that was always at most one block has no block headers. */
export const BLOCK = 128;

/** One field's part of a list: where its pairs and positions are in the two byte arrays of the list. */
export interface Section {
  readonly field: number;
  readonly count: number;
  /** Whether its blocks have headers; else it is one block. */
  readonly hasHeaders: boolean;
  /** What the bounds of the blocks rest on; see `mostSaturated`. */
  readonly reference: number;
  readonly documentsAt: number;
  readonly documentsEnd: number;
  readonly positionsAt: number;
  readonly positionsEnd: number;
}

/** A block of a section: 1 to 128 pairs, and their positions in one pack. The cursor moves from block to block. */
export interface BlockCursor {
  /** The document before the first, and the last; the greatest number that there is when only reading tells. */
  base: number;
  last: number;
  from: number;
  /** How many pairs. */
  size: number;
  positionsAt: number;
  /** Bounds how heavily its documents weigh; see `mostSaturated`. */
  best: number;
  readonly isOnly: boolean;
  readonly headers: ByteReader;
  /** Pairs of the blocks that follow, and where their positions begin. */
  left: number;
  positionsAfter: number;
}

/** Above every document number, and still a small integer. */
const GREATEST = 2 ** 31 - 1;

/** The sections of a list; see docs/formats/postings.md. */
export function readSections(documents: Uint8Array): readonly Section[] {
  const sections: Section[] = [];
  const reader: ByteReader = { bytes: documents, at: 0 };
  let positionsAt = 0;
  while (reader.at < documents.length) {
    const section = readSection(reader, positionsAt);
    sections.push(section);
    positionsAt = section.positionsEnd;
    reader.at = section.documentsEnd;
  }
  return sections;
}

function readSection(reader: ByteReader, positionsAt: number): Section {
  const head = readVarint(reader);
  const count = readVarint(reader);
  const bytes = readVarint(reader);
  const positionsEnd = positionsAt + readVarint(reader);
  const hasHeaders = (head & 1) === 1;
  const documentsAt = hasHeaders ? reader.at + 1 : reader.at;
  return {
    field: head >>> 1,
    count,
    hasHeaders,
    reference: hasHeaders ? reader.bytes[reader.at]! : 0,
    documentsAt,
    documentsEnd: reader.at + bytes,
    positionsAt,
    positionsEnd,
  };
}

/** Stands before the first block of a section. */
export function startBlocks(documents: Uint8Array, section: Section): BlockCursor {
  const { count, hasHeaders, documentsAt, positionsAt } = section;
  return {
    base: 0,
    last: 0,
    from: documentsAt,
    size: 0,
    positionsAt,
    best: UNBOUNDED,
    isOnly: !hasHeaders,
    headers: { bytes: documents, at: documentsAt },
    left: count,
    positionsAfter: positionsAt,
  };
}

/** Moves to the next block. @returns false after the last */
export function nextBlock(cursor: BlockCursor): boolean {
  if (cursor.left === 0) return false;
  cursor.base = cursor.last;
  if (cursor.isOnly) {
    cursor.last = GREATEST;
    cursor.size = cursor.left;
  } else readHeader(cursor);
  cursor.left -= cursor.size;
  return true;
}

function readHeader(cursor: BlockCursor): void {
  const { headers } = cursor;
  cursor.last = cursor.base + readVarint(headers);
  const bytes = readVarint(headers);
  const positions = readVarint(headers);
  cursor.size = (positions & 1) === 0 ? BLOCK : readVarint(headers);
  cursor.best = headers.bytes[headers.at++]!;
  cursor.positionsAt = cursor.positionsAfter;
  cursor.positionsAfter += positions >>> 1;
  cursor.from = headers.at;
  headers.at += bytes;
}

/** Writes what `readHeader` reads, all but the pairs. */
export function pushHeader(sink: ByteSink, header: BlockHeader): void {
  pushVarint(sink, header.gap);
  pushVarint(sink, header.bytes);
  pushVarint(sink, header.positions * 2 + (header.size === BLOCK ? 0 : 1));
  if (header.size !== BLOCK) pushVarint(sink, header.size);
  makeRoom(sink, 1);
  sink.bytes[sink.used++] = header.best;
}

export interface BlockHeader {
  /** From the last document of the block before to the last of this one. */
  readonly gap: number;
  readonly bytes: number;
  readonly positions: number;
  readonly size: number;
  readonly best: number;
}
