import type { EngineInterpretation, SoughtTerm } from "./answer";
import { allRuns, type RunRow } from "./choose-rows";
import { interpretationText } from "./interpretation-text";
import { isMoreThanWords, outlineOf } from "./outline";
import type { Plan } from "./plan";
import type { PlannedQuery } from "./plan-query";

/** What to mark in the text. */
export function soughtTerms(plans: readonly Plan[]): readonly SoughtTerm[] {
  return plans
    .filter((plan) => plan.presence !== "prohibited")
    .flatMap((plan) =>
      plan.alternatives.map(({ because, groups, near }) => ({
        fields: plan.fieldIds,
        because,
        words: near === null ? groups.flat() : groups.flat(),
        near,
      })),
    );
}

/** Words that are not there for which a near one is looked for: each look goes through all forms. */
const MOST_LOOKED = 4;

/** What was really run, and what not. */
export function interpret(
  planned: PlannedQuery,
  row: RunRow,
  nearest: (word: string) => string | null,
): EngineInterpretation {
  const looked = new Map<string, string | null>();
  const nearestOf = (word: string) => {
    if (!looked.has(word) && looked.size < MOST_LOOKED) looked.set(word, nearest(word));
    return looked.get(word) ?? null;
  };
  const ran = allRuns(row, "every").map(({ plan, found }) => ({
    word: plan.word,
    presence: plan.presence,
    also: plan.also,
    found,
    nearest: found === 0 && plan.presence !== "prohibited" ? nearestOf(plan.word) : null,
  }));
  const { dropped, capped } = planned;
  const outline = outlineOf(row);
  const parts = { ran, dropped, capped, ...(isMoreThanWords(outline) ? { outline } : {}) };
  return { text: interpretationText(parts), ...parts };
}
