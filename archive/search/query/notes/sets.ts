import { titleKey } from "../../../model/member-key";
import { leavesOf, type TermsClause } from "../query";
import { quote } from "../signs";
import { nearName } from "./near-name";
import { without, type Finding, type Looked } from "./note";

const SIGNS = { optional: "", required: "+", prohibited: "-" } as const;

/** `set:nationlists`: a term set that there is not, near one that there is. */
export function unknownSets({ query, sets }: Looked): readonly Finding[] {
  if (sets === null) return [];
  const byKey = new Map(sets.map((label) => [titleKey(label), label]));
  return leavesOf(query.clauses).flatMap((clause): readonly Finding[] => {
    if (clause.kind !== "terms" || byKey.has(titleKey(clause.label))) return [];
    const { at } = clause;
    const near = nearSet(titleKey(clause.label), byKey);
    const mended = near === null ? [] : [[{ at, by: written(clause, near) }]];
    return [{ code: "value-unknown", at, ways: [...mended, [without(query.text, at)]] }];
  });
}

/** A label near by its letters; else the only one that begins with what was typed, or holds it. */
function nearSet(typed: string, byKey: ReadonlyMap<string, string>): string | null {
  const keys = [...byKey.keys()];
  const near = nearName(typed, keys);
  const those = (fits: (key: string) => boolean) => keys.filter(fits);
  for (const some of [
    near === null ? [] : [near],
    those((key) => key.startsWith(typed)),
    those((key) => key.includes(typed)),
  ]) {
    const [only, ...others] = some;
    if (only !== undefined && others.length === 0) return byKey.get(only) ?? null;
  }
  return null;
}

const written = ({ presence, boost }: TermsClause, label: string): string =>
  `${SIGNS[presence]}set:${quote(label)}${boost === 1 ? "" : `^${String(boost)}`}`;
