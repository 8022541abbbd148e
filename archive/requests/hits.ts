import type { Hit } from "../model/hit";
import { writtenDate } from "../model/written-date";
import type { Analyser } from "../search/analysis/analyser";
import type { SoughtTerm } from "../search/engine";
import type { HighlightTerms } from "../search/highlight/highlight-terms";
import { snippet } from "../search/highlight/snippet";
import type { IndexAnswer } from "./archive-index";
import type { UnitRow } from "./ports";

/** A hit ready to show. Without a match in the text (only in title or names) the snippet is the text's beginning. */
export function toHit(
  { unit }: UnitRow,
  body: string,
  { score, matched }: IndexAnswer["top"][number],
  terms: HighlightTerms,
  analyser: Analyser,
): Hit {
  const found = snippet(body, terms, { analyser });
  return {
    id: unit.id,
    referenceCode: unit.referenceCode,
    title: unit.title,
    date: writtenDate(unit),
    level: unit.level,
    genre: unit.genre,
    language: unit.languages[0] ?? null,
    score,
    snippet: found.snippet,
    marks: found.marks,
    matched,
    places: found.places,
  };
}

/** What the engine looked for, as the highlighter wants it: single forms, words in a row, and runs of Hangul, Han or kana. */
export function highlightTerms(sought: readonly SoughtTerm[]): HighlightTerms {
  const forms = new Set<string>();
  const phrases: string[][] = [];
  const cjk: string[] = [];
  for (const { words } of sought) {
    const [first, ...rest] = words;
    if (first === undefined) continue;
    if (words.every((word) => word.forms.every(isPair)))
      cjk.push(joined(words.map(({ forms: [form] }) => form ?? "")));
    else if (rest.length === 0) for (const form of first.forms) forms.add(form);
    else phrases.push(words.map(({ forms: [form] }) => form ?? ""));
  }
  return { forms, stems: new Set(), phrases, cjk };
}

const isPair = (form: string) =>
  /^[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]{1,2}$/u.test(form);
const joined = ([first = "", ...rest]: readonly string[]) =>
  first + rest.map((pair) => [...pair].at(-1) ?? "").join("");
