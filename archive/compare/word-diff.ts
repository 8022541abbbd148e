import { diffArrays } from "diff";

/** A stretch of the one text, of the other, or of both. */
export interface Stretch {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

const words = new Intl.Segmenter("und", { granularity: "word" });

/** More changes than this are shown as one: nobody reads them one by one, and looking for them costs their square. */
const MOST_CHANGES = 2_000;

/**
 * Words and what stands between them, in any script: Han and Thai have no spaces, so the dictionary of Unicode's rules parts
 * them (UAX 29). Joined they are the text.
 */
export function wordsOf(text: string): readonly string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/** Words alone, as people count them. */
export function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike === true) count += 1;
  return count;
}

/**
 * What became of a text, word by word. Joined, `same` and `gone` are the text before, `same` and `new` the text after;
 * where words gave way to others, `gone` stands before `new`.
 */
export function wordDiff(before: string, after: string): readonly Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return [
    ...stretch("same", old.slice(0, head)),
    ...between(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...stretch("same", old.slice(old.length - tail)),
  ];
}

const stretch = (kind: Stretch["kind"], all: readonly string[]): readonly Stretch[] =>
  all.length === 0 ? [] : [{ kind, text: all.join("") }];

function between(old: readonly string[], now: readonly string[]): readonly Stretch[] {
  const whole = [...stretch("gone", old), ...stretch("new", now)];
  if (old.length === 0 || now.length === 0) return whole;
  const changes = diffArrays([...old], [...now], { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return whole;
  return changes.flatMap(({ added, removed, value }) =>
    stretch(added ? "new" : removed ? "gone" : "same", value),
  );
}

/** How many words came and how many went. */
export function changedWords(stretches: readonly Stretch[]): {
  readonly added: number;
  readonly gone: number;
} {
  const count = (kind: Stretch["kind"]) =>
    stretches.reduce((sum, one) => sum + (one.kind === kind ? countWords(one.text) : 0), 0);
  return { added: count("new"), gone: count("gone") };
}
