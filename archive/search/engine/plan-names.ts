import type { Clause, WordClause } from "../query/query";
import type { Alternative } from "./plan";
import { nameAlternatives } from "./plan-clause";
import type { Planning } from "./plan-query";

/** A name has no more words than this. */
const LONGEST_NAME = 6;

/**
 * Other forms of names of several words: the words of `Mao Zedong` are clauses of their own, yet together they name one man. Each
 * word of such a name is also met by every other form of it; the longest name wins.
 */
export function namesInRow(
  { holdings, names }: Planning,
  clauses: readonly Clause[],
): ReadonlyMap<Clause, readonly Alternative[]> {
  const found = new Map<Clause, readonly Alternative[]>();
  if (names === null) return found;
  for (let at = 0; at < clauses.length;) {
    const row = rowFrom(clauses, at);
    let length = row.length;
    let others: readonly Alternative[] = [];
    for (; length > 1 && others.length === 0; length--) {
      const text = row.slice(0, length).map((clause) => clause.text);
      others = nameAlternatives(holdings, names, text.join(" "));
      if (others.length > 0) for (const clause of row.slice(0, length)) found.set(clause, others);
    }
    at += others.length > 0 ? length + 1 : 1;
  }
  return found;
}

/** Plain words side by side that are asked for in the same way. */
function rowFrom(clauses: readonly Clause[], at: number): readonly WordClause[] {
  const row: WordClause[] = [];
  for (const clause of clauses.slice(at, at + LONGEST_NAME)) {
    if (!isPlainWord(clause) || clause.presence === "prohibited") break;
    const [first = clause] = row;
    if (first.presence !== clause.presence) break;
    if (first.fields.join() !== clause.fields.join()) break;
    row.push(clause);
  }
  return row;
}

export function isPlainWord(clause: Clause): clause is WordClause {
  return clause.kind === "word" && !clause.exact && !clause.wildcard && clause.fuzzy === 0;
}
