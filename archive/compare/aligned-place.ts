import { wordsOf } from "./word-diff";

/** A text longer than this is looked through only near the place: looking costs its length times the quotation's. */
const AROUND = 4_000;
/** Least likeness, 0 to 1, for a place to count as the quotation's own. */
const LEAST = 0.4;
/** A longer quotation is taken to stand where it stood. */
const MOST_LETTERS = 8_000;

/**
 * Where words that no longer stand in a text as they were taken stand now: the same words elsewhere, or the stretch near their old place
 * that is most like them. Null where too few of them are left.
 */
export function alignedPlace(
  quote: string,
  text: string,
  start: number,
): { readonly start: number; readonly end: number } | null {
  const again = nearest(quote, text, start);
  if (again !== null) return { start: again, end: again + quote.length };
  if (quote.length > MOST_LETTERS)
    return { start, end: Math.min(text.length, start + quote.length) };
  const from = Math.max(0, start - AROUND);
  const near = text.slice(from, start + quote.length + AROUND);
  const { likeness, start: first, end } = likest(quote, near);
  return likeness < LEAST ? null : { start: from + first, end: from + end };
}

/** The occurrence of the words that is nearest to the place. */
function nearest(quote: string, text: string, start: number): number | null {
  const after = text.indexOf(quote, start);
  const before = text.lastIndexOf(quote, start);
  if (after < 0 && before < 0) return null;
  if (after < 0 || (before >= 0 && start - before <= after - start)) return before;
  return after;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words alone, with where they stand. */
function placedWords(text: string): readonly Word[] {
  const found: Word[] = [];
  let at = 0;
  for (const word of wordsOf(text)) {
    if (/[\p{L}\p{N}]/u.test(word)) found.push({ word, start: at, end: at + word.length });
    at += word.length;
  }
  return found;
}

/** The stretch of words that is most like the quotation: shared words against all words of both (Dice). */
function likest(quote: string, near: string) {
  const wanted = placedWords(quote).map(({ word }) => word);
  const words = placedWords(near);
  const longest = Math.ceil(wanted.length * 1.5) + 2;
  let best = { likeness: 0, first: 0, last: 0 };
  for (const [first, { word }] of words.entries()) {
    const left = countsOf(wanted);
    if (!left.has(word)) continue;
    let shared = 0;
    for (const [index, other] of words.slice(first, first + longest).entries()) {
      const rest = left.get(other.word) ?? 0;
      if (rest === 0) continue;
      left.set(other.word, rest - 1);
      shared += 1;
      const likeness = (2 * shared) / (wanted.length + index + 1);
      if (likeness > best.likeness) best = { likeness, first, last: first + index };
    }
  }
  return { likeness: best.likeness, ...widened(best, wanted, words) };
}

/** Where the quotation's own first or last words gave way to others, as many stand there now. */
function widened(
  { first, last }: { readonly first: number; readonly last: number },
  wanted: readonly string[],
  words: readonly Word[],
) {
  const [begins, ends] = [words[first], words[last]];
  if (begins === undefined || ends === undefined) return { start: 0, end: 0 };
  const before = Math.max(0, wanted.indexOf(begins.word));
  const after = wanted.length - 1 - wanted.lastIndexOf(ends.word);
  return {
    start: (words[Math.max(0, first - before)] ?? begins).start,
    end: (words[last + after] ?? words.at(-1) ?? ends).end,
  };
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
