import type { Span } from "./paragraphs";

/** Stands for a gap among words: it is compared like a word, and is like no other word but a gap. */
export const LOST = "\uFFFC";

/** A stretch with its gaps among its words; `back` leads a place in it to the text's own. */
export interface Woven {
  readonly text: string;
  readonly back: (place: Span) => Span;
}

/** @param gaps where gaps stand, in UTF-16 code units of the whole text, in order; those outside the stretch are left out */
export function weaveGaps(text: string, [start, end]: Span, gaps: readonly number[]): Woven {
  const within = gaps.filter((at) => at >= start && at <= end);
  const cuts = [start, ...within, end];
  const parts = cuts.slice(0, -1).map((from, at) => text.slice(from, cuts[at + 1]));
  // Every gap woven in before a place has moved it by one.
  const own = (place: number) =>
    start + place - within.filter((at, before) => at - start + before < place).length;
  return { text: parts.join(LOST), back: ([from, to]) => [own(from), own(to)] };
}

/**
 * A paragraph with the blanks beside it on its first and last line: a gap at its edge stands there, with no letter after it.
 * Two paragraphs never share one.
 */
export function withBlanks(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && /[^\S\n]/u.test(text[from - 1]!)) from -= 1;
  while (to < text.length && /[^\S\n]/u.test(text[to]!)) to += 1;
  return [from, to];
}
