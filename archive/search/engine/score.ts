import { addWeights, inverseDocumentFrequency, type Weighing } from "../scoring/weigh";
import type { RunPlan } from "./run-plan";
import type { Holdings } from "./holdings";
import type { Alternative } from "./plan";
import type { Collected, Reading } from "./reading";

/** A word of the query vector of one field, and what its weights rest on. */
export interface Component {
  readonly alternative: Alternative;
  readonly collected: Collected;
  readonly weighing: Weighing;
}

/** A word of the query vector: its boosts in all clauses added up, as lunr does. */
interface Entry {
  readonly alternative: Alternative;
  readonly collected: Collected;
  boost: number;
}

/** Adds up the scores of the documents whose gate is open: lunr.Index.query's similarity, field by field. */
export function scoreDocuments(reading: Reading, runs: readonly RunPlan[]): void {
  const { arena, gate, scores } = reading.workspace;
  reading.holdings.fields.forEach((_, field) => {
    for (const { collected, weighing } of componentsOf(reading.holdings, runs, field)) {
      const span = collected.spans[field];
      if (span) addWeights(arena, span, gate, scores, weighing);
    }
  });
}

/** The words that weigh in a field, in the order in which lunr adds their weights up. */
export function componentsOf(
  holdings: Holdings,
  runs: readonly RunPlan[],
  field: number,
): readonly Component[] {
  const vector = queryVector(runs, field);
  const magnitude = Math.sqrt(vector.reduce((sum, { boost }) => sum + boost * boost, 0));
  if (magnitude === 0) return [];
  const { table, fields } = holdings;
  return vector.map(({ alternative, collected, boost }) => ({
    alternative,
    collected,
    weighing: {
      idf: inverseDocumentFrequency(table.count, collected.frequency),
      lengths: table.lengths[field]!,
      average: table.sums[field]! / table.count,
      fieldBoost: fields[field]!.boost || 1,
      factor: boost / magnitude,
    },
  }));
}

/** Only words that the index has count, in whichever field they are. */
function queryVector(runs: readonly RunPlan[], field: number): readonly Entry[] {
  const vector = new Map<string, Entry>();
  for (const { plan, collected } of runs) {
    if (plan.presence === "prohibited" || !plan.fields.includes(field)) continue;
    plan.alternatives.forEach((alternative, at) => {
      const found = collected[at]!;
      if (found.frequency === 0) return;
      const known = vector.get(alternative.key);
      if (known) known.boost += plan.boost;
      else vector.set(alternative.key, { alternative, collected: found, boost: plan.boost });
    });
  }
  return [...vector.values()];
}
