import type { Handlers, Output } from "../../contract";
import type { ReviewedUnit } from "../../contract/proposals";
import type { UnitId } from "../../model/ids";
import { type Desk, openArchive } from "../desk";
import type { ProposalConditions, ProposalRow } from "../ports";
import { groupBy } from "./group-by";
import { answers, proposalsWithin } from "./scope";

/** Every rule is counted, whatever is asked for. */
const ANY: ProposalConditions = { state: null, kind: null, rule: null, least: 0 };

/** What there is to review in the archive or in some units. */
export const reviewQueue =
  (desk: Desk): Handlers["reviewQueue"] =>
  async ({ within, ...conditions }) => {
    const open = openArchive(desk);
    const all = proposalsWithin(desk, open, within, ANY);
    const counts = new Map<UnitId, { total: number; open: number }>();
    for (const { unit, state } of all.filter(answers(conditions))) {
      const count = counts.get(unit) ?? { total: 0, open: 0 };
      counts.set(unit, count);
      count.total += 1;
      if (state === "open") count.open += 1;
    }
    const units = [...counts].flatMap(([id, count]): readonly ReviewedUnit[] => {
      const unit = open.tables.unit(id)?.unit;
      if (unit === undefined) return [];
      const { parent, level, genre, referenceCode, title } = unit;
      return [{ id, parent, level, genre, referenceCode, title, ...count }];
    });
    return { units: partsAfterTheirFile(units), rules: rulesOf(all) };
  };

/** Units come by birth; a part may be born long after its file, when a page is cut up at review. */
function partsAfterTheirFile(units: readonly ReviewedUnit[]): readonly ReviewedUnit[] {
  const here = new Set(units.map(({ id }) => id));
  const beneath = groupBy(units, ({ parent }) =>
    parent !== null && here.has(parent) ? parent : null,
  );
  const ordered: ReviewedUnit[] = [];
  const waiting = (beneath.get(null) ?? []).toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    ordered.push(next);
    waiting.push(...(beneath.get(next.id) ?? []).toReversed());
  }
  return ordered;
}

function rulesOf(all: readonly ProposalRow[]): Output<"reviewQueue">["rules"] {
  const byRule = groupBy(all, ({ rule, kind }) => JSON.stringify([rule, kind]));
  return [...byRule.values()].flatMap((rows) => {
    const [first] = rows;
    const count = (state: ProposalRow["state"]) => rows.filter((one) => one.state === state).length;
    return first === undefined
      ? []
      : [
          {
            rule: first.rule,
            kind: first.kind,
            open: count("open"),
            applied: count("applied"),
            rejected: count("rejected"),
          },
        ];
  });
}
