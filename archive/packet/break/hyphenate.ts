import english from "hyphen/en-us/index.js";
import russian from "hyphen/ru/index.js";

/** Offsets inside a word where it may be divided; none for a language whose rules we do not have. */
export function divisions(word: string, language: string): readonly number[] {
  const rules = rulesFor(language);
  if (rules === null || !/^\p{L}{7,40}[.,;:]?$/u.test(word)) return [];
  let place = 0;
  return rules
    .hyphenateSync(word)
    .split("\u00ad")
    .slice(0, -1)
    .map((syllable) => (place += syllable.length));
}

function rulesFor(language: string): { hyphenateSync(text: string): string } | null {
  if (language.startsWith("en")) return english;
  return language.startsWith("ru") ? russian : null;
}
