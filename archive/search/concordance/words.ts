import { atomsOf, type Atoms } from "../highlight/atoms";
import type { Analyser } from "../analysis/analyser";

/** The words of a text as a reader counts them, in order. Columns, because texts are long. */
export interface Words {
  readonly forms: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const HANGUL = /\p{sc=Hangul}/u;

/**
 * Words out of the forms of the index. A run with Hangul is one word, as it stands between its spaces; of Han, kana and other scripts
 * without spaces each pair of neighbouring characters counts as one, as in the index, and a character that stands alone.
 */
export function wordsIn(text: string, atoms: Atoms): Words {
  const words = { forms: [] as string[], starts: [] as number[], ends: [] as number[] };
  const add = (form: string, start: number, end: number) => {
    words.forms.push(form);
    words.starts.push(start);
    words.ends.push(end);
  };
  const { forms, starts, ends } = atoms;
  for (let at = 0; at < forms.length; at += 1) {
    const last = lastOfRun(atoms, at);
    const start = starts[at] ?? 0;
    const end = ends[last] ?? 0;
    if (last === at) add(forms[at] ?? "", start, end);
    else if (HANGUL.test(text.slice(start, end)))
      add(text.slice(start, end).normalize("NFC").toLowerCase(), start, end);
    else
      for (let pair = at; pair < last; pair += 1)
        add(forms[pair] ?? "", starts[pair] ?? 0, ends[pair] ?? 0);
    at = last;
  }
  return words;
}

export const wordsOf = (text: string, analyser: Analyser): Words =>
  wordsIn(text, atomsOf(text, analyser));

/** The last atom of the run that begins at `at`: the pairs of a run overlap, words do not. */
function lastOfRun({ starts, ends }: Atoms, at: number): number {
  let last = at;
  while ((starts[last + 1] ?? Infinity) < (ends[last] ?? 0)) last += 1;
  return last;
}

/** Number of the first word that ends behind a place in the text: it holds the place, or follows it. */
export function firstWordBehind({ ends }: Words, place: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which words a place covers or touches: [first, behind the last). */
export function wordsUnder(words: Words, start: number, end: number): readonly [number, number] {
  const first = firstWordBehind(words, start);
  let behind = first;
  while ((words.starts[behind] ?? Infinity) < end) behind += 1;
  return [first, behind];
}
