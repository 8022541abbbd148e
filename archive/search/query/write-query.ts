import { isPlain, parseQuery } from "./parse-query";
import { queryNames, type QueryNames } from "./query-names";
import type { Clause, GroupClause, Leaf, PhraseClause, Query, WordClause } from "./query";
import { escapeAll, quote } from "./signs";

const SIGNS = { optional: "", required: "+", prohibited: "-" } as const;

/**
 * The query as text that reads back as the same clauses (their places apart). Signs are escaped only where they must be.
 * @param names the same that it was read with
 */
export function writeQuery(query: Query, names: QueryNames = queryNames([])): string {
  const plain = writeRow(query.clauses, (leaf) => writeLeaf(leaf, names));
  if (sameClauses(parseQuery(plain, names).clauses, query.clauses)) return plain;
  // Two neighbours read as one reference code, for instance.
  return writeRow(query.clauses, writeGuarded);
}

type WriteLeaf = (leaf: Leaf) => string;

const writeRow = (clauses: readonly Clause[], write: WriteLeaf): string =>
  clauses.map((clause) => writeClause(clause, write)).join(" ");

function writeClause(clause: Clause, write: WriteLeaf): string {
  if (clause.kind !== "group") return write(clause);
  const within = clause.arms.map((arm) => writeArm(arm, clause, write)).join(" OR ");
  if (clause.arms.length > 1 && isPlain(clause)) return within;
  // What several arms need is needed without a sign.
  const sign =
    clause.arms.length > 1 && clause.presence === "required" ? "" : SIGNS[clause.presence];
  return `${sign}(${within})${boost(clause)}`;
}

function writeArm(arm: readonly Clause[], { arms }: GroupClause, write: WriteLeaf): string {
  const [only] = arm;
  const isWhole = arms.length === 1 || (arm.length === 1 && only !== undefined && !isPlain(only));
  return isWhole ? writeRow(arm, write) : `(${writeRow(arm, write)})`;
}

function writeLeaf(leaf: Leaf, names: QueryNames): string {
  const plain = writePlain(leaf);
  return sameClauses(parseQuery(plain, names).clauses, [leaf]) ? plain : writeGuarded(leaf);
}

function writePlain(leaf: Leaf): string {
  if (leaf.kind === "attribute") return `${attributeSign(leaf)}${leaf.value}`;
  if (leaf.kind === "terms") return `${SIGNS[leaf.presence]}set:${leaf.label}${boost(leaf)}`;
  if (leaf.kind === "phrase") return writeGuarded(leaf);
  return `${opening(leaf)}${leaf.text}${wordSuffixes(leaf)}`;
}

function writeGuarded(leaf: Leaf): string {
  if (leaf.kind === "attribute") return `${attributeSign(leaf)}${quote(leaf.value)}`;
  if (leaf.kind === "terms") return `${SIGNS[leaf.presence]}set:${quote(leaf.label)}${boost(leaf)}`;
  if (leaf.kind === "phrase") {
    const near = leaf.near === null ? "" : `~${leaf.near}`;
    return `${opening(leaf)}${quote(leaf.text)}${near}${boost(leaf)}`;
  }
  const escaped = escapeAll(leaf.text);
  const text = leaf.wildcard ? escaped.replaceAll("\\*", "*") : escaped;
  // A word that would join its neighbours.
  const unlike = text === "OR" && leaf.fuzzy === 0 ? "~0" : "";
  return `${opening(leaf)}${text}${unlike}${wordSuffixes(leaf)}`;
}

function attributeSign(leaf: Leaf & { readonly kind: "attribute" }): string {
  return `${leaf.presence === "prohibited" ? "-" : ""}${leaf.attribute}:`;
}

function opening(leaf: WordClause | PhraseClause): string {
  const field = leaf.fields.map((name) => `${name}:`).join("");
  return `${SIGNS[leaf.presence]}${field}${leaf.kind === "word" && leaf.exact ? "=" : ""}`;
}

function wordSuffixes(leaf: WordClause): string {
  return `${leaf.fuzzy === 0 ? "" : `~${leaf.fuzzy}`}${boost(leaf)}`;
}

function boost(clause: { readonly boost: number }): string {
  return clause.boost === 1 ? "" : `^${clause.boost}`;
}

/** Whether clauses mean the same, wherever they stood. */
export function sameClauses(left: readonly Clause[], right: readonly Clause[]): boolean {
  return withoutPlaces(left) === withoutPlaces(right);
}

const withoutPlaces = (clauses: readonly Clause[]): string =>
  JSON.stringify(clauses, (_key, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries({ ...value, at: null }).toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
