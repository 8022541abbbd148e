import type { Problem } from "../../archive/model/archive-error";
import { problems } from "./ko/problems";
import type { ProblemWords } from "./ko/says";
import type { Language } from "./messages";

/** What a reader is told of a problem, and in which language it is said. */
export interface SaidProblem {
  readonly message: string;
  readonly remedy: string;
  readonly language: Language;
}

const filled = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);

/** The sentence with the names of the service's own; null when it is not a sentence of this kind. */
function said(words: ProblemWords, sentence: string): string | null {
  if (words.find === undefined) return words.message;
  const found = words.find.exec(sentence);
  return found === null ? null : filled(words.message, found.groups ?? {});
}

/** A problem in the reader's language; what the catalogue does not know stays in the service's English. */
export function problemWords(language: Language, problem: Problem): SaidProblem {
  const words = language === "ko" ? problems[problem.code] : undefined;
  const message = words === undefined ? null : said(words, problem.message);
  if (words === undefined || message === null)
    return { message: problem.message, remedy: problem.remedy, language: "en" };
  return { message, remedy: words.remedy, language };
}

/** Why a file was left out: the service sends the sentence alone, without its code. */
export function reasonWords(language: Language, sentence: string): string {
  if (language === "en") return sentence;
  for (const words of Object.values(problems)) {
    const message = words.find === undefined ? null : said(words, sentence);
    if (message !== null) return message;
  }
  return sentence;
}
