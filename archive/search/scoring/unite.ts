import { reservePairs, type Arena, type Span } from "../segments/arena";

/**
 * Appends the union of some stretches to the arena, counts added up. Documents come in the order in which they are met.
 * @param sums zero for every document before and after
 */
export function uniteSpans(arena: Arena, spans: readonly Span[], sums: Uint32Array): Span {
  const start = arena.used;
  let most = 0;
  for (const span of spans) most += span.end - span.start;
  reservePairs(arena, most);
  for (const span of spans) addSpan(arena, span, sums);
  const documents = arena.documents;
  const counts = arena.counts;
  for (let at = start; at < arena.used; at++) {
    const document = documents[at]!;
    counts[at] = sums[document]!;
    sums[document] = 0;
  }
  return { start, end: arena.used };
}

function addSpan(arena: Arena, span: Span, sums: Uint32Array): void {
  const documents = arena.documents;
  const counts = arena.counts;
  let next = arena.used;
  for (let at = span.start; at < span.end; at++) {
    const document = documents[at]!;
    if (sums[document] === 0) documents[next++] = document;
    sums[document]! += counts[at]!;
  }
  arena.used = next;
}

/** True when a stretch of ascending documents has this one. */
export function spanHas(arena: Arena, span: Span, document: number): boolean {
  const documents = arena.documents;
  let low = span.start;
  let high = span.end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (documents[middle]! < document) low = middle + 1;
    else high = middle;
  }
  return low < span.end && documents[low] === document;
}
