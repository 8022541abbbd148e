import { closestFirst, LOOKED_AT } from "../closest";
import { intersectBits, subtractBits, type Bits } from "../bits";
import { affords } from "../effort";
import type { RunPlan } from "../run-plan";
import type { SearchOptions } from "../engine";
import type { Alternative, Plan } from "../plan";
import type { PlannedRow } from "../plan-query";
import type { Collected, Reading } from "../reading";
import { componentsOf } from "../score";
import { countDocuments } from "./count";
import { postingsOf, tracksOf, type Track } from "./tracks";
import { bestByWindows } from "./weigh-windows";
import type { SkimmedComponent } from "./windows";

type Options = Omit<SearchOptions, "names">;

/** Fewer postings are read as fast as they are skimmed. */
const WORTHWHILE = 16_384;
/** Each form costs a look at every window. */
const MOST_FORMS = 48;

/** Words that stand in several fields alike, as names do, leave little that need not be weighed. */
const ONE_FIELD = 8;

/** A page that is a large part of what is found would be read nearly whole. */
const WORTH_A_PAGE = 4;

/** What was found without reading all of it. */
export interface Skimmed {
  readonly runs: readonly RunPlan[];
  readonly total: number;
  /** The page asked for, and the documents whose scores are still in the workspace. */
  readonly page: Uint32Array;
  readonly weighed: Uint32Array;
}

/**
 * Whether a query may be answered without weighing every document: words of which any will do, or one that must be there, that stand
 * in many documents.
 */
export function maySkim(
  reading: Reading,
  { plans, groups, parts }: PlannedRow,
  options: Options,
): boolean {
  if (groups.length > 0 || plans.length === 0 || !plans.every(isOfWords)) return false;
  if (plans.length > 1 && plans.some(({ presence }) => presence !== "optional")) return false;
  if (plans[0]!.presence === "prohibited" || plans.some(({ boost }) => boost < 0)) return false;
  if (options.steps === true && parts.some(({ kind }) => kind === "attribute")) return false;
  return isWorthwhile(reading, plans, options);
}

function isWorthwhile(reading: Reading, plans: readonly Plan[], options: Options): boolean {
  const words = plans.flatMap(({ alternatives }) => alternatives.map(formsOf));
  if (words.reduce((sum, forms) => sum + forms.length, 0) > MOST_FORMS) return false;
  let postings = 0;
  let beside = 0;
  for (const forms of words) {
    const counts = forms.map((form) => postingsOf(reading, form));
    const byField = reading.holdings.fields.map((_, field) =>
      counts.reduce((sum, each) => sum + each[field]!, 0),
    );
    const all = byField.reduce((sum, count) => sum + count, 0);
    postings += all;
    beside += all - Math.max(...byField);
  }
  // Else the clauses that are left out would be others than those of `matches`.
  if (!affords(reading.effort, postings)) return false;
  const { skimFrom } = options;
  if (skimFrom !== undefined) return postings >= skimFrom;
  const isOfOneField = beside * ONE_FIELD <= postings;
  return isOfOneField && postings >= Math.max(WORTHWHILE, WORTH_A_PAGE * wantedOf(options));
}

/** Every alternative is a word, wherever it stands. */
const isOfWords = ({ beginning, alternatives }: Plan): boolean =>
  beginning === null &&
  alternatives.every(
    ({ groups, near, only }) =>
      groups.length === 1 && groups[0]!.length === 1 && near === null && only === null,
  );

const formsOf = ({ groups }: Alternative): readonly string[] => groups[0]![0]!.forms;

/** @returns null where reading everything is faster after all */
export function skim(
  reading: Reading,
  { plans, within, without }: PlannedRow,
  options: Options,
): Skimmed | null {
  const { allow, limit, offset, closest = false } = options;
  const { workspace, holdings } = reading;
  const runs = plans.map((plan) => runOf(reading, plan));
  const { table } = holdings;
  const present = table.removedCount > 0 ? table.present : null;
  const among = insideOf([allow, within, present], without, table.present);
  const components = holdings.fields.flatMap((_, field) => skimmed(reading, runs, field));
  const found = bestByWindows(workspace, components, among, wantedOf(options));
  if (found === null) return null;
  const { best, weighed } = found;
  const [only] = runs;
  const total =
    runs.length === 1 && among === present
      ? only!.found
      : countDocuments(
          workspace,
          eachOnce(runs.flatMap((run) => tracksOfRun(reading, run))),
          among,
        );
  const ordered = closest ? closestFirst(reading, runs, best) : best;
  return { runs, total, page: ordered.subarray(offset, offset + limit), weighed };
}

/** How many of the best are needed for a page. */
export const wantedOf = ({ offset, limit, closest = false }: Options): number =>
  Math.max(offset + limit, closest ? LOOKED_AT : 0);

function insideOf(
  limits: readonly (Bits | null)[],
  without: Bits | null,
  present: Bits,
): Bits | null {
  const those = limits.filter((bits) => bits !== null);
  if (those.length === 0 && without === null) return null;
  const inside = those.reduce(intersectBits, present);
  return without === null ? inside : subtractBits(inside, without);
}

const eachOnce = (tracks: readonly Track[]): readonly Track[] => [...new Set(tracks)];

const tracksIn = (reading: Reading, alternative: Alternative, field: number): readonly Track[] =>
  formsOf(alternative).flatMap((form) => tracksOf(reading, form)[field] ?? []);

const tracksOfRun = (reading: Reading, { plan }: RunPlan): readonly Track[] =>
  plan.alternatives.flatMap((one) => plan.fields.flatMap((field) => tracksIn(reading, one, field)));

/** What a clause finds in all, counted as when everything is read. */
function runOf(reading: Reading, plan: Plan): RunPlan {
  const { workspace, holdings } = reading;
  const present = holdings.table.removedCount > 0 ? holdings.table.present : null;
  const collected = plan.alternatives.map((one): Collected => {
    const frequency = holdings.fields.reduce(
      (sum, _, field) => sum + countDocuments(workspace, tracksIn(reading, one, field), present),
      0,
    );
    return { spans: [], frequency };
  });
  const run = { plan, collected, spans: [], found: 0 };
  return { ...run, found: countDocuments(workspace, eachOnce(tracksOfRun(reading, run)), present) };
}

/** The words that weigh in a field, with their lists. */
function skimmed(
  reading: Reading,
  runs: readonly RunPlan[],
  field: number,
): readonly SkimmedComponent[] {
  return componentsOf(reading.holdings, runs, field).flatMap((component) => {
    const tracks = tracksIn(reading, component.alternative, field);
    return tracks.length === 0 ? [] : { ...component, tracks };
  });
}

/** Leaves the arrays as they were found. */
export function endSkim({ workspace: { scores } }: Reading, { weighed }: Skimmed): void {
  for (const document of weighed) scores[document] = 0;
}
