import type { Query, WordClause } from "../query";
import { leavesOf } from "../query";
import type { QueryNames } from "../query-names";

/** What a sign or word of a query may have been meant for. */
export type NoteCode =
  | "quote-alone"
  | "bracket-alone"
  | "unknown-name"
  | "name-blank"
  | "operator-word"
  | "or-alone"
  | "date-unread"
  | "value-unknown"
  | "fuzzy-wide"
  | "fuzzy-bare"
  | "boost-bare"
  | "double-sign"
  | "star-alone"
  | "sign-alone"
  | "too-long";

/** Something that was read as text, or not at all, where more may have been meant. Never an error: the query ran. */
export interface SyntaxNote {
  readonly code: NoteCode;
  /** The first place of it in the text, [start, end) in UTF-16 code units. */
  readonly at: readonly [number, number];
  /** The whole query as it may have been meant; null where nothing would be left, or nobody can tell. */
  readonly suggestion: string | null;
}

/** A stretch of the text and what to write in its place. */
export interface Repair {
  readonly at: readonly [number, number];
  readonly by: string;
}

/** One place, and ways to mend it, likeliest first. */
export interface Finding {
  readonly code: NoteCode;
  readonly at: readonly [number, number];
  readonly ways: readonly (readonly Repair[])[];
}

/** A query as notes look at it. */
export interface Looked {
  readonly query: Query;
  readonly names: QueryNames;
  readonly words: readonly Written[];
  /** Labels of the term sets that there are; null where nobody says. */
  readonly sets: readonly string[] | null;
}

/** A word clause with what stands for it in the text. */
export interface Written {
  readonly clause: WordClause;
  /** Behind sign, field and `=`. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

export function lookAt(query: Query, names: QueryNames, sets: Looked["sets"]): Looked {
  const words = leavesOf(query.clauses).flatMap((clause) =>
    clause.kind === "word" ? [written(query.text, clause)] : [],
  );
  return { query, names, words, sets };
}

function written(text: string, clause: WordClause): Written {
  let [start] = clause.at;
  const [, end] = clause.at;
  if (clause.presence !== "optional") start += 1;
  if (clause.fields.length > 0) start = text.indexOf(":", start) + 1;
  if (clause.exact) start += 1;
  return { clause, start, end, raw: text.slice(start, end) };
}

/** The place with the blanks behind it, taken out. */
export function without(text: string, [start, end]: readonly [number, number]): Repair {
  let to = end;
  while (to < text.length && /\s/u.test(text.charAt(to))) to += 1;
  return { at: [start, to], by: "" };
}

/** The text with all of it mended; repairs at one place stand in the order given. */
export function mend(text: string, repairs: readonly Repair[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, by } of [...repairs].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])) {
    if (at[0] < from) continue;
    parts.push(text.slice(from, at[0]), by);
    from = at[1];
  }
  return [...parts, text.slice(from)].join("").trim();
}
