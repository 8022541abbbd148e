import type { Span } from "../segments/arena";
import { collect } from "./collect";
import { isSpent, pay } from "./effort";
import type { Plan } from "./plan";
import { readAhead, type Collected, type Matches, type Reading } from "./reading";
import type { Workspace } from "./workspace";

/** A plan with what it matched. */
export interface RunPlan extends Matches {
  readonly plan: Plan;
}

/**
 * What looks for the same is matched once: its stretches are the same ones. Alternatives for which nothing is left to read are cut off.
 * @returns null when not even the first could be read
 */
export function runPlan(reading: Reading, plan: Plan): RunPlan | null {
  const key = [plan.fields.join(), ...plan.alternatives.map((one) => one.key)].join("\n");
  const matches = reading.matched.get(key) ?? matchesOf(reading, plan);
  if (matches.collected.length === 0 && plan.alternatives.length > 0) return null;
  reading.matched.set(key, matches);
  return { plan: cutPlan(plan, matches.collected.length), ...matches };
}

const cutPlan = (plan: Plan, count: number): Plan =>
  count === plan.alternatives.length
    ? plan
    : { ...plan, alternatives: plan.alternatives.slice(0, count) };

function collectSome(reading: Reading, { alternatives }: Plan): readonly Collected[] {
  const collected: Collected[] = [];
  for (const alternative of alternatives) {
    const known = reading.collected.has(alternative.key);
    const found = known || !isSpent(reading.effort) ? collect(reading, alternative) : null;
    if (found === null) break;
    if (!known) pay(reading.effort, 0, found.frequency);
    collected.push(found);
  }
  return collected;
}

function matchesOf(reading: Reading, plan: Plan): Matches {
  if (plan.beginning !== null && !isSpent(reading.effort))
    readAhead(reading, plan.beginning, countForms(plan) + 1);
  const collected = collectSome(reading, plan);
  const spans = collected.flatMap(({ spans }) =>
    plan.fields.flatMap((field) => spans[field] ?? []),
  );
  return { collected, spans, found: countDocuments(reading, spans) };
}

export function countForms(plan: Plan): number {
  return plan.alternatives.reduce(
    (sum, { groups }) => sum + groups.flat().reduce((forms, word) => forms + word.forms.length, 0),
    0,
  );
}

function countDocuments(reading: Reading, spans: readonly Span[]): number {
  const [only] = spans;
  if (!only) return 0;
  if (spans.length === 1) return only.end - only.start;
  const { workspace } = reading;
  const stamp = ++workspace.stamp;
  return spans.reduce((count, span) => count + countUnseen(workspace, span, stamp), 0);
}

/** Hot loop. */
function countUnseen(workspace: Workspace, span: Span, stamp: number): number {
  const stamps = workspace.stamps;
  const documents = workspace.arena.documents;
  const end = span.end;
  let count = 0;
  for (let at = span.start; at < end; at++) {
    const document = documents[at]!;
    if (stamps[document] === stamp) continue;
    stamps[document] = stamp;
    count++;
  }
  return count;
}
