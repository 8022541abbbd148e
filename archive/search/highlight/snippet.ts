import type { Atoms } from "./atoms";
import { edgeAfter, edgeBefore } from "./edges";
import type { KeyedPlace, Place } from "./place";

export interface Snippet {
  readonly snippet: string;
  /** [start, end) into `snippet`, in UTF-16 code units. */
  readonly marks: readonly (readonly [number, number])[];
  /** Matching places in the whole text. */
  readonly places: number;
}

const ELLIPSIS = "…";

/**
 * The part of a text where most of what was found stands closest together, in whole words. Line ends and tabs become blanks,
 * one for one. Without any place it is the beginning.
 * @param length about how long, in UTF-16 code units
 */
export function cutSnippet(
  text: string,
  atoms: Atoms,
  found: readonly KeyedPlace[],
  length: number,
): Snippet {
  const window = widen(text, atoms, densest(found, length), length);
  return { ...cut(text, window, found), places: found.length };
}

/** From the first to the last place of the best group that fits; each new term counts for more than any repetition. */
function densest(found: readonly KeyedPlace[], length: number): Place {
  const counts = new Map<number, number>();
  let best = { start: 0, end: 0 };
  let bestScore = 0;
  let last = 0;
  for (const [first, place] of found.entries()) {
    for (; last < found.length && fits(found[last], place, length); last += 1)
      count(counts, found[last]?.key ?? 0, 1);
    const score = counts.size * 1_000 + (last - first);
    // The earlier of equals: a text says first what it is about.
    if (score > bestScore) {
      bestScore = score;
      best = { start: place.start, end: found[Math.max(first, last - 1)]?.end ?? place.end };
    }
    if (last > first) count(counts, place.key, -1);
    last = Math.max(last, first + 1);
  }
  return best;
}

function fits(place: KeyedPlace | undefined, first: KeyedPlace, length: number): boolean {
  return place !== undefined && (place === first || place.end - first.start <= length);
}

function count(counts: Map<number, number>, key: number, step: number): void {
  const now = (counts.get(key) ?? 0) + step;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}

/** Room on both sides, more of it behind, and edges that cut no word. */
function widen(text: string, atoms: Atoms, core: Place, length: number): Place {
  const coreEnd = Math.min(core.end, core.start + length);
  const room = Math.max(0, length - (coreEnd - core.start));
  const late = Math.max(0, core.start - Math.floor(room / 3));
  // Near the end of the text the room behind is of no use: it goes to the front.
  const from = Math.max(0, Math.min(late, text.length - length));
  const to = Math.min(text.length, Math.max(from + length, coreEnd));
  return {
    start: edgeAfter(text, atoms, from, core.start),
    end: edgeBefore(text, atoms, to, coreEnd),
  };
}

function cut(text: string, window: Place, found: readonly KeyedPlace[]) {
  const body = text.slice(window.start, window.end);
  const start = window.start + (body.length - body.trimStart().length);
  const end = start + body.trim().length;
  const isWholeStart = text.slice(0, start).trim() === "";
  const isWholeEnd = text.slice(end).trim() === "";
  const before = isWholeStart ? "" : `${ELLIPSIS} `;
  const marks = found
    .filter((place) => place.end > start && place.start < end)
    .map(
      (place) =>
        [
          Math.max(place.start, start) - start + before.length,
          Math.min(place.end, end) - start + before.length,
        ] as const,
    );
  const line = text.slice(start, end).replace(/\s/g, " ");
  return { snippet: `${before}${line}${isWholeEnd ? "" : ` ${ELLIPSIS}`}`, marks };
}
