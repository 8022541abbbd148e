import type { Bits } from "../engine/bits";
import type { Arena } from "./arena";

// Hot loops: everything here is one type, no calls inside, numbers below 2^31. A pair is a varint of twice the gap, plus one when
// the word stands there once; else a varint of the count follows.

/** Appends the pairs of bytes [from, to) to the arena, which must have room. @param base the document before the first @returns the last document */
// eslint-disable-next-line max-lines-per-function -- a call for each number costs a third more time
export function decodePairs(
  bytes: Uint8Array,
  from: number,
  to: number,
  base: number,
  arena: Arena,
): number {
  const documents = arena.documents;
  const counts = arena.counts;
  let next = arena.used;
  let document = base;
  let at = from;
  while (at < to) {
    let value = bytes[at++]!;
    if (value > 127) {
      value &= 127;
      let shift = 7;
      let byte = 0;
      do {
        byte = bytes[at++]!;
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
    }
    let count = 1;
    if ((value & 1) === 0) {
      count = bytes[at++]!;
      if (count > 127) {
        count &= 127;
        let shift = 7;
        let byte = 0;
        do {
          byte = bytes[at++]!;
          count |= (byte & 127) << shift;
          shift += 7;
        } while (byte > 127);
      }
    }
    document += value >>> 1;
    documents[next] = document;
    counts[next++] = count;
  }
  arena.used = next;
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
