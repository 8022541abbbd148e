import { spanHas } from "../scoring/unite";
import type { Matched } from "./answer";
import { hasBit, type Bits } from "./bits";
import { collect } from "./collect";
import { alternativeOf, type Alternative, type Plan } from "./plan";
import { readForm, type FieldSpans, type Reading } from "./reading";
import type { RunPlan } from "./run-plan";
import { standsIn } from "./stands";

/** A form or wording by which a document may match. */
interface Way extends Matched {
  readonly only: Bits | null;
  /** Whether it stands in a field of the clause. */
  readonly stands: (document: number) => boolean;
}

/** Tells the forms by which a document matched, each once. */
export function matcherOf(
  reading: Reading,
  runs: readonly RunPlan[],
): (document: number) => readonly Matched[] {
  const ways = eachOnce(runs).flatMap(({ plan }) =>
    plan.alternatives.flatMap((one) => waysOf(reading, plan, one)),
  );
  return (document) => {
    const matched = new Map<string, Matched>();
    for (const { form, because, only, stands } of ways) {
      if (matched.get(form)?.because === null) continue;
      if (only !== null && !hasBit(only, document)) continue;
      if (stands(document)) matched.set(form, { form, because });
    }
    return [...matched.values()];
  };
}

/** What was typed again matches by the same. */
function eachOnce(runs: readonly RunPlan[]): readonly RunPlan[] {
  const known = new Map<RunPlan["spans"], RunPlan>();
  return runs.filter((run) => {
    if (run.plan.presence === "prohibited") return false;
    const before = known.get(run.spans)?.plan.alternatives;
    known.set(run.spans, run);
    return before === undefined || run.plan.alternatives.some((one, at) => one !== before[at]);
  });
}

function waysOf(reading: Reading, plan: Plan, alternative: Alternative): readonly Way[] {
  const { because, only, groups, label } = alternative;
  const way = (form: string, spans: FieldSpans): readonly Way[] => {
    const { arena } = reading.workspace;
    const there = plan.fields.flatMap((field) => spans[field] ?? []);
    const stands = (document: number) => there.some((span) => spanHas(arena, span, document));
    return there.length === 0 ? [] : [{ form, because, only, stands }];
  };
  const skimmed = (form: string): Way => {
    const stands = (document: number) => standsIn(reading, form, plan.fields, document);
    return { form, because, only, stands };
  };
  if (groups.length === 1 && groups[0]!.length === 1)
    return groups[0]![0]!.forms.flatMap((form) =>
      reading.tracks.has(form) ? skimmed(form) : way(form, readForm(reading, form)),
    );
  const written = wordings(alternative).map((one) => ({ one, found: collect(reading, one) }));
  if (written.length > 0 && written.every(({ found }) => found !== null))
    return written.flatMap(({ one, found }) => way(one.label, found?.spans ?? []));
  return way(label, collect(reading, alternative)?.spans ?? []);
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
