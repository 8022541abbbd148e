import { readVarint, type ByteReader } from "./byte-sink";

/** Pairs in a block. A list of at most one block has no block headers. */
export const BLOCK = 128;

/** One field's part of a list: where its pairs and positions are in the two byte arrays of the list. */
export interface Section {
  readonly field: number;
  readonly count: number;
  readonly documentsAt: number;
  readonly documentsEnd: number;
  readonly positionsAt: number;
  readonly positionsEnd: number;
}

/** A block of a section: up to 128 pairs, and their positions in one pack. The cursor moves from block to block. */
export interface BlockCursor {
  /** The document before the first, and the last; the greatest number that there is when only reading tells. */
  base: number;
  last: number;
  from: number;
  /** How many pairs. */
  size: number;
  positionsAt: number;
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
    const field = readVarint(reader);
    const count = readVarint(reader);
    const bytes = readVarint(reader);
    const positionsEnd = positionsAt + readVarint(reader);
    const documentsAt = reader.at;
    reader.at += bytes;
    const documentsEnd = reader.at;
    sections.push({ field, count, documentsAt, documentsEnd, positionsAt, positionsEnd });
    positionsAt = positionsEnd;
  }
  return sections;
}

/** Stands before the first block of a section. */
export function startBlocks(documents: Uint8Array, section: Section): BlockCursor {
  const { count, documentsAt, positionsAt } = section;
  return {
    base: 0,
    last: 0,
    from: documentsAt,
    size: 0,
    positionsAt,
    isOnly: count <= BLOCK,
    headers: { bytes: documents, at: documentsAt },
    left: count,
    positionsAfter: positionsAt,
  };
}

/** Moves to the next block. @returns false after the last */
export function nextBlock(cursor: BlockCursor): boolean {
  if (cursor.left === 0) return false;
  cursor.size = Math.min(cursor.left, BLOCK);
  cursor.left -= cursor.size;
  cursor.base = cursor.last;
  if (cursor.isOnly) {
    cursor.last = GREATEST;
    return true;
  }
  const { headers } = cursor;
  cursor.last = cursor.base + readVarint(headers);
  const bytes = readVarint(headers);
  cursor.positionsAt = cursor.positionsAfter;
  cursor.positionsAfter += readVarint(headers);
  cursor.from = headers.at;
  headers.at += bytes;
  return true;
}
