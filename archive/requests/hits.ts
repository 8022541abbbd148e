import type { Hit } from "../model/hit";
import { writtenDate } from "../model/written-date";
import { analyser } from "../search/analysis/analyser";
import { snippet } from "../search/highlight/snippet";
import type { IndexAnswer } from "./archive-index";
import type { UnitRow } from "./ports";

/** A hit ready to show. Without a match in the text (only in title or names) the snippet is the text's beginning. */
export function toHit(
  { unit }: UnitRow,
  body: string,
  { score, matched }: IndexAnswer["top"][number],
  { terms }: Pick<IndexAnswer, "terms">,
): Hit {
  const found = snippet(body, terms ?? NO_TERMS, { analyser });
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

const NO_TERMS = { forms: new Set<string>(), stems: new Set<string>(), phrases: [], cjk: [] };
