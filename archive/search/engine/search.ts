import { bestOf } from "../scoring/best";
import type { Query } from "../query/query";
import type { EngineAnswer, RankedDocument } from "./answer";
import { chooseDocuments, runPlan, type RunPlan } from "./choose-documents";
import { startReading, type Reading } from "./reading";
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
  const runs = planned.plans.map((plan) => runPlan(reading, plan));
  const limits = { allow: options.allow, within: planned.within, without: planned.without };
  const matches = chooseDocuments(reading, runs, limits);
  scoreDocuments(reading, runs);
  const top = page(reading, runs, matches, options);
  closeGate(workspace, matches);
  return {
    total: matches.length,
    matches,
    top,
    interpretation: interpret(planned, runs, (word) => nearestForm(holdings, word)),
    terms: soughtTerms(planned.plans),
  };
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
  { limit, offset }: Pick<SearchOptions, "limit" | "offset">,
): readonly RankedDocument[] {
  const { scores } = reading.workspace;
  const best = bestOf(matches, matches.length, scores, offset + limit).subarray(offset);
  return Array.from(best, (doc) => ({
    doc,
    score: scores[doc]!,
    matched: matchedIn(reading, runs, doc),
  }));
}
