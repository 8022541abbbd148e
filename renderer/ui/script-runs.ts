/** A run of text in one script; `lang` is null where the language around it holds. */
export interface ScriptRun {
  readonly text: string;
  readonly lang: string | null;
}

const HANGUL = /\p{Script=Hangul}/u;
const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LETTER = /\p{L}/u;

/** The language that a letter's script speaks for, where one language is by far the likeliest here. */
function languageOfLetter(char: string, around: string): string | null {
  if (HANGUL.test(char)) return "ko";
  if (KANA.test(char)) return "ja";
  if (HAN.test(char)) return around === "ko" || around === "ja" ? around : "zh";
  if (CYRILLIC.test(char)) return "ru";
  return around === "ko" || around === "zh" || around === "ja" || around === "ru" ? "en" : around;
}

/**
 * Parts a text by script, so that each run can carry its `lang`: Han glyphs, line breaks and voices follow it.
 * Marks, digits and spaces stay with the run before them.
 * @param around BCP 47 tag of the language around the text
 */
export function scriptRuns(text: string, around: string): readonly ScriptRun[] {
  const base = around.split("-")[0] ?? around;
  const runs: { text: string; lang: string }[] = [];
  for (const char of text) {
    const last = runs.at(-1);
    const lang = LETTER.test(char) ? (languageOfLetter(char, base) ?? base) : (last?.lang ?? base);
    if (last?.lang === lang) last.text += char;
    else runs.push({ text: char, lang });
  }
  return runs.map((run) => ({ text: run.text, lang: run.lang === base ? null : run.lang }));
}

/** The language of most letters of a text, or null for a text in the language around it. */
export function mainLanguage(text: string, around: string): string | null {
  const counts = new Map<string | null, number>();
  for (const run of scriptRuns(text, around))
    counts.set(run.lang, (counts.get(run.lang) ?? 0) + run.text.length);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
