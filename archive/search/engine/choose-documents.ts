import type { Bits } from "./bits";
import { documentsOf, hasBit, intersectBits } from "./bits";
import type { Reading } from "./reading";
import type { RunPlan } from "./run-plan";
import type { Presence } from "../query/query";
import type { Span } from "../segments/arena";
import type { Workspace } from "./workspace";

/** Sets that narrow the answer besides its words. */
export interface Limits {
  readonly allow: Bits | null;
  readonly within: Bits | null;
  readonly without: Bits | null;
}

/**
 * The matching documents: in every required clause, or else in any optional one (all documents when there is neither), in no
 * prohibited one, and inside the limits. Their gate is 1 afterwards; the caller closes it.
 */
export function chooseDocuments(
  reading: Reading,
  runs: readonly RunPlan[],
  limits: Limits,
): Uint32Array {
  const required = eachOnce(runs, "required");
  const optional = eachOnce(runs, "optional");
  const candidates =
    required.length > 0
      ? inEvery(reading, required)
      : optional.length > 0
        ? inAny(reading, optional)
        : documentsOf(reading.holdings.table.present);
  const prohibited = eachOnce(runs, "prohibited");
  return openGate(reading, candidates, prohibited, limits);
}

/** What is asked for twice is chosen by once. */
function eachOnce(runs: readonly RunPlan[], presence: Presence): readonly RunPlan[] {
  const those = runs.filter(({ plan }) => plan.presence === presence);
  return [...new Map(those.map((run) => [run.spans, run])).values()];
}

function inEvery(reading: Reading, runs: readonly RunPlan[]): Uint32Array {
  const { steps, arena } = reading.workspace;
  const [rarest, ...others] = [...runs].sort((a, b) => a.found - b.found);
  const found = new Uint32Array(rarest!.found);
  let used = 0;
  for (const span of rarest!.spans)
    for (let at = span.start; at < span.end; at++) {
      const document = arena.documents[at]!;
      if (steps[document] !== 0) continue;
      steps[document] = 1;
      found[used++] = document;
    }
  others.forEach((run, before) => stepOn(reading, run.spans, before + 1));
  return keepFinished(found, steps, runs.length);
}

function stepOn(reading: Reading, spans: readonly Span[], step: number): void {
  const { steps, arena } = reading.workspace;
  const documents = arena.documents;
  for (const span of spans)
    for (let at = span.start; at < span.end; at++) {
      const document = documents[at]!;
      if (steps[document] === step) steps[document] = step + 1;
    }
}

function keepFinished(found: Uint32Array, steps: Uint16Array, finish: number): Uint32Array {
  let used = 0;
  for (let at = 0; at < found.length; at++) {
    const document = found[at]!;
    if (steps[document] === finish) found[used++] = document;
    steps[document] = 0;
  }
  return found.subarray(0, used);
}

function inAny(reading: Reading, runs: readonly RunPlan[]): Uint32Array {
  const { workspace } = reading;
  const stamp = ++workspace.stamp;
  const found = new Uint32Array(runs.reduce((sum, run) => sum + run.found, 0));
  let used = 0;
  for (const { spans } of runs)
    for (const span of spans) used = addUnseen(workspace, span, stamp, found, used);
  return found.subarray(0, used);
}

/** Hot loop. @returns how many are in `found` now */
function addUnseen(
  workspace: Workspace,
  span: Span,
  stamp: number,
  found: Uint32Array,
  from: number,
): number {
  const stamps = workspace.stamps;
  const documents = workspace.arena.documents;
  const end = span.end;
  let used = from;
  for (let at = span.start; at < end; at++) {
    const document = documents[at]!;
    if (stamps[document] === stamp) continue;
    stamps[document] = stamp;
    found[used++] = document;
  }
  return used;
}

/** The documents of a set that was chosen already, as far as they are allowed; their gate is 1 afterwards. */
export function openChosen(
  { workspace: { gate } }: Reading,
  chosen: Bits,
  allow: Bits | null,
): Uint32Array {
  const documents = documentsOf(allow === null ? chosen : intersectBits(chosen, allow));
  for (let at = 0; at < documents.length; at++) gate[documents[at]!] = 1;
  return documents;
}

function openGate(
  reading: Reading,
  candidates: Uint32Array,
  prohibited: readonly RunPlan[],
  limits: Limits,
): Uint32Array {
  const { gate, arena } = reading.workspace;
  const { allow, within, without } = limits;
  for (let at = 0; at < candidates.length; at++) gate[candidates[at]!] = 1;
  if (prohibited.length === 0 && !allow && !within && !without) return candidates;
  for (const { spans } of prohibited)
    for (const span of spans)
      for (let at = span.start; at < span.end; at++) gate[arena.documents[at]!] = 0;
  let used = 0;
  for (let at = 0; at < candidates.length; at++) {
    const document = candidates[at]!;
    if (gate[document] === 1 && isInside(limits, document)) candidates[used++] = document;
    else gate[document] = 0;
  }
  return candidates.subarray(0, used);
}

function isInside({ allow, within, without }: Limits, document: number): boolean {
  if (allow && !hasBit(allow, document)) return false;
  if (within && !hasBit(within, document)) return false;
  return !without || !hasBit(without, document);
}
