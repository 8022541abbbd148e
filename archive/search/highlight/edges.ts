import type { Atoms } from "./atoms";

/** How far an edge may move to reach white space; text without any (Chinese, a long address) is cut between characters. */
const REACH = 30;

/** The first place from `at` on, at most `limit`, where a text may begin without cutting a word. */
export function edgeAfter(text: string, atoms: Atoms, at: number, limit: number): number {
  if (at === 0 || at >= limit || /\s/.test(text.charAt(at - 1))) return Math.min(at, limit);
  const gap = text.slice(at, Math.min(at + REACH, limit)).search(/\s/);
  if (gap >= 0) return at + gap + 1;
  const atom = atomAround(atoms, at);
  const edge = atom !== null && atom.end - at <= REACH ? atom.end : characterEdge(text, at);
  return Math.min(edge, limit);
}

/** The last place up to `at`, at least `limit`, where a text may end without cutting a word. */
export function edgeBefore(text: string, atoms: Atoms, at: number, limit: number): number {
  if (at >= text.length || at <= limit || /\s/.test(text.charAt(at))) return Math.max(at, limit);
  const from = Math.max(at - REACH, limit);
  const gap = text.slice(from, at).search(/\s\S*$/);
  if (gap >= 0) return from + gap;
  const atom = atomAround(atoms, at);
  const edge = atom !== null && at - atom.start <= REACH ? atom.start : characterEdge(text, at);
  return Math.max(edge, limit);
}

/** The word or character that `at` would cut in two. */
function atomAround(atoms: Atoms, at: number) {
  let low = 0;
  let high = atoms.starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((atoms.starts[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const start = atoms.starts[low - 1];
  const end = atoms.ends[low - 1];
  return start === undefined || end === undefined || end <= at ? null : { start, end };
}

/** The nearest place at or before `at` that does not cut what a reader sees as one character. */
function characterEdge(text: string, at: number): number {
  const from = Math.max(0, at - 64);
  // A family emoji or a letter under a pile of accents is never longer than this.
  const around = text.slice(from, at + 64);
  let edge = from;
  for (const { index } of new Intl.Segmenter().segment(around)) {
    if (from + index > at) break;
    edge = from + index;
  }
  return edge;
}
