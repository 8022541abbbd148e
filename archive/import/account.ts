import { countLetters } from "./count-letters";
import { countWords } from "./count-words";
import type { Draft, WordCount } from "./draft";
import type { Rendering, Warning } from "./importer";
import { keptWords } from "./kept-words";

/** What a source holds, counted apart from how it is read. */
export interface Counted {
  readonly words: number;
  /** Letters and digits, where the format counts them. */
  readonly letters?: number | undefined;
}

/** Words of a source and what became of them, and what does not agree. */
export interface Account {
  readonly words: WordCount;
  readonly warnings: readonly Warning[];
}

/** Holds what was read against counts of its own; where they differ the reader is told, and never is a sum adjusted. */
export function account(counted: Counted, rendering: Rendering): Account {
  const words = {
    in: counted.words,
    kept: kept(rendering.drafts, countWords) - (rendering.added ?? 0),
    reported: rendering.reported,
  };
  return { words, warnings: [...wordsApart(words), ...lettersApart(counted, rendering)] };
}

/** Words that a draft and its children keep. */
export const countKept = (draft: Draft): number => kept([draft], countWords);

function kept(drafts: readonly Draft[], count: (words: string) => number): number {
  let sum = 0;
  for (const draft of drafts) for (const words of keptWords(draft)) sum += count(words);
  return sum;
}

const wordsApart = ({ in: all, kept: held, reported }: WordCount): readonly Warning[] =>
  apart("words", all - held - reported);

/** Letters need no agreement on where a word ends, so this sum shares nothing with how the file was read. */
function lettersApart({ letters }: Counted, rendering: Rendering): readonly Warning[] {
  const { drafts, lettersReported } = rendering;
  if (letters === undefined || lettersReported === undefined) return [];
  return apart("letters", letters - kept(drafts, countLetters) - lettersReported);
}

function apart(what: "words" | "letters", missing: number): readonly Warning[] {
  if (missing === 0) return [];
  const count = Math.abs(missing);
  return missing > 0
    ? [{ message: `${what} of the file were not found again in what was read`, count }]
    : [{ message: `${what} were counted twice`, count }];
}
