import type { Run } from "../outline/block";

const CYRILLIC_LANGUAGES = ["ru", "uk", "be", "bg", "sr", "mk", "mn", "kk", "ky", "tg"];
/** A stretch of one script, with the spaces and points inside it. */
const stretch = (script: string): RegExp =>
  new RegExp(`(?:${script}[\\p{M}\\p{P}\\p{N}\\s]*)*${script}\\p{M}*`, "gu");
const SCRIPTS = [
  { pattern: stretch("\\p{sc=Hangul}"), language: "ko", homes: ["ko"] },
  { pattern: stretch("\\p{sc=Han}"), language: "zh", homes: ["zh", "ja", "ko"] },
  { pattern: stretch("\\p{sc=Cyrillic}"), language: "ru", homes: CYRILLIC_LANGUAGES },
  { pattern: stretch("\\p{sc=Hebrew}"), language: "he", homes: ["he", "yi"] },
  { pattern: stretch("\\p{sc=Arabic}"), language: "ar", homes: ["ar", "fa", "ur"] },
  { pattern: stretch("\\p{sc=Greek}"), language: "el", homes: ["el", "grc"] },
] as const;
const PLAIN = /^[\u0000-\u036f\u2000-\u206f]*$/u;

/**
 * Marks words in another script than their paragraph's with their language, so that a reading voice changes with them.
 * Without a word of the describer's own, Cyrillic is taken for Russian and Han for Chinese.
 */
export function markLanguages(runs: readonly Run[], language: string): readonly Run[] {
  return runs.flatMap((run) => {
    const simple = run.language !== undefined || run.sign !== undefined || run.note !== undefined;
    return simple || PLAIN.test(run.text) ? [run] : splitRun(run, language);
  });
}

function splitRun(run: Run, language: string): readonly Run[] {
  const home = language.split("-")[0] ?? language;
  for (const script of SCRIPTS) {
    if ((script.homes as readonly string[]).includes(home)) continue;
    const found = run.text.match(script.pattern);
    if (found === null) continue;
    return cut(run, found).flatMap((piece) =>
      piece.isFound
        ? [{ ...piece.run, language: script.language }]
        : markLanguages([piece.run], language),
    );
  }
  return [run];
}

function cut(
  run: Run,
  found: readonly string[],
): readonly { readonly run: Run; readonly isFound: boolean }[] {
  const pieces: { run: Run; isFound: boolean }[] = [];
  let from = 0;
  for (const words of found) {
    const at = run.text.indexOf(words, from);
    if (at > from) pieces.push({ run: { ...run, text: run.text.slice(from, at) }, isFound: false });
    pieces.push({ run: { ...run, text: words }, isFound: true });
    from = at + words.length;
  }
  if (from < run.text.length)
    pieces.push({ run: { ...run, text: run.text.slice(from) }, isFound: false });
  return pieces;
}
