import { isPlain, parseQuery } from "../../../archive/search/query/parse-query";
import type { Clause, WordClause } from "../../../archive/search/query/query";
import { sameClauses, writeQuery } from "../../../archive/search/query/write-query";
import { isAttribute, NAMES, type Row } from "./row";

/** The text of a query that means what the rows mean. */
export function textOf(rows: readonly Row[]): string {
  const clauses = rows.flatMap(clausesOf);
  const joined = rows.map(textOfRow).filter(Boolean).join(" ");
  const read = parseQuery(joined, NAMES);
  // What stands side by side may read as one: a reference code in two rows, a row that begins with OR.
  return read.unread !== undefined || sameClauses(read.clauses, clauses)
    ? joined
    : writeQuery({ text: "", clauses }, NAMES);
}

/** A row alone, in the query language. */
export const textOfRow = (row: Row): string =>
  row.kind === "text" ? row.text.trim() : writeQuery({ text: "", clauses: clausesOf(row) }, NAMES);

/** What a row asks for; nothing while it is empty. */
export function clausesOf(row: Row): readonly Clause[] {
  if (row.kind === "choice") return choiceOf(row);
  if (row.text.trim() === "") return [];
  if (row.kind === "text") return parseQuery(row.text, NAMES).clauses;
  if (row.kind === "words") return wordsOf(row);
  if (isAttribute(row.kind)) {
    const presence = row.presence === "prohibited" ? "prohibited" : "required";
    return [{ kind: "attribute", attribute: row.kind, value: row.text, presence, at: NOWHERE }];
  }
  return [leafOf(row)];
}

const NOWHERE = [0, 0] as const;

/** Words as typed, each with the row's sign, field and weight; what has one of its own keeps it. */
function wordsOf(row: Row): readonly Clause[] {
  return parseQuery(row.text, NAMES).clauses.map((typed) => {
    if (typed.kind === "attribute" || typed.kind === "group") return typed;
    const clause = typed.boost === 1 ? { ...typed, boost: row.boost } : typed;
    if (clause.presence !== "optional") return clause;
    if (clause.kind === "terms") return { ...clause, presence: row.presence };
    const fields = clause.fields.length > 0 ? clause.fields : fieldsOf(row);
    return { ...clause, presence: row.presence, fields };
  });
}

const fieldsOf = ({ field }: Row): readonly string[] => (field === "" ? [] : [field]);

function leafOf(row: Row): Clause {
  const { kind, text, boost, presence, count } = row;
  if (kind === "set") return { kind: "terms", label: text, presence, boost, at: NOWHERE };
  const part = { boost, presence, fields: fieldsOf(row), at: NOWHERE };
  if (kind === "phrase" || kind === "near")
    return { ...part, kind: "phrase", text, near: kind === "near" ? count : null };
  const word: WordClause = {
    ...part,
    kind: "word",
    text,
    exact: kind === "exact",
    fuzzy: kind === "spelling" ? count : 0,
    wildcard: false,
  };
  return kind === "beginning" ? { ...word, text: `${text}*`, wildcard: true } : word;
}

/** A choice within a choice that nothing sets apart is more of the same. */
function choiceOf(row: Row): readonly Clause[] {
  const arms = row.rows
    .map(clausesOf)
    .filter((arm) => arm.length > 0)
    .flatMap((arm) => {
      const [only, ...others] = arm;
      const isSame = others.length === 0 && only !== undefined && isPlain(only);
      return isSame ? only.arms : [arm];
    });
  if (arms.length === 0) return [];
  const presence = row.presence === "optional" ? "required" : row.presence;
  return [{ kind: "group", arms, presence, boost: row.boost, at: NOWHERE }];
}
