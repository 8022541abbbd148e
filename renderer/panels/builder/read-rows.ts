import { parseQuery } from "../../../archive/search/query/parse-query";
import type {
  Clause,
  GroupClause,
  Leaf,
  PhraseClause,
  WordClause,
} from "../../../archive/search/query/query";
import { sameClauses, writeQuery } from "../../../archive/search/query/write-query";
import { emptyRow, FIELDS, isAttribute, KINDS, NAMES, type Row, type RowKind } from "./row";
import { clausesOf } from "./write-rows";

/** The rows of a query: what no row can say stands in one as text, exactly as it was typed. */
export function rowsOf(text: string): readonly Row[] {
  const query = parseQuery(text, NAMES);
  if (text.trim() === "") return [];
  const key = counter();
  return query.unread === undefined
    ? inRows(query.clauses, text, key)
    : [asText(key(), text.trim())];
}

type NextKey = () => number;

const counter = (): NextKey => {
  let next = 0;
  return () => next++;
};

const asText = (key: number, text: string): Row => ({ ...emptyRow(key, "text"), text });

function inRows(clauses: readonly Clause[], text: string, key: NextKey): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < clauses.length;) {
    const run = wordsFrom(clauses, at);
    const words = run.length === 0 ? null : checked(wordsRow(run, key()), run);
    const taken = words === null ? 1 : run.length;
    rows.push(words ?? rowOf(clauses.slice(at, at + 1), text, key));
    at += taken;
  }
  return rows;
}

/** Words in a row with one sign, field and weight, and nothing else about them. */
function wordsFrom(clauses: readonly Clause[], from: number): readonly WordClause[] {
  const run: WordClause[] = [];
  for (const clause of clauses.slice(from)) {
    if (!isPlainWord(clause)) break;
    const first = run[0] ?? clause;
    const isAlike = clause.presence === first.presence && clause.boost === first.boost;
    if (!isAlike || clause.fields.join() !== first.fields.join()) break;
    run.push(clause);
  }
  return run;
}

const isPlainWord = (clause: Clause): clause is WordClause =>
  clause.kind === "word" && clause.fuzzy === 0 && !clause.exact && !clause.wildcard;

function wordsRow(run: readonly WordClause[], key: number): Row {
  const { presence = "optional", fields = [], boost = 1 } = run[0] ?? {};
  const plain = { presence: "optional", fields: [], boost: 1 } as const;
  const text = writeQuery({ text: "", clauses: run.map((word) => ({ ...word, ...plain })) }, NAMES);
  return { ...emptyRow(key), presence, field: fields[0] ?? "", boost, text };
}

/** The row, if it says what the clauses say and nothing else. */
const checked = (row: Row, clauses: readonly Clause[]): Row | null =>
  sameClauses(clausesOf(row), clauses) ? row : null;

/** One condition, or several that stand together in an arm. */
function rowOf(clauses: readonly Clause[], text: string, key: NextKey): Row {
  const [only, ...others] = clauses;
  if (only === undefined || others.length > 0) return piece(clauses, text, key);
  const row = only.kind === "group" ? choiceRow(only, text, key) : leafRow(only, key);
  return (row && checked(row, clauses)) ?? piece(clauses, text, key);
}

/** As typed, where that reads alone as it did in its place. */
function piece(clauses: readonly Clause[], text: string, key: NextKey): Row {
  const [start, end] = [clauses[0]?.at[0] ?? 0, clauses.at(-1)?.at[1] ?? 0];
  const typed = asText(key(), text.slice(start, end));
  return checked(typed, clauses) ?? asText(typed.key, writeQuery({ text: "", clauses }, NAMES));
}

/** Conditions of which one must hold; what is a choice within one of them is its text. */
function choiceRow(group: GroupClause, text: string, key: NextKey): Row | null {
  if (group.arms.length < 2 || group.boost !== 1) return null;
  const own = { ...emptyRow(key(), "choice"), presence: group.presence };
  const rows = group.arms.map((arm) => {
    const run = wordsFrom(arm, 0);
    const words =
      run.length === arm.length && run[0]?.presence === "optional"
        ? checked(wordsRow(run, key()), arm)
        : null;
    const isNested = arm.some(({ kind }) => kind === "group");
    return words ?? (isNested ? piece(arm, text, key) : rowOf(arm, text, key));
  });
  return { ...own, rows };
}

function leafRow(leaf: Leaf, key: NextKey): Row | null {
  if (leaf.kind === "terms") {
    const { label: text, presence, boost } = leaf;
    return { ...emptyRow(key(), "set"), text, presence, boost };
  }
  if (leaf.kind === "attribute") {
    const kind = KINDS.find((one) => one === leaf.attribute);
    if (kind === undefined || !isAttribute(kind)) return null;
    return { ...emptyRow(key(), kind), presence: leaf.presence, text: leaf.value };
  }
  const kind = kindOf(leaf);
  if (kind === null || leaf.fields.length > 1) return null;
  const field = FIELDS.find((one) => one === leaf.fields[0]) ?? "";
  const { boost, presence } = leaf;
  const count = leaf.kind === "phrase" ? leaf.near : leaf.fuzzy;
  const text = kind === "beginning" ? leaf.text.slice(0, -1) : leaf.text;
  return { ...emptyRow(key(), kind), presence, field, boost, text, ...(count ? { count } : {}) };
}

function kindOf(leaf: WordClause | PhraseClause): RowKind | null {
  if (leaf.kind === "phrase") return leaf.near === null ? "phrase" : "near";
  if (leaf.wildcard) return /^[^*]+\*$/u.test(leaf.text) && leaf.fuzzy === 0 ? "beginning" : null;
  if (leaf.exact) return leaf.fuzzy === 0 ? "exact" : null;
  return leaf.fuzzy > 0 ? "spelling" : null;
}
