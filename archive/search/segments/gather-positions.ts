import { nextBlock, startBlocks, type BlockCursor, type Section } from "./list-format";
import { countOf, documentOf, positionsFrom, type LiveSegment } from "./live-segment";
import type { Arena } from "./arena";
import { openPairs } from "./read-list";
import { openPack, packedBytes, readPack, type OpenPack, type PackedBytes } from "./unpack-numbers";

/** Positions in some documents: those of document i are values [ends[i-1], ends[i]), ascending. */
export interface Positions {
  readonly ends: Uint32Array;
  values: Uint32Array;
  used: number;
}

/** A stretch of pairs with its positions, and where in the wanted documents reading has come to. */
export interface Gathering {
  readonly wanted: Uint32Array;
  next: number;
  readonly found: Positions;
  /** The pairs of the block being read. */
  readonly pairs: Arena;
}

/** Nothing found yet in so many documents. @param pairs scratch with room for a block */
export function startGathering(wanted: Uint32Array, pairs: Arena): Gathering {
  const values = new Uint32Array(2 * wanted.length + 14);
  const found = { ends: new Uint32Array(wanted.length), values, used: 0 };
  return { wanted, next: 0, found, pairs };
}

/** Reads the positions of a section in the wanted documents, leaving out blocks without any. Sections must come in ascending order of documents. */
export function gatherSection(
  gathering: Gathering,
  section: Section,
  documents: PackedBytes,
  positions: Uint8Array,
): void {
  const packed = packedBytes(positions);
  const block = startBlocks(documents.bytes, section);
  while (gathering.next < gathering.wanted.length && nextBlock(block)) {
    if (!isWanted(gathering, block)) continue;
    const count = openPairs(gathering.pairs, block, documents);
    gatherBlock(gathering, openPack(packed, block.positionsAt, count));
  }
}

/** True when a wanted document may be in the block; those before it are done without a position. */
function isWanted(gathering: Gathering, { base, last }: BlockCursor): boolean {
  const { wanted, found } = gathering;
  let next = gathering.next;
  while (next < wanted.length && wanted[next]! <= base) found.ends[next++] = found.used;
  gathering.next = next;
  return next < wanted.length && wanted[next]! <= last;
}

/** Takes the positions of the wanted documents of the open block. */
function gatherBlock(gathering: Gathering, pack: OpenPack): void {
  const { wanted, found, pairs } = gathering;
  const { documents, counts, used } = pairs;
  const last = documents[used - 1]!;
  let from = 0;
  let at = 0;
  let next = gathering.next;
  for (; next < wanted.length; next++) {
    const document = wanted[next]!;
    if (document > last) break;
    while (documents[at]! < document) from += counts[at++]!;
    if (documents[at] === document) takePositions(pack, from, counts[at]!, found);
    found.ends[next] = found.used;
  }
  gathering.next = next;
}

/** Hot loop. */
function takePositions(pack: OpenPack, from: number, count: number, found: Positions): void {
  reservePositions(found, count);
  const values = found.values;
  readPack(pack, from, count, values, found.used);
  const end = found.used + count;
  for (let at = found.used + 1; at < end; at++) values[at]! += values[at - 1]!;
  found.used = end;
}

function reservePositions(found: Positions, more: number): void {
  if (found.used + more <= found.values.length) return;
  const grown = new Uint32Array(Math.max(found.used + more, found.values.length * 2));
  grown.set(found.values.subarray(0, found.used));
  found.values = grown;
}

/** Takes the positions of a live posting, if its document is wanted; after all sections, which hold earlier documents. */
export function gatherLive(gathering: Gathering, live: LiveSegment, posting: number): void {
  const { wanted, found } = gathering;
  const document = documentOf(live, posting);
  while (gathering.next < wanted.length && wanted[gathering.next]! < document)
    found.ends[gathering.next++] = found.used;
  if (wanted[gathering.next] !== document) return;
  const from = positionsFrom(live, posting);
  const count = countOf(live, posting);
  reservePositions(found, count);
  found.values.set(live.positions.subarray(from, from + count), found.used);
  found.used += count;
  found.ends[gathering.next++] = found.used;
}

/** The positions gathered, once every section was read. */
export function endGathering(gathering: Gathering): Positions {
  const { wanted, found } = gathering;
  while (gathering.next < wanted.length) found.ends[gathering.next++] = found.used;
  return found;
}
