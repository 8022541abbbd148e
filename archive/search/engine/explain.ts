import { spanHas } from "../scoring/unite";
import type { EngineInterpretation, Matched, SoughtTerm } from "./answer";
import { hasBit } from "./bits";
import type { RunPlan } from "./choose-documents";
import { allRuns, type RunRow } from "./choose-rows";
import { collect } from "./collect";
import { interpretationText } from "./interpretation-text";
import { isMoreThanWords, outlineOf } from "./outline";
import type { Reading } from "./reading";
import { standsIn } from "./stands";
import { alternativeOf, type Alternative, type Plan } from "./plan";
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
  const stands = (one: Alternative) => {
    const { spans } = collect(reading, one);
    return plan.fields.some((field) => spans[field] && spanHas(arena, spans[field], document));
  };
  if (!word) {
    if (!stands(alternative)) return [];
    const written = wordings(alternative).filter(stands);
    return written.length > 0 ? written.map(({ label }) => label) : [alternative.label];
  }
  return alternative.groups[0]![0]!.forms.filter((form) =>
    standsIn(reading, form, plan.fields, document),
  );
}

/** More wordings than this are not told apart. */
const MOST_WORDINGS = 24;

/** A term of several words in each form of its words: `lamp glass` stands as `lamp glasses`. None for runs, which have one form. */
function wordings({ groups, because, set }: Alternative): readonly Alternative[] {
  const [words = []] = groups;
  const count = words.reduce((product, { forms }) => product * forms.length, 1);
  const isAlphabetic = words.every(({ forms }) => forms.every((form) => ALPHABETIC.test(form)));
  if (set === undefined || count < 2 || count > MOST_WORDINGS || !isAlphabetic) return [];
  const rows = words.reduce<readonly (readonly string[])[]>(
    (begun, { forms }) => begun.flatMap((row) => forms.map((form) => [...row, form])),
    [[]],
  );
  return rows.map((row) => {
    const sought = row.map((form, at) => ({ forms: [form], offset: words[at]!.offset }));
    return alternativeOf(row.join(" "), because, [sought]);
  });
}
const ALPHABETIC = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}'’]+$/u;

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
