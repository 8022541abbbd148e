import { readBlocks, type Block, type Section } from "./list-format";
import type { LiveSegment } from "./live-segment";
import { emptyBlock, openBlock, type OpenBlock } from "./read-list";

/** Positions in some documents: those of document i are values [ends[i-1], ends[i]), ascending. */
export interface Positions {
  readonly ends: Uint32Array;
  values: Uint32Array;
  used: number;
}

/** A stretch of pairs with its positions, and where in the wanted documents reading has come to. */
interface Gathering {
  readonly wanted: Uint32Array;
  next: number;
  readonly found: Positions;
  /** The block being read. */
  readonly open: OpenBlock;
}

/** Nothing found yet in so many documents. */
export function startGathering(wanted: Uint32Array): Gathering {
  return {
    wanted,
    next: 0,
    found: { ends: new Uint32Array(wanted.length), values: new Uint32Array(256), used: 0 },
    open: emptyBlock(),
  };
}

/** Reads the positions of a section in the wanted documents, leaving out blocks without any. Sections must come in ascending order of documents. */
export function gatherSection(
  gathering: Gathering,
  section: Section,
  documents: Uint8Array,
  positions: Uint8Array,
): void {
  for (const block of readBlocks(documents, section)) {
    if (gathering.next >= gathering.wanted.length) return;
    if (!isWanted(gathering, block)) continue;
    openBlock(gathering.open, block, documents, positions);
    gatherBlock(gathering);
  }
}

/** True when a wanted document may be in the block; those before it are done without a position. */
function isWanted(gathering: Gathering, { base, last }: Block): boolean {
  const { wanted, found } = gathering;
  let next = gathering.next;
  while (next < wanted.length && wanted[next]! <= base) found.ends[next++] = found.used;
  gathering.next = next;
  return next < wanted.length && wanted[next]! <= last;
}

/** Takes the positions of the wanted documents of the open block. */
function gatherBlock(gathering: Gathering): void {
  const { wanted, found, open } = gathering;
  const { documents, counts, used } = open.pairs;
  let from = 0;
  let next = gathering.next;
  for (let at = 0; at < used && next < wanted.length; at++) {
    const document = documents[at]!;
    const count = counts[at]!;
    while (next < wanted.length && wanted[next]! < document) found.ends[next++] = found.used;
    if (wanted[next] === document) {
      takePositions(open.places, from, count, found);
      found.ends[next++] = found.used;
    }
    from += count;
  }
  gathering.next = next;
}

/** Hot loop. */
function takePositions(places: Uint32Array, from: number, count: number, found: Positions): void {
  reservePositions(found, count);
  const values = found.values;
  let position = 0;
  let used = found.used;
  for (let at = from; at < from + count; at++) {
    position += places[at]!;
    values[used++] = position;
  }
  found.used = used;
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
  const document = live.documents[posting]!;
  while (gathering.next < wanted.length && wanted[gathering.next]! < document)
    found.ends[gathering.next++] = found.used;
  if (wanted[gathering.next] !== document) return;
  const from = live.positionsAt[posting]!;
  const count = live.counts[posting]!;
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
