import type { Clause, GroupClause, Query } from "../../search/query/query";

/** Whether hits are wanted that rest on certain words, or those that do not. */
export type Wanted = "yes" | "no";

/** A query without its `certain:` clauses, which ask about hits and not about documents. */
export interface WithoutCertain {
  readonly query: Query;
  readonly wanted: readonly Wanted[];
  /** Place of the one clause that says so; null for none or several. */
  readonly at: Clause["at"] | null;
  readonly dropped: readonly { readonly word: string; readonly because: string }[];
}

/** In brackets it would ask about hits that nobody has found yet: there it is left out, and told of. */
export function takeCertain(query: Query): WithoutCertain {
  const wanted: Wanted[] = [];
  const places: Clause["at"][] = [];
  const dropped: { word: string; because: string }[] = [];
  const clauses = query.clauses.flatMap((clause): readonly Clause[] => {
    if (clause.kind === "group") return withoutCertain(clause, dropped);
    if (clause.kind !== "attribute" || clause.attribute !== "certain") return [clause];
    const asked = WORDS.get(clause.value.trim().toLowerCase());
    if (asked === undefined)
      dropped.push({
        word: `certain:${clause.value}`,
        because: "not a value that the archive knows",
      });
    else {
      wanted.push(clause.presence === "prohibited" ? OTHER[asked] : asked);
      places.push(clause.at);
    }
    return [];
  });
  const [at = null, ...others] = places;
  return {
    ...{ query: { ...query, clauses }, wanted, dropped },
    at: others.length === 0 ? at : null,
  };
}

const WORDS: ReadonlyMap<string, Wanted> = new Map([
  ["yes", "yes"],
  ["no", "no"],
]);
const OTHER = { yes: "no", no: "yes" } as const;

function withoutCertain(
  group: GroupClause,
  dropped: { word: string; because: string }[],
): readonly Clause[] {
  const arms = group.arms
    .map((arm) =>
      arm.flatMap((clause): readonly Clause[] => {
        if (clause.kind === "group") return withoutCertain(clause, dropped);
        if (clause.kind !== "attribute" || clause.attribute !== "certain") return [clause];
        dropped.push({
          word: `certain:${clause.value}`,
          because: "it asks about hits, and works outside of brackets only",
        });
        return [];
      }),
    )
    .filter((arm) => arm.length > 0);
  return arms.length === 0 ? [] : [{ ...group, arms }];
}
