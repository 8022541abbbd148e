/** Numbers in [0, 1) that are the same for the same seed on every machine (mulberry32). */
export type Random = () => number;

export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new RangeError("Nothing to pick from.");
  return one;
}

/** Entries of the table that stands for the distribution: two million draws apart is fine enough. */
const TABLE = 2 ** 21;

/** A little steeper than Zipf's 1, as in running text. */
const EXPONENT = 1.07;

/**
 * Draws places of a list as words are drawn in a language: the nth is taken in proportion to 1/n^1.07 (Zipf).
 * A table of places makes a draw one look-up.
 */
export function createZipf(size: number): (random: Random) => number {
  let harmonic = 0;
  for (let rank = 1; rank <= size; rank += 1) harmonic += rank ** -EXPONENT;
  const table = new Uint32Array(TABLE);
  let filled = 0;
  let sum = 0;
  for (let rank = 1; rank <= size; rank += 1) {
    sum += rank ** -EXPONENT / harmonic;
    const until = Math.min(TABLE, Math.round(sum * TABLE));
    if (until > filled) table.fill(rank - 1, filled, until);
    filled = Math.max(filled, until);
  }
  table.fill(size - 1, filled);
  return (random) => table[Math.floor(random() * TABLE)] ?? 0;
}
