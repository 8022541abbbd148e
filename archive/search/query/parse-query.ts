import { DEEPEST, pairBrackets } from "./brackets";
import { queryNames, type QueryNames } from "./query-names";
import { readClause, readPresence } from "./read-clause";
import type { Clause, GroupClause, Query } from "./query";
import { createQuoteReader, isSpaceAt, skipSpace } from "./signs";
import { readBoost } from "./suffixes";

/** A query has at most so many clauses, brackets and what stands in them counted; what follows is named in `Query.unread`. */
export const MAX_CLAUSES = 128;

/** A stretch of the text that is read as a row of clauses. */
interface Row {
  /** Up to the end of the row: places are those of the whole text. */
  readonly text: string;
  readonly names: QueryNames;
  readonly brackets: ReadonlyMap<number, number>;
  readonly depth: number;
  /** How many clauses may still be read, in all rows together, and where reading ended for want of them. */
  readonly left: { count: number; stopped: number | null };
}

/**
 * Reads what a person typed: lunr's language with phrases, exact forms, attributes, brackets and `OR` (docs/formats/query.md).
 * Nothing is an error: a sign that does not work as an operator where it stands is text. Takes time in proportion to the length.
 * @param names what may stand before a colon
 */
export function parseQuery(text: string, names: QueryNames = queryNames([])): Query {
  const left: Row["left"] = { count: MAX_CLAUSES, stopped: null };
  const clauses = readRow({ text, names, brackets: pairBrackets(text), depth: 0, left }, 0);
  return left.stopped === null
    ? { text, clauses }
    : { text, clauses, unread: [left.stopped, text.length] };
}

/** The clauses of a row from a place to its end, or to where no more are read. */
function readRow(row: Row, start: number): readonly Clause[] {
  const { text, names, left } = row;
  const source = { text, names, quoted: createQuoteReader(text) };
  const clauses: Clause[] = [];
  let place = skipSpace(text, start);
  let joins = false;
  while (place < text.length && left.count > 0) {
    const joint = clauses.length > 0 && !joins ? readOr(text, place) : null;
    if (joint !== null) {
      joins = true;
      place = joint;
      continue;
    }
    left.count--;
    const clause = readGroup(row, place) ?? readClause(source, place);
    if (joins) clauses.push(joined(clauses.pop()!, clause));
    else clauses.push(clause);
    joins = false;
    place = skipSpace(text, clause.at[1]);
  }
  if (place < text.length) left.stopped ??= place;
  return clauses;
}

/** Where the clause after `OR` begins; null where it joins nothing. */
function readOr(text: string, at: number): number | null {
  if (!text.startsWith("OR", at) || !isSpaceAt(text, at + 2)) return null;
  const next = skipSpace(text, at + 2);
  return next >= text.length ? null : next;
}

function readGroup(row: Row, start: number): GroupClause | null {
  const [presence, open] = readPresence(row.text, start);
  const close = row.brackets.get(open);
  if (close === undefined || close >= row.text.length || row.depth >= DEEPEST) return null;
  const within = readRow(
    { ...row, text: row.text.slice(0, close), depth: row.depth + 1 },
    open + 1,
  );
  if (within.length === 0) return null;
  const { boost, end } = readBoost(row.text, close + 1);
  const arms = lonelyChoice(within) ?? [within];
  const needed = arms.length > 1 && presence === "optional" ? "required" : presence;
  return { kind: "group", arms, presence: needed, boost, at: [start, end] };
}

/** The arms of `a OR b` where nothing else stands in the bracket. */
function lonelyChoice([only, ...others]: readonly Clause[]): GroupClause["arms"] | null {
  if (only === undefined || others.length > 0 || !isPlain(only)) return null;
  return only.arms.length > 1 ? only.arms : null;
}

/** Two clauses with `OR` between them; a chain of them is one group. */
function joined(left: Clause, right: Clause): GroupClause {
  const arms = [...armsOf(left), ...armsOf(right)];
  return { kind: "group", arms, presence: "required", boost: 1, at: [left.at[0], right.at[1]] };
}

/** A bracket that stands for itself gives its arms; everything else is one arm. */
function armsOf(clause: Clause): GroupClause["arms"] {
  return isPlain(clause) ? clause.arms : [[clause]];
}

/** A group that no sign and no weight sets apart. */
export const isPlain = (clause: Clause): clause is GroupClause =>
  clause.kind === "group" &&
  clause.boost === 1 &&
  clause.presence === (clause.arms.length > 1 ? "required" : "optional");
