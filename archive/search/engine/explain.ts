import { spanHas } from "../scoring/unite";
import type { EngineInterpretation, Matched, SoughtTerm } from "./answer";
import { hasBit } from "./bits";
import type { RunPlan } from "./choose-documents";
import { allRuns, type RunRow } from "./choose-rows";
import { collect } from "./collect";
import { interpretationText } from "./interpretation-text";
import { isMoreThanWords, outlineOf } from "./outline";
import { readForm, type Reading } from "./reading";
import type { Alternative, Plan } from "./plan";
import type { PlannedQuery } from "./plan-query";

/** The forms by which a document matched, each once. */
export function matchedIn(
  reading: Reading,
  runs: readonly RunPlan[],
  document: number,
): readonly Matched[] {
  const matched = new Map<string, Matched>();
  for (const { plan } of runs) {
    if (plan.presence === "prohibited") continue;
    for (const alternative of plan.alternatives)
      for (const form of formsIn(reading, plan, alternative, document))
        if (matched.get(form)?.because !== null)
          matched.set(form, { form, because: alternative.because });
  }
  return [...matched.values()];
}

function formsIn(
  reading: Reading,
  plan: Plan,
  alternative: Alternative,
  document: number,
): readonly string[] {
  const { arena } = reading.workspace;
  if (alternative.only !== null && !hasBit(alternative.only, document)) return [];
  const word = alternative.groups.length === 1 && alternative.groups[0]!.length === 1;
  if (!word) {
    const { spans } = collect(reading, alternative);
    const stands = plan.fields.some(
      (field) => spans[field] && spanHas(arena, spans[field], document),
    );
    return stands ? [alternative.label] : [];
  }
  return alternative.groups[0]![0]!.forms.filter((form) => {
    const spans = readForm(reading, form);
    return plan.fields.some((field) => spans[field] && spanHas(arena, spans[field], document));
  });
}

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

/** What was really run, and what not. */
export function interpret(
  planned: PlannedQuery,
  row: RunRow,
  nearest: (word: string) => string | null,
): EngineInterpretation {
  const ran = allRuns(row, "every").map(({ plan, found }) => ({
    word: plan.word,
    presence: plan.presence,
    also: plan.also,
    found,
    nearest: found === 0 && plan.presence !== "prohibited" ? nearest(plan.word) : null,
  }));
  const { dropped, capped } = planned;
  const outline = outlineOf(row);
  const parts = { ran, dropped, capped, ...(isMoreThanWords(outline) ? { outline } : {}) };
  return { text: interpretationText(parts), ...parts };
}
