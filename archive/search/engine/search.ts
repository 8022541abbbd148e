import { bestOf } from "../scoring/best";
import type { Query } from "../query/query";
import type { EngineAnswer, RankedDocument } from "./answer";
import { closestFirst, LOOKED_AT } from "./closest";
import type { Bits } from "./bits";
import { chooseDocuments, openChosen, type RunPlan } from "./choose-documents";
import { allRuns, documentsOfRow, runRow, type RunRow } from "./choose-rows";
import { startReading, type Reading } from "./reading";
import { funnelOf } from "./funnel";
import { interpret, matchedIn, soughtTerms } from "./explain";
import type { SearchOptions } from "./engine";
import { nearestForm } from "./nearest";
import { planQuery, type Planning } from "./plan-query";
import { scoreDocuments } from "./score";
import { openWorkspace, type Workspace } from "./workspace";

export function searchIn(
  planning: Planning,
  workspace: Workspace,
  query: Query,
  options: Omit<SearchOptions, "names">,
): EngineAnswer {
  const { holdings } = planning;
  openWorkspace(workspace, holdings.table.bound);
  const reading = startReading(holdings, workspace);
  const planned = planQuery(planning, query);
  const row = runRow(reading, planned);
  const runs = allRuns(row, "scoring");
  const matches = choose(reading, row, options.allow);
  const steps = options.steps ? { steps: funnelOf(reading, row, query.text, options.allow) } : {};
  scoreDocuments(reading, runs);
  const top = page(reading, runs, matches, options);
  closeGate(workspace, matches);
  return {
    total: matches.length,
    matches,
    top,
    interpretation: {
      ...interpret(planned, row, (word) => nearestForm(holdings, word)),
      ...steps,
    },
    terms: soughtTerms(runs.map(({ plan }) => plan)),
  };
}

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
  { limit, offset, closest = false }: Pick<SearchOptions, "limit" | "offset" | "closest">,
): readonly RankedDocument[] {
  const { scores } = reading.workspace;
  const wanted = Math.max(offset + limit, closest ? LOOKED_AT : 0);
  const best = bestOf(matches, matches.length, scores, wanted);
  const ordered = closest ? closestFirst(reading, runs, best) : best;
  return Array.from(ordered.subarray(offset, offset + limit), (doc) => ({
    doc,
    score: scores[doc]!,
    matched: matchedIn(reading, runs, doc),
  }));
}
