import type { Presence } from "../query/query";
import { emptyBits, intersectBits, setBit, subtractBits, uniteBits, type Bits } from "./bits";
import { TOO_MUCH } from "./effort";
import type { Plan } from "./plan";
import { countForms, runPlan, type RunPlan } from "./run-plan";
import type { PlannedPart, PlannedRow } from "./plan-query";
import type { Reading } from "./reading";
import type { Span } from "../segments/arena";

/** A row of clauses with what each of them matched. */
export interface RunRow {
  readonly runs: readonly RunPlan[];
  readonly groups: readonly RunGroup[];
  readonly within: Bits | null;
  readonly without: Bits | null;
  readonly parts: PlannedRow["parts"];
}

export interface RunGroup {
  readonly presence: Presence;
  readonly arms: readonly RunRow[];
}

/** What there is nothing left to read for is left out, and said; with it an arm of which nothing is left, which would find everything. */
export function runRow(reading: Reading, planned: PlannedRow): RunRow {
  const { plans, within, without } = planned;
  const runs: RunPlan[] = [];
  const groups: RunGroup[] = [];
  const parts = planned.parts.flatMap((part): readonly PlannedPart[] => {
    if (part.kind === "attribute") return [part];
    if (part.kind === "plan") {
      const run = runWithin(reading, plans[part.place]!);
      return run === null ? [] : [{ ...part, place: runs.push(run) - 1 }];
    }
    const { presence, arms } = planned.groups[part.place]!;
    const telling = arms.map((arm) => runRow(reading, arm)).filter(({ parts }) => parts.length > 0);
    return telling.length === 0
      ? []
      : [{ ...part, place: groups.push({ presence, arms: telling }) - 1 }];
  });
  return { parts, runs, groups, within, without };
}

function runWithin(reading: Reading, plan: Plan): RunPlan | null {
  const { effort } = reading;
  const run = runPlan(reading, plan);
  if (run === null) effort.dropped.push({ word: plan.word, because: TOO_MUCH });
  else if (run.plan !== plan && effort.capped.every(({ word }) => word !== plan.word))
    effort.capped.push({ word: plan.word, at: countForms(run.plan) });
  return run;
}

/** Every word and phrase of a row and its brackets, in order. @param wanted also those whose bracket is prohibited */
export function allRuns(row: RunRow, wanted: "scoring" | "every"): readonly RunPlan[] {
  const groups = row.groups.filter(
    ({ presence }) => wanted === "every" || presence !== "prohibited",
  );
  return [
    ...row.runs,
    ...groups.flatMap(({ arms }) => arms.flatMap((arm) => allRuns(arm, wanted))),
  ];
}

/**
 * Documents that answer a row with brackets, as sets: in every required clause, or else in any optional one (all when there is
 * neither), in no prohibited one, within the attributes. Rows without brackets are chosen faster (`chooseDocuments`).
 */
export function documentsOfRow(reading: Reading, row: RunRow): Bits {
  const sets = [
    ...row.runs.map((run) => ({
      presence: run.plan.presence,
      bits: () => bitsOfRun(reading, run),
    })),
    ...row.groups.map(({ presence, arms }) => ({
      presence,
      bits: () => documentsOfGroup(reading, { arms }),
    })),
  ];
  const those = (presence: Presence) =>
    sets.filter((one) => one.presence === presence).map(({ bits }) => bits());
  const required = those("required");
  const optional = required.length > 0 ? [] : those("optional");
  const found =
    required.length > 0
      ? required.reduce(intersectBits)
      : optional.length > 0
        ? optional.reduce(uniteBits)
        : reading.holdings.table.present;
  const inside = row.within === null ? found : intersectBits(found, row.within);
  const excluded = [...those("prohibited"), ...(row.without === null ? [] : [row.without])];
  return excluded.reduce(subtractBits, inside);
}

/** Documents that answer one of its arms. */
export const documentsOfGroup = (reading: Reading, { arms }: Pick<RunGroup, "arms">): Bits =>
  arms.map((arm) => documentsOfRow(reading, arm)).reduce(uniteBits);

/** The same set for what looks for the same. */
export function bitsOfRun(reading: Reading, { spans }: RunPlan): Bits {
  const known = reading.bits.get(spans);
  if (known) return known;
  const bits = bitsOfSpans(reading, spans);
  reading.bits.set(spans, bits);
  return bits;
}

function bitsOfSpans({ holdings, workspace }: Reading, spans: readonly Span[]): Bits {
  const bits = emptyBits(holdings.table.bound);
  const { documents } = workspace.arena;
  for (const span of spans)
    for (let at = span.start; at < span.end; at++) setBit(bits, documents[at]!);
  return bits;
}
