import { bestOf } from "../scoring/best";
import type { Query } from "../query/query";
import type { EngineAnswer, RankedDocument } from "./answer";
import { closestFirst } from "./closest";
import type { Bits } from "./bits";
import { chooseDocuments, openChosen } from "./choose-documents";
import { allRuns, documentsOfRow, runRow, type RunRow } from "./choose-rows";
import type { Holdings } from "./holdings";
import { startReading, type Reading } from "./reading";
import { funnelOf, onlyStep } from "./funnel";
import { interpret, soughtTerms } from "./explain";
import type { SearchOptions } from "./engine";
import { matcherOf } from "./matched";
import { nearestForm } from "./nearest";
import { planQuery, type PlannedQuery, type Planning } from "./plan-query";
import type { RunPlan } from "./run-plan";
import { scoreDocuments } from "./score";
import { endSkim, maySkim, skim, wantedOf, type Skimmed } from "./skim/skim";
import { openWorkspace, type Workspace } from "./workspace";

type Options = Omit<SearchOptions, "names">;

export function searchIn(
  planning: Planning,
  workspace: Workspace,
  query: Query,
  options: Options,
): EngineAnswer {
  const { holdings } = planning;
  openWorkspace(workspace, holdings.table.bound);
  const reading = startReading(holdings, workspace);
  const planned = planQuery(planning, query, reading.effort);
  const skimmed = maySkim(reading, planned, options) ? skim(reading, planned, options) : null;
  return skimmed === null
    ? readFor(reading, planned, query, options)
    : skimFor(reading, planned, skimmed, query, options);
}

/** Common words: only what may be on the page is weighed, and the others are only counted. */
function skimFor(
  reading: Reading,
  planned: PlannedQuery,
  skimmed: Skimmed,
  query: Query,
  options: Options,
): EngineAnswer {
  const { holdings, workspace } = reading;
  const { runs, total } = skimmed;
  const row = { ...planned, runs, groups: [] };
  const top = shown(reading, runs, skimmed.page);
  endSkim(reading, skimmed);
  const steps = options.steps ? { steps: onlyStep(row, query.text, total) } : {};
  let matches: Uint32Array | null = null;
  return {
    total,
    top,
    matches: () => (matches ??= matchesOf(holdings, workspace, planned, options.allow)),
    interpretation: { ...told(reading, planned, row), ...steps },
    terms: soughtTerms(planned.plans),
  };
}

/** Every document that answers, in a workspace that nobody uses. */
function matchesOf(
  holdings: Holdings,
  workspace: Workspace,
  planned: PlannedQuery,
  allow: Bits | null,
): Uint32Array {
  openWorkspace(workspace, holdings.table.bound);
  const reading = startReading(holdings, workspace);
  const matches = choose(reading, runRow(reading, planned), allow);
  closeGate(workspace, matches);
  return matches;
}

function readFor(
  reading: Reading,
  planned: PlannedQuery,
  query: Query,
  options: Options,
): EngineAnswer {
  const row = runRow(reading, planned);
  const runs = allRuns(row, "scoring");
  const matches = choose(reading, row, options.allow);
  const steps = options.steps ? { steps: funnelOf(reading, row, query.text, options.allow) } : {};
  scoreDocuments(reading, runs);
  const top = shown(reading, runs, page(reading, runs, matches, options));
  closeGate(reading.workspace, matches);
  return {
    total: matches.length,
    matches: () => matches,
    top,
    interpretation: { ...told(reading, planned, row), ...steps },
    terms: soughtTerms(runs.map(({ plan }) => plan)),
  };
}

const told = ({ holdings, effort }: Reading, planned: PlannedQuery, row: RunRow) =>
  interpret(planned, row, (word) => nearestForm(holdings, word, effort));

function choose(reading: Reading, row: RunRow, allow: Bits | null): Uint32Array {
  if (row.groups.length > 0) return openChosen(reading, documentsOfRow(reading, row), allow);
  const { runs, within, without } = row;
  return chooseDocuments(reading, runs, { allow, within, without });
}

/** Leaves the arrays as they were found. */
function closeGate({ gate, scores }: Workspace, matches: Uint32Array): void {
  for (let at = 0; at < matches.length; at++) {
    const document = matches[at]!;
    gate[document] = 0;
    scores[document] = 0;
  }
}

function page(
  reading: Reading,
  runs: readonly RunPlan[],
  matches: Uint32Array,
  options: Options,
): Uint32Array {
  const { scores } = reading.workspace;
  const best = bestOf(matches, matches.length, scores, wantedOf(options));
  const ordered = options.closest ? closestFirst(reading, runs, best) : best;
  return ordered.subarray(options.offset, options.offset + options.limit);
}

function shown(
  reading: Reading,
  runs: readonly RunPlan[],
  page: Uint32Array,
): readonly RankedDocument[] {
  const matchedIn = matcherOf(reading, runs);
  return Array.from(page, (doc) => ({
    doc,
    score: reading.workspace.scores[doc]!,
    matched: matchedIn(doc),
  }));
}
