import { pushVarint, type ByteSink } from "./byte-sink";
import { FEWEST_PACKED, packNumbers } from "./pack-numbers";

/**
 * Appends the pairs of a block. Many are two packs, of the gaps and of the counts less one; a few are pairs of varints: twice the
 * gap, plus one when the word stands there once, else the count follows.
 * @param gaps below 2^31
 */
export function packPairs(
  sink: ByteSink,
  gaps: Uint32Array,
  counts: Uint32Array,
  size: number,
): void {
  if (size < FEWEST_PACKED) return pushPairs(sink, gaps, counts, size);
  packNumbers(sink, gaps, size);
  packNumbers(
    sink,
    counts.subarray(0, size).map((count) => count - 1),
    size,
  );
}

function pushPairs(sink: ByteSink, gaps: Uint32Array, counts: Uint32Array, size: number): void {
  for (let at = 0; at < size; at++) {
    const count = counts[at]!;
    pushVarint(sink, gaps[at]! * 2 + (count === 1 ? 1 : 0));
    if (count > 1) pushVarint(sink, count);
  }
}
