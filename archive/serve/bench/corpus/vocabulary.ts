import { createRandom, pick, type Random } from "./random";
import * as lists from "./word-lists";

/** Words of one script, most frequent first. */
export type Script = "latin" | "hangul" | "cyrillic" | "han";
export type Vocabulary = Readonly<Record<Script, readonly string[]>> & {
  /** Persons and places: a few are everywhere, most are hardly named twice. */
  readonly names: readonly string[];
};

const SIZES: Readonly<Record<Script, number>> = {
  latin: 60_000,
  hangul: 20_000,
  cyrillic: 20_000,
  han: 12_000,
};
const NAMES = 100_000;
const ENGLISH_ENDINGS = ["", "", "", "s", "ed", "ing", "er", "ly", "tion", "al"];

/** The same words on every machine. */
export function createVocabulary(): Vocabulary {
  const random = createRandom(1904);
  return {
    names: grow([], NAMES, () => name(random)),
    latin: grow(lists.ENGLISH, SIZES.latin, () => latinWord(random)),
    hangul: grow(
      withEndings(random, lists.KOREAN, lists.KOREAN_ENDINGS),
      SIZES.hangul,
      () =>
        syllables(random, lists.HANGUL_SYLLABLES, 2, 3) +
        (random() < 0.5 ? pick(random, lists.KOREAN_ENDINGS) : ""),
    ),
    cyrillic: grow(
      withEndings(random, lists.RUSSIAN, lists.RUSSIAN_ENDINGS),
      SIZES.cyrillic,
      () => syllables(random, lists.CYRILLIC_SYLLABLES, 2, 4) + pick(random, lists.RUSSIAN_ENDINGS),
    ),
    han: grow(lists.HAN, SIZES.han, () => syllables(random, lists.HAN_CHARACTERS, 1, 3)),
  };
}

function grow(beginning: readonly string[], size: number, make: () => string): readonly string[] {
  const words = new Set(beginning);
  while (words.size < size) words.add(make());
  return [...words];
}

function withEndings(random: Random, words: readonly string[], endings: readonly string[]) {
  return words.flatMap((word) => [
    word,
    word + pick(random, endings),
    word + pick(random, endings),
  ]);
}

function latinWord(random: Random): string {
  return syllables(random, lists.LATIN_SYLLABLES, 2, 4) + pick(random, ENGLISH_ENDINGS);
}

function name(random: Random): string {
  const made = syllables(random, lists.LATIN_SYLLABLES, 2, 4);
  return made.charAt(0).toUpperCase() + made.slice(1);
}

function syllables(random: Random, list: readonly string[], from: number, to: number): string {
  const count = from + Math.floor(random() * (to - from + 1));
  let word = "";
  for (let at = 0; at < count; at += 1) word += pick(random, list);
  return word;
}
