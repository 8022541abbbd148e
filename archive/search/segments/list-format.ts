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

/** Up to 128 pairs, and their positions in one pack. */
export interface Block {
  /** The document before the first, and the last; Infinity when only reading tells. */
  readonly base: number;
  readonly last: number;
  readonly from: number;
  /** How many pairs. */
  readonly size: number;
  readonly positionsAt: number;
}

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

/** The blocks of a section, in order. */
export function readBlocks(documents: Uint8Array, section: Section): readonly Block[] {
  const { count, documentsAt, documentsEnd, positionsAt } = section;
  if (count <= BLOCK)
    return [{ base: 0, last: Infinity, from: documentsAt, size: count, positionsAt }];
  const blocks: Block[] = [];
  const reader: ByteReader = { bytes: documents, at: documentsAt };
  let base = 0;
  let places = positionsAt;
  for (let left = count; reader.at < documentsEnd; left -= BLOCK) {
    const last = base + readVarint(reader);
    const bytes = readVarint(reader);
    const positionBytes = readVarint(reader);
    const size = Math.min(left, BLOCK);
    blocks.push({ base, last, from: reader.at, size, positionsAt: places });
    reader.at += bytes;
    places += positionBytes;
    base = last;
  }
  return blocks;
}
