/** Words of one script, without the white space around them. */
export interface ScriptRun {
  /** A BCP 47 language for scripts that one language writes, `Latn` or `Cyrl` where it must be found out. */
  readonly writing: string;
  readonly start: number;
  readonly end: number;
  readonly letters: number;
}

/** Digits, signs and spaces belong to the run that they stand in. */
const RUN =
  /(?:\p{Script=Latin}(?:[^\p{L}\n]*\p{Script=Latin})*)|(?:\p{Script=Cyrillic}(?:[^\p{L}\n]*\p{Script=Cyrillic})*)|(?:[\p{Script=Hangul}](?:[^\p{Script=Latin}\p{Script=Cyrillic}\n]*[\p{Script=Hangul}])*)|(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々](?:[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Hangul}\n]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々])*)|(?:\p{L}(?:[^\p{L}\n]*\p{L})*)/gu;

/** A text cut where its script changes; a line never holds part of another's run. */
export function scriptRuns(text: string): readonly ScriptRun[] {
  return [...text.matchAll(RUN)].map(({ 0: words, index }) => ({
    writing: writingOf(words),
    start: index,
    end: index + words.length,
    letters: words.match(/\p{L}/gu)?.length ?? 0,
  }));
}

const WRITINGS: readonly (readonly [RegExp, string])[] = [
  [/^\p{Script=Latin}/u, "Latn"],
  [/^\p{Script=Cyrillic}/u, "Cyrl"],
  [/\p{Script=Hangul}/u, "ko"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Greek}/u, "el"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Arabic}/u, "ar"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Armenian}/u, "hy"],
  [/\p{Script=Georgian}/u, "ka"],
];

const writingOf = (words: string): string =>
  WRITINGS.find(([script]) => script.test(words))?.[1] ?? "und";
