import { spanHas } from "../scoring/unite";
import type { EngineInterpretation, Matched, SoughtTerm } from "./answer";
import { hasBit } from "./bits";
import type { RunPlan } from "./choose-documents";
import { allRuns, type RunRow } from "./choose-rows";
import { collect } from "./collect";
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
  return { text: interpretationText({ ran, dropped, capped }), ran, dropped, capped };
}

type Parts = Omit<EngineInterpretation, "text">;

const SIGN = { optional: "", required: "must have ", prohibited: "without " };

/** The parts of an interpretation as one line. */
export function interpretationText({ ran, dropped, capped }: Parts): string {
  const sought = ran.map(({ word, presence, also }) => {
    const names =
      also.length > 0
        ? ` (also ${also
            .map(({ form }) => form)
            .slice(0, 5)
            .join(", ")})`
        : "";
    return `${SIGN[presence]}“${word}”${names}`;
  });
  const parts = [
    sought.length > 0 ? `Searched for ${sought.join(", ")}.` : "Everything.",
    ...dropped.map(({ word, because }) => `“${word}” was left out: ${because}.`),
    ...capped.map(({ word, at }) => `Only the first ${at} forms of “${word}” were searched for.`),
    ...ran.filter(({ found }) => found === 0).map(({ word }) => `Nothing has “${word}”.`),
  ];
  return parts.join(" ");
}
