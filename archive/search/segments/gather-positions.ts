import { emptyArena, reservePairs, type Arena } from "./arena";
import { decodePairs } from "./decode-documents";
import { readVarint, type ByteReader } from "./byte-sink";
import { BLOCK, type Section } from "./list-format";
import type { LiveSegment } from "./live-segment";
import { skipVarints } from "./read-list";

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
  /** The pairs of the block being read. */
  readonly block: Arena;
}

/** Nothing found yet in so many documents. */
export function startGathering(wanted: Uint32Array): Gathering {
  return {
    wanted,
    next: 0,
    found: { ends: new Uint32Array(wanted.length), values: new Uint32Array(256), used: 0 },
    block: emptyArena(),
  };
}

/** Reads the positions of a section in the wanted documents, leaving out blocks without any. Sections must come in ascending order of documents. */
export function gatherSection(
  gathering: Gathering,
  section: Section,
  documents: Uint8Array,
  positions: Uint8Array,
): void {
  if (section.count <= BLOCK)
    return gatherPairs(
      gathering,
      documents,
      section.documentsAt,
      section.documentsEnd,
      0,
      positions,
      section.positionsAt,
    );
  const reader: ByteReader = { bytes: documents, at: section.documentsAt };
  let base = 0;
  let positionsAt = section.positionsAt;
  while (reader.at < section.documentsEnd && gathering.next < gathering.wanted.length) {
    const last = base + readVarint(reader);
    const bytes = readVarint(reader);
    const positionBytes = readVarint(reader);
    if (wantedUpTo(gathering, base, last))
      gatherPairs(gathering, documents, reader.at, reader.at + bytes, base, positions, positionsAt);
    reader.at += bytes;
    positionsAt += positionBytes;
    base = last;
  }
}

/** True when a wanted document lies in (base, last]; those before are done without a position. */
function wantedUpTo(gathering: Gathering, base: number, last: number): boolean {
  const { wanted, found } = gathering;
  let next = gathering.next;
  while (next < wanted.length && wanted[next]! <= base) found.ends[next++] = found.used;
  gathering.next = next;
  return next < wanted.length && wanted[next]! <= last;
}

/** Reads pairs [from, to) and the positions of those that are wanted. */
function gatherPairs(
  gathering: Gathering,
  documents: Uint8Array,
  from: number,
  to: number,
  base: number,
  positions: Uint8Array,
  positionsFrom: number,
): void {
  const { wanted, found, block } = gathering;
  block.used = 0;
  reservePairs(block, to - from);
  decodePairs(documents, from, to, base, block);
  let places = positionsFrom;
  let next = gathering.next;
  for (let at = 0; at < block.used && next < wanted.length; at++) {
    const document = block.documents[at]!;
    const count = block.counts[at]!;
    while (next < wanted.length && wanted[next]! < document) found.ends[next++] = found.used;
    if (wanted[next] === document) {
      places = takePositions(positions, places, count, found);
      found.ends[next++] = found.used;
    } else places = skipVarints(positions, places, count);
  }
  gathering.next = next;
}

/** Hot loop. @returns the place after the positions */
function takePositions(bytes: Uint8Array, from: number, count: number, found: Positions): number {
  reservePositions(found, count);
  const values = found.values;
  let at = from;
  let position = 0;
  let used = found.used;
  for (let left = count; left > 0; left--) {
    let gap = bytes[at++]!;
    if (gap > 127) {
      gap &= 127;
      let shift = 7;
      let byte = 0;
      do {
        byte = bytes[at++]!;
        gap |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
    }
    position += gap;
    values[used++] = position;
  }
  found.used = used;
  return at;
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
