import type { Bits } from "../engine/bits";
import type { Arena } from "./arena";
import { readVarint, type ByteReader } from "./byte-sink";
import { FEWEST_PACKED } from "./pack-numbers";
import { unpackNumbers, type PackedBytes } from "./unpack-numbers";

/**
 * Appends the pairs of a block to the arena, which must have room. @param from where they begin @param size how many @param base the
 * document before the first @returns the last document
 */
export function decodePairs(
  packed: PackedBytes,
  from: number,
  size: number,
  base: number,
  arena: Arena,
): number {
  if (size < FEWEST_PACKED) return decodeFew(packed.bytes, from, size, base, arena);
  const { documents, counts } = arena;
  const start = arena.used;
  const end = start + size;
  const countsAt = unpackNumbers(packed, from, size, documents, start);
  unpackNumbers(packed, countsAt, size, counts, start);
  let document = base;
  for (let at = start; at < end; at++) {
    document += documents[at]!;
    documents[at] = document;
    counts[at]!++;
  }
  arena.used = end;
  return document;
}

function decodeFew(
  bytes: Uint8Array,
  from: number,
  size: number,
  base: number,
  arena: Arena,
): number {
  const reader: ByteReader = { bytes, at: from };
  let document = base;
  for (let left = size; left > 0; left--) {
    const value = readVarint(reader);
    document += value >>> 1;
    arena.documents[arena.used] = document;
    arena.counts[arena.used++] = (value & 1) === 1 ? 1 : readVarint(reader);
  }
  return document;
}

/** Only the documents of a block, into an array with room for them, from index `start` on. */
export function decodeDocuments(
  packed: PackedBytes,
  from: number,
  size: number,
  base: number,
  into: Uint32Array,
  start: number,
): void {
  const end = start + size;
  let document = base;
  if (size >= FEWEST_PACKED) {
    unpackNumbers(packed, from, size, into, start);
    for (let at = start; at < end; at++) {
      document += into[at]!;
      into[at] = document;
    }
    return;
  }
  const reader: ByteReader = { bytes: packed.bytes, at: from };
  for (let at = start; at < end; at++) {
    const value = readVarint(reader);
    document += value >>> 1;
    into[at] = document;
    if ((value & 1) === 0) readVarint(reader);
  }
}

/** Takes removed documents out of the arena from `start` to its end. */
export function dropRemoved(arena: Arena, start: number, removed: Bits): void {
  const documents = arena.documents;
  const counts = arena.counts;
  const end = arena.used;
  let next = start;
  for (let at = start; at < end; at++) {
    const document = documents[at]!;
    if ((removed[document >>> 5]! & (1 << (document & 31))) !== 0) continue;
    documents[next] = document;
    counts[next++] = counts[at]!;
  }
  arena.used = next;
}

/** The same for documents alone, from `start` to `end`. @returns where those that are left end */
export function withoutRemoved(
  documents: Uint32Array,
  start: number,
  end: number,
  removed: Bits,
): number {
  let next = start;
  for (let at = start; at < end; at++) {
    const document = documents[at]!;
    if ((removed[document >>> 5]! & (1 << (document & 31))) === 0) documents[next++] = document;
  }
  return next;
}
