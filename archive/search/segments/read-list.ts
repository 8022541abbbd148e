import { reservePairs, type Arena, type Span } from "./arena";
import { decodePairs } from "./decode-documents";
import {
  BLOCK,
  nextBlock,
  readSections,
  startBlocks,
  type BlockCursor,
  type Section,
} from "./list-format";
import { packedBytes, unpackNumbers, type PackedBytes } from "./unpack-numbers";

/** Appends all pairs of a section to the arena. @param documents the list that the section is in */
export function decodeSection(documents: PackedBytes, section: Section, arena: Arena): Span {
  const start = arena.used;
  reservePairs(arena, section.count);
  const block = startBlocks(documents.bytes, section);
  while (nextBlock(block)) decodePairs(documents, block.from, block.size, block.base, arena);
  return { start, end: arena.used };
}

/** The pairs of one block and their positions: for each document the first, then gaps. Used again for the next block. */
export interface OpenBlock {
  readonly pairs: Arena;
  places: Uint32Array;
}

export function emptyBlock(): OpenBlock {
  return {
    pairs: { documents: new Uint32Array(BLOCK), counts: new Uint32Array(BLOCK), used: 0 },
    places: new Uint32Array(1024),
  };
}

/** Reads the pairs of a block. @returns how many positions they have together */
export function openPairs(pairs: Arena, block: BlockCursor, documents: PackedBytes): number {
  pairs.used = 0;
  decodePairs(documents, block.from, block.size, block.base, pairs);
  let count = 0;
  for (let at = 0; at < pairs.used; at++) count += pairs.counts[at]!;
  return count;
}

function openBlock(
  open: OpenBlock,
  block: BlockCursor,
  documents: PackedBytes,
  positions: PackedBytes,
): void {
  const count = openPairs(open.pairs, block, documents);
  if (count > open.places.length) open.places = new Uint32Array(count * 2);
  unpackNumbers(positions, block.positionsAt, count, open.places, 0);
}

/** A document of a list with its positions, `places` from `from` on: the first, then gaps. */
export type HearPosting = (
  document: number,
  count: number,
  places: Uint32Array,
  from: number,
) => void;

/** Reads a section with its positions, document after document; for merging, not for searching. */
export function readPostings(
  section: Section,
  documents: Uint8Array,
  positions: Uint8Array,
  open: OpenBlock,
  hear: HearPosting,
): void {
  const [packed, places] = [packedBytes(documents), packedBytes(positions)];
  const block = startBlocks(documents, section);
  while (nextBlock(block)) readBlock(block, packed, places, open, hear);
}

/** Reads the block that the cursor stands at. */
export function readBlock(
  block: BlockCursor,
  documents: PackedBytes,
  positions: PackedBytes,
  open: OpenBlock,
  hear: HearPosting,
): void {
  openBlock(open, block, documents, positions);
  const { pairs } = open;
  let from = 0;
  for (let at = 0; at < pairs.used; at++) {
    const count = pairs.counts[at]!;
    hear(pairs.documents[at]!, count, open.places, from);
    from += count;
  }
}

/** The section of a field, or null. */
export function sectionOf(documents: Uint8Array, field: number): Section | null {
  return readSections(documents).find((section) => section.field === field) ?? null;
}
