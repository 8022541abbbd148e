/**
 * A set of document numbers: document n is bit (n mod 32) of word (n div 32). Numbers past the end are outside the set, so sets
 * of different lengths may meet. Plain typed arrays, because filters and hits are combined a million times in hot loops.
 */
export type Bits = Uint32Array;

/** @param capacity document numbers from 0 up to, not including, this one fit without growing */
export function emptyBits(capacity: number): Bits {
  return new Uint32Array((capacity + 31) >>> 5);
}

export function hasBit(bits: Bits, document: number): boolean {
  return ((bits[document >>> 5] ?? 0) & (1 << (document & 31))) !== 0;
}

/** The document must be below the set's capacity (`growBits`). */
export function setBit(bits: Bits, document: number): void {
  const word = document >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (document & 31));
}

export function clearBit(bits: Bits, document: number): void {
  const word = document >>> 5;
  if (word < bits.length) bits[word] = (bits[word] ?? 0) & ~(1 << (document & 31));
}

/** The same set with room for `capacity` documents; returns its argument when there is room already. */
export function growBits(bits: Bits, capacity: number): Bits {
  const needed = (capacity + 31) >>> 5;
  if (needed <= bits.length) return bits;
  const grown = new Uint32Array(Math.max(needed, bits.length * 2));
  grown.set(bits);
  return grown;
}

export function bitsOf(documents: Iterable<number>): Bits {
  let bits = emptyBits(64);
  for (const document of documents) {
    bits = growBits(bits, document + 1);
    setBit(bits, document);
  }
  return bits;
}

/** In both. */
export function intersectBits(left: Bits, right: Bits): Bits {
  const length = Math.min(left.length, right.length);
  const both = new Uint32Array(length);
  for (let at = 0; at < length; at++) both[at] = (left[at] ?? 0) & (right[at] ?? 0);
  return both;
}

/** In either. */
export function uniteBits(left: Bits, right: Bits): Bits {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  const either = long.slice();
  for (let at = 0; at < short.length; at++) either[at] = (either[at] ?? 0) | (short[at] ?? 0);
  return either;
}

/** In the left set but not in the right one. */
export function subtractBits(left: Bits, right: Bits): Bits {
  const rest = left.slice();
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) rest[at] = (rest[at] ?? 0) & ~(right[at] ?? 0);
  return rest;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at++) count += onesIn(bits[at] ?? 0);
  return count;
}

/** How many documents of the set are from `first` to `last`. */
export function countBitsBetween(bits: Bits, first: number, last: number): number {
  const [from, to] = [first >>> 5, Math.min(last >>> 5, bits.length - 1)];
  let count = 0;
  for (let at = from; at <= to; at++) {
    let word = bits[at] ?? 0;
    if (at === from) word &= -1 << (first & 31);
    if (at === last >>> 5) word &= -1 >>> (31 - (last & 31));
    count += onesIn(word);
  }
  return count;
}

/** How many documents are in both sets, without making a third. */
export function countCommonBits(left: Bits, right: Bits): number {
  const length = Math.min(left.length, right.length);
  let count = 0;
  for (let at = 0; at < length; at++) count += onesIn((left[at] ?? 0) & (right[at] ?? 0));
  return count;
}

/** The documents of the set, ascending. */
export function documentsOf(bits: Bits): Uint32Array {
  const documents = new Uint32Array(countBits(bits));
  let next = 0;
  for (let at = 0; at < bits.length; at++) {
    for (let word = bits[at] ?? 0; word !== 0; word &= word - 1)
      documents[next++] = (at << 5) + 31 - Math.clz32(word & -word);
  }
  return documents;
}

/** Population count of a 32-bit word (Warren, Hacker's Delight, 5-1). */
function onesIn(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
