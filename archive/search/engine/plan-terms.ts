import { calledBy, type TermsClause } from "../query/query";
import { withoutTwins, type Alternative, type Plan } from "./plan";
import { otherWay } from "./plan-clause";
import type { Planning } from "./plan-query";

/** One plan for all terms of a set. A set that there is not finds nothing: it must not turn into everything. */
export function planTerms(
  { holdings, sets }: Pick<Planning, "holdings" | "sets">,
  clause: TermsClause,
  boost: number,
): Plan {
  const ways = (sets.terms(clause.label) ?? []).flatMap((term, at) =>
    clause.term === undefined || clause.term === at ? otherWay(holdings, term) : [],
  );
  return {
    word: calledBy(clause),
    presence: clause.presence,
    fields: holdings.fields.map((_, at) => at),
    fieldIds: [],
    boost: clause.boost * boost,
    alternatives: withoutTwins(ways),
    beginning: null,
    also: ways.map(toAlso),
  };
}

export const toAlso = ({ label, because, set }: Alternative): Plan["also"][number] => ({
  ...{ form: label, because: because ?? "" },
  ...(set === undefined ? {} : { set }),
});
