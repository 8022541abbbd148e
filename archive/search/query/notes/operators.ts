import type { Clause, WordClause } from "../query";
import { without, type Finding, type Looked, type Repair } from "./note";

type Operator = "AND" | "NOT" | "OR";
const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ["AND", "AND"],
  ["&&", "AND"],
  ["NOT", "NOT"],
  ["||", "OR"],
  ["OR", "OR"],
]);

/** `a AND b`, `NOT c`, `a || b`, and an `OR` that joins nothing: words here, operators elsewhere. Telegrams in capitals are left alone. */
export function operatorWords({ query }: Looked): readonly Finding[] {
  const { text } = query;
  const isShouted =
    !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text.replace(/\b(AND|NOT|OR)\b/g, ""));
  return rowsOf(query.clauses).flatMap((row) =>
    row.flatMap((clause, at): readonly Finding[] => {
      const operator = operatorOf(text, clause);
      if (operator === null || (isShouted && /\w/.test(text.slice(...clause.at)))) return [];
      const code = text.slice(...clause.at) === "OR" ? "or-alone" : "operator-word";
      const alone = [without(text, clause.at)];
      const meant = meaningOf(text, operator, row, at);
      return [{ code, at: clause.at, ways: [...(meant === null ? [] : [meant]), alone] }];
    }),
  );
}

function operatorOf(text: string, clause: Clause): Operator | null {
  if (clause.kind !== "word" || clause.presence !== "optional") return null;
  return OPERATORS.get(text.slice(...clause.at)) ?? null;
}

function meaningOf(
  text: string,
  operator: Operator,
  row: readonly Clause[],
  place: number,
): readonly Repair[] | null {
  const { at } = row[place]!;
  const after = row[place + 1];
  const next = after !== undefined && operatorOf(text, after) === null ? after : null;
  if (operator === "NOT") return next && [without(text, at), ...signed(text, next, "-")];
  if (place === 0 || after === undefined) return null;
  if (operator === "OR") return next && [{ at, by: "OR" }];
  return [without(text, at), ...required(text, row, place - 1), ...required(text, row, place + 1)];
}

/** Nothing is added to an operator, nor to what another one leaves out. */
function required(text: string, row: readonly Clause[], place: number): readonly Repair[] {
  const clause = row[place];
  const before = row[place - 1];
  if (clause === undefined || clause.presence !== "optional") return [];
  if (operatorOf(text, clause) !== null) return [];
  if (before !== undefined && operatorOf(text, before) === "NOT") return [];
  return signed(text, clause, "+");
}

/** The clause with the sign before it. A chain of `OR` needs brackets to be left out whole. */
function signed(text: string, clause: Clause, sign: "+" | "-"): readonly Repair[] {
  const [start, end] = clause.at;
  const first = text.charAt(start);
  if (first === "-") return [];
  if (first === "+") return [{ at: [start, start + 1], by: sign }];
  const isChain = clause.kind === "group" && first !== "(";
  if (!isChain) return [{ at: [start, start], by: sign }];
  return [
    { at: [start, start], by: `${sign}(` },
    { at: [end, end], by: ")" },
  ];
}

/** Every row of clauses, that of the query first. */
function rowsOf(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const groups = clauses.flatMap((clause) => (clause.kind === "group" ? clause.arms : []));
  return [clauses, ...groups.flatMap(rowsOf)];
}

/** Whether a word is one of them. */
export const isOperator = ({ text }: WordClause): boolean => OPERATORS.has(text);
