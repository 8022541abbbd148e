import type { OutlinePart } from "./answer";
import type { RunPlan } from "./run-plan";
import { allRuns, type RunRow } from "./choose-rows";

/** What ran, with its brackets: each word by its place among those that ran. */
export function outlineOf(row: RunRow): readonly OutlinePart[] {
  const places = new Map(allRuns(row, "every").map((run, at) => [run, at]));
  return partsOf(row, places);
}

const partsOf = (row: RunRow, places: ReadonlyMap<RunPlan, number>): readonly OutlinePart[] =>
  row.parts.map((part) => {
    if (part.kind === "attribute") {
      const { attribute, value, presence } = part.clause;
      return { presence, attribute, value };
    }
    if (part.kind === "plan") {
      const run = row.runs[part.place]!;
      return { presence: run.plan.presence, ran: places.get(run)! };
    }
    const { presence, arms } = row.groups[part.place]!;
    return { presence, arms: arms.map((arm) => partsOf(arm, places)) };
  });

/** Whether there is more to it than a row of words. */
export const isMoreThanWords = (outline: readonly OutlinePart[]): boolean =>
  outline.some((part) => !("ran" in part));
