/** True when document a comes after document b: a lower score, or the same and a greater number. */
function isWorse(scores: Float64Array, a: number, b: number): boolean {
  const difference = scores[a]! - scores[b]!;
  return difference === 0 ? a > b : difference < 0;
}

/**
 * The best documents so far, at most as many as there is room for: a heap with the worst of them on top, so that most documents of a
 * common word are turned away by one comparison.
 */
export interface Best {
  readonly heap: Uint32Array;
  readonly scores: Float64Array;
  kept: number;
}

export const startBest = (wanted: number, scores: Float64Array): Best => ({
  heap: new Uint32Array(Math.max(0, wanted)),
  scores,
  kept: 0,
});

/** Considers documents, each once. */
export function offer(best: Best, documents: Uint32Array, start: number, end: number): void {
  const { heap, scores } = best;
  const size = heap.length;
  let at = start;
  for (; at < end && best.kept < size; at++) {
    heap[best.kept++] = documents[at]!;
    if (best.kept === size)
      for (let top = (size >>> 1) - 1; top >= 0; top--) sink(heap, top, size, scores);
  }
  if (size === 0) return;
  let worst = heap[0]!;
  for (; at < end; at++) {
    const document = documents[at]!;
    if (!isWorse(scores, worst, document)) continue;
    heap[0] = document;
    sink(heap, 0, size, scores);
    worst = heap[0]!;
  }
}

/** Whether documents above a number, none of which scores more than `most`, may be among the best. */
export function mayHelp({ heap, scores, kept }: Best, most: number, above: number): boolean {
  if (kept < heap.length) return true;
  const worst = heap[0]!;
  return most > scores[worst]! || (most === scores[worst] && above < worst);
}

/** The documents, best first; equal scores by document number. Nothing may be offered afterwards. */
export function endBest({ heap, scores, kept }: Best): Uint32Array {
  const found = heap.subarray(0, kept);
  if (kept < heap.length)
    for (let top = (kept >>> 1) - 1; top >= 0; top--) sink(found, top, kept, scores);
  for (let last = kept - 1; last > 0; last--) {
    const top = found[0]!;
    found[0] = found[last]!;
    found[last] = top;
    sink(found, 0, last, scores);
  }
  return found;
}

/** The documents with the best scores, best first; equal scores by document number. */
export function bestOf(
  documents: Uint32Array,
  count: number,
  scores: Float64Array,
  wanted: number,
): Uint32Array {
  const best = startBest(Math.min(wanted, count), scores);
  offer(best, documents, 0, count);
  return endBest(best);
}

function sink(heap: Uint32Array, from: number, size: number, scores: Float64Array): void {
  const document = heap[from]!;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && isWorse(scores, heap[child + 1]!, heap[child]!)) child++;
    if (!isWorse(scores, heap[child]!, document)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = document;
}
