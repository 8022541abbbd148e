/** True when document a comes after document b: a lower score, or the same and a greater number. */
function isWorse(scores: Float64Array, a: number, b: number): boolean {
  const difference = scores[a]! - scores[b]!;
  return difference === 0 ? a > b : difference < 0;
}

/**
 * The documents with the best scores, best first; equal scores by document number. A heap with the worst kept document on top: most
 * documents of a common word are turned away by one comparison.
 */
export function bestOf(
  documents: Uint32Array,
  count: number,
  scores: Float64Array,
  wanted: number,
): Uint32Array {
  const size = Math.min(wanted, count);
  if (size <= 0) return new Uint32Array(0);
  const heap = documents.slice(0, size);
  for (let at = (size >>> 1) - 1; at >= 0; at--) sink(heap, at, size, scores);
  let worst = heap[0]!;
  for (let at = size; at < count; at++) {
    const document = documents[at]!;
    if (!isWorse(scores, worst, document)) continue;
    heap[0] = document;
    sink(heap, 0, size, scores);
    worst = heap[0]!;
  }
  for (let last = size - 1; last > 0; last--) {
    const top = heap[0]!;
    heap[0] = heap[last]!;
    heap[last] = top;
    sink(heap, 0, last, scores);
  }
  return heap;
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
