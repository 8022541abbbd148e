/**
 * How much one letter of a script says, in letters of an alphabet: a Hangul syllable or a Han character stands for several.
 * A first guess, near what the sample's translations show; where a text is terse, the alignment's second look finds out.
 */
const SCRIPTS: readonly (readonly [letters: RegExp, weight: number])[] = [
  [/\p{Script=Han}/gu, 3],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 2],
  [/\p{Script=Hangul}/gu, 2.2],
];
const DENSE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The length of a text as if it were written in an alphabet; blanks do not count. */
export function weightOf(text: string): number {
  const letters = text.replace(/\s+/gu, "");
  if (!DENSE.test(letters)) return letters.length;
  return SCRIPTS.reduce(
    (sum, [script, weight]) => sum + (weight - 1) * (letters.match(script)?.length ?? 0),
    letters.length,
  );
}

/**
 * How likely a normal variable is at least so far from its middle, on either side.
 * Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17; error below 1e-7.
 */
export function normalTail(away: number): number {
  const t = 1 / (1 + 0.2316419 * away);
  const poly =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.min(1, (2 * Math.exp((-away * away) / 2) * poly) / Math.sqrt(2 * Math.PI));
}
