import type { Bits } from "../engine/bits";
import type { Arena } from "./arena";
import { readVarint, type ByteReader } from "./byte-sink";
import { FEWEST_PACKED } from "./pack-numbers";
import { unpackNumbers } from "./unpack-numbers";

/**
 * Appends the pairs of a block to the arena, which must have room. @param from where they begin @param size how many @param base the
 * document before the first @returns the last document
 */
export function decodePairs(
  bytes: Uint8Array,
  from: number,
  size: number,
  base: number,
  arena: Arena,
): number {
  if (size < FEWEST_PACKED) return decodeFew(bytes, from, size, base, arena);
  const { documents, counts } = arena;
  const start = arena.used;
  const end = start + size;
  const countsAt = unpackNumbers(bytes, from, size, documents, start);
  unpackNumbers(bytes, countsAt, size, counts, start);
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
