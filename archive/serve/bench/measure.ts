import type { Figure, PeerFigure } from "./report";

/** @param samples at least one, in any order */
export function figureOf(samples: readonly number[]): Figure {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), spread: [at(0), at(1)], samples: sorted.length };
}

/** Something measured once. */
export function once(value: number): Figure {
  return { p50: value, p95: value };
}

export function comparedWith(ours: Figure, peer: Figure): PeerFigure {
  return { ...peer, ratio: peer.p50 / ours.p50 };
}

export interface Budget {
  /** Every piece of work runs at least once, and then again until this is used up or all rounds are done. */
  readonly milliseconds: number;
  readonly rounds: number;
}

/** Times each piece of work, round after round, after one round that counts for nothing. @returns milliseconds */
export function timeAll(
  work: readonly (() => void)[],
  { milliseconds, rounds }: Budget,
): readonly number[] {
  const samples: number[] = [];
  for (const run of work) run();
  const until = performance.now() + milliseconds;
  for (let round = 0; round < rounds && (round === 0 || performance.now() < until); round += 1) {
    for (const run of work) {
      const before = performance.now();
      run();
      samples.push(performance.now() - before);
    }
  }
  return samples;
}
