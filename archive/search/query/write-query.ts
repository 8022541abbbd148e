import { parseQuery } from "./parse-query";
import { queryNames, type QueryNames } from "./query-names";
import type { Clause, PhraseClause, Query, WordClause } from "./query";
import { escapeAll, quote } from "./signs";

const SIGNS = { optional: "", required: "+", prohibited: "-" } as const;

/**
 * The query as text that reads back as the same clauses (their places apart). Signs are escaped only where they must be.
 * @param names the same that it was read with
 */
export function writeQuery(query: Query, names: QueryNames = queryNames([])): string {
  const plain = query.clauses.map((clause) => writeClause(clause, names)).join(" ");
  if (isSame(parseQuery(plain, names).clauses, query.clauses)) return plain;
  // Two neighbours read as one reference code, for instance.
  return query.clauses.map(writeGuarded).join(" ");
}

function writeClause(clause: Clause, names: QueryNames): string {
  const plain = writePlain(clause);
  return isSame(parseQuery(plain, names).clauses, [clause]) ? plain : writeGuarded(clause);
}

function writePlain(clause: Clause): string {
  if (clause.kind === "attribute") return `${attributeSign(clause)}${clause.value}`;
  if (clause.kind === "phrase") return writeGuarded(clause);
  return `${opening(clause)}${clause.text}${wordSuffixes(clause)}`;
}

function writeGuarded(clause: Clause): string {
  if (clause.kind === "attribute") return `${attributeSign(clause)}${quote(clause.value)}`;
  if (clause.kind === "phrase") {
    const near = clause.near === null ? "" : `~${clause.near}`;
    return `${opening(clause)}${quote(clause.text)}${near}${boost(clause)}`;
  }
  const escaped = escapeAll(clause.text);
  const text = clause.wildcard ? escaped.replaceAll("\\*", "*") : escaped;
  return `${opening(clause)}${text}${wordSuffixes(clause)}`;
}

function attributeSign(clause: Clause & { readonly kind: "attribute" }): string {
  return `${clause.presence === "prohibited" ? "-" : ""}${clause.attribute}:`;
}

function opening(clause: WordClause | PhraseClause): string {
  const field = clause.fields.map((name) => `${name}:`).join("");
  return `${SIGNS[clause.presence]}${field}${clause.kind === "word" && clause.exact ? "=" : ""}`;
}

function wordSuffixes(clause: WordClause): string {
  return `${clause.fuzzy === 0 ? "" : `~${clause.fuzzy}`}${boost(clause)}`;
}

function boost(clause: WordClause | PhraseClause): string {
  return clause.boost === 1 ? "" : `^${clause.boost}`;
}

function isSame(left: readonly Clause[], right: readonly Clause[]): boolean {
  return withoutPlaces(left) === withoutPlaces(right);
}

function withoutPlaces(clauses: readonly Clause[]): string {
  return JSON.stringify(
    clauses.map((clause) =>
      Object.entries({ ...clause, at: null }).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
}
