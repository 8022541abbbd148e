import type { Hit } from "../model/hit";
import { writtenDate } from "../model/written-date";
import type { Highlighter } from "../search/highlight/highlighter";
import type { IndexAnswer } from "./indexing/questions";
import type { UnitRow } from "./ports";

/** A hit ready to show. Without a match in the text (only in title or names) the snippet is the text's beginning. */
export function toHit(
  { unit }: UnitRow,
  body: string,
  { score, matched, doubtful }: IndexAnswer["top"][number],
  highlighter: Highlighter,
): Hit {
  const found = highlighter.snippet(body);
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
    ...(doubtful ? { doubtful } : {}),
  };
}
