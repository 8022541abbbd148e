/** Room for all lists of one search: pairs of a document and how often the word stands in it. Used again by the next search. */
export interface Arena {
  documents: Uint32Array;
  counts: Uint32Array;
  used: number;
}

/** A stretch of the arena, [start, end). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function emptyArena(): Arena {
  return { documents: new Uint32Array(256), counts: new Uint32Array(256), used: 0 };
}

/** Makes room for so many more pairs. Arrays taken from the arena before are then out of date. */
export function reservePairs(arena: Arena, more: number): void {
  const needed = arena.used + more;
  if (needed <= arena.documents.length) return;
  const capacity = Math.max(needed, arena.documents.length * 2);
  const documents = new Uint32Array(capacity);
  const counts = new Uint32Array(capacity);
  documents.set(arena.documents.subarray(0, arena.used));
  counts.set(arena.counts.subarray(0, arena.used));
  arena.documents = documents;
  arena.counts = counts;
}
