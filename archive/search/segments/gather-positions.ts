import { readVarint, type ByteReader } from "./byte-sink";
import { BLOCK, type Section } from "./list-format";
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
}

/** Nothing found yet in so many documents. */
export function startGathering(wanted: Uint32Array): Gathering {
  return {
    wanted,
    next: 0,
    found: { ends: new Uint32Array(wanted.length), values: new Uint32Array(256), used: 0 },
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
export function gatherPairs(
  gathering: Gathering,
  documents: Uint8Array,
  from: number,
  to: number,
  base: number,
  positions: Uint8Array,
  positionsFrom: number,
): void {
  const { wanted, found } = gathering;
  const pairs: ByteReader = { bytes: documents, at: from };
  const places: ByteReader = { bytes: positions, at: positionsFrom };
  let document = base;
  let next = gathering.next;
  while (pairs.at < to && next < wanted.length) {
    const value = readVarint(pairs);
    const count = (value & 1) === 1 ? 1 : readVarint(pairs);
    document += value >>> 1;
    while (next < wanted.length && wanted[next]! < document) found.ends[next++] = found.used;
    if (next < wanted.length && wanted[next] === document) {
      takePositions(places, count, found);
      found.ends[next++] = found.used;
    } else places.at = skipVarints(positions, places.at, count);
  }
  gathering.next = next;
}

function takePositions(places: ByteReader, count: number, found: Positions): void {
  if (found.used + count > found.values.length) {
    const grown = new Uint32Array(Math.max(found.used + count, found.values.length * 2));
    grown.set(found.values.subarray(0, found.used));
    found.values = grown;
  }
  let position = 0;
  for (let left = count; left > 0; left--) {
    position += readVarint(places);
    found.values[found.used++] = position;
  }
}

/** The positions gathered, once every section was read. */
export function endGathering(gathering: Gathering): Positions {
  const { wanted, found } = gathering;
  while (gathering.next < wanted.length) found.ends[gathering.next++] = found.used;
  return found;
}
