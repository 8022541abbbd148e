const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["Hang", /\p{Script=Hangul}/gu],
  ["Jpan", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["Hani", /\p{Script=Han}/gu],
  ["Cyrl", /\p{Script=Cyrillic}/gu],
  ["Arab", /\p{Script=Arabic}/gu],
  ["Hebr", /\p{Script=Hebrew}/gu],
  ["Grek", /\p{Script=Greek}/gu],
  ["Thai", /\p{Script=Thai}/gu],
  ["Latn", /\p{Script=Latin}/gu],
];

/** The script that most letters of a name are in (ISO 15924); `Zyyy` when it has none that we tell apart. */
export function scriptOf(form: string): string {
  const counted = SCRIPTS.map(([script, letters]) => ({
    script,
    letters: form.match(letters)?.length ?? 0,
  }));
  const most = counted.reduce((a, b) => (b.letters > a.letters ? b : a));
  return most.letters === 0 ? "Zyyy" : most.script;
}
