import { characterPattern, wordPattern } from "./find-words";
import { foldWord, withoutSigns } from "./fold-word";
import { ownCopy } from "./own-copy";
import { scanWords } from "./scan-words";
import { isStopWord, STEMMING, stemWord } from "./stem-word";

/**
 * Hears each form of a text in order. @param position counts forms from 0 @param start, end place in the text, UTF-16 code units
 */
export type HearForm = (form: string, position: number, start: number, end: number) => void;

/** A word or run as it stands in a text; `characters` is null for a word. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly characters: readonly string[] | null;
}

/** How texts and queries become forms; one for indexing, searching and marking alike, or they would not agree. */
export interface Analyser {
  /** Names the stemming rules (`Postings.stemming`). */
  readonly stemming: string;
  analyse(text: string, hear: HearForm): void;
  /** Words and runs of a text, for queries: a run is searched as its pairs in a row. */
  pieces(text: string): readonly Piece[];
  fold(word: string): string;
  stem(form: string): string;
  isStopWord(form: string): boolean;
}

/** Forms remembered before the memory is emptied: an archive repeats its words, but a long import must not fill the memory. */
const REMEMBERED = 300_000;

export function createAnalyser(): Analyser {
  const foldAny = remembering(foldWord);
  const fold = (word: string) => (isPlain(word) ? word : foldAny(word));
  const pattern = wordPattern();
  return {
    stemming: STEMMING,
    analyse: (text, hear) => analyseWith(pattern, fold, text, hear),
    pieces: (text) => readPieces(text, fold),
    fold,
    stem: remembering(stemWord),
    isStopWord,
  };
}

function analyseWith(
  pattern: RegExp,
  fold: (word: string) => string,
  text: string,
  hear: HearForm,
): void {
  let position = 0;
  scanWords(pattern, text, {
    plain: (start, end) => hear(fold(text.slice(start, end)), position++, start, end),
    other(found) {
      const start = found.index;
      const word = found[2];
      if (word === undefined) position = pairs(found[1] ?? "", start, position, hear);
      else hear(fold(word), position++, start, start + word.length);
    },
  });
}

/** Overlapping pairs, and the last character alone, so that a single character finds every place where it stands. */
function pairs(run: string, start: number, position: number, hear: HearForm): number {
  if (PLAIN.test(run)) return plainPairs(run, start, position, hear);
  const characters = charactersOf(run);
  let at = start;
  for (let i = 0; i < characters.length; i++) {
    const here = characters[i] ?? "";
    const next = characters[i + 1] ?? "";
    hear(asForm(here) + asForm(next), position + i, at, at + here.length + next.length);
    at += here.length;
  }
  return position + characters.length;
}

/** The same for characters of one code unit that stand for themselves. */
function plainPairs(run: string, start: number, position: number, hear: HearForm): number {
  for (let at = 0; at < run.length; at++) {
    const pair = run.slice(at, at + 2);
    hear(pair, position + at, start + at, start + at + pair.length);
  }
  return position + run.length;
}

function readPieces(text: string, fold: (word: string) => string): readonly Piece[] {
  return Array.from(text.matchAll(wordPattern()), (found) => {
    const whole = found[0];
    const place = { start: found.index, end: found.index + whole.length };
    if (found[2] !== undefined) return { ...place, form: fold(whole), characters: null };
    const characters = charactersOf(whole).map(asForm);
    return { ...place, form: characters.join(""), characters };
  });
}

/** Precomposed syllables, plain kana and Han of the basic plane stand for themselves: most runs need no pattern. */
const PLAIN = /^[\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF\uAC00-\uD7A3]*$/u;

function charactersOf(run: string): readonly string[] {
  return PLAIN.test(run) ? run.split("") : (run.match(characterPattern()) ?? []);
}

function asForm(character: string): string {
  return PLAIN.test(character) ? character : withoutSigns(character);
}

/** Small letters and digits of ASCII, and not too long: most words, which need no memory. */
function isPlain(word: string): boolean {
  if (word.length > 40) return false;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code > 122 || (code < 97 && (code < 48 || code > 57))) return false;
  }
  return true;
}

function remembering(answer: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = answer(word);
    if (known.size >= REMEMBERED) known.clear();
    known.set(ownCopy(word), now);
    return now;
  };
}
