import { addWeights, inverseDocumentFrequency } from "../scoring/weigh";
import type { RunPlan } from "./choose-documents";
import type { Collected, Reading } from "./reading";

/** A word of the query vector of one field: its boosts in all clauses added up, as lunr does. */
interface Component {
  readonly collected: Collected;
  boost: number;
}

/** Adds up the scores of the documents whose gate is open: lunr.Index.query's similarity, field by field. */
export function scoreDocuments(reading: Reading, runs: readonly RunPlan[]): void {
  reading.holdings.fields.forEach((_, field) => {
    const vector = queryVector(runs, field);
    const magnitude = Math.sqrt(
      Array.from(vector.values()).reduce((sum, { boost }) => sum + boost * boost, 0),
    );
    for (const component of vector.values()) addComponent(reading, component, field, magnitude);
  });
}

/** Only words that the index has count, in whichever field they are. */
function queryVector(runs: readonly RunPlan[], field: number): ReadonlyMap<string, Component> {
  const vector = new Map<string, Component>();
  for (const { plan, collected } of runs) {
    if (plan.presence === "prohibited" || !plan.fields.includes(field)) continue;
    plan.alternatives.forEach((alternative, at) => {
      const found = collected[at]!;
      if (found.frequency === 0) return;
      const known = vector.get(alternative.key);
      if (known) known.boost += plan.boost;
      else vector.set(alternative.key, { collected: found, boost: plan.boost });
    });
  }
  return vector;
}

function addComponent(
  reading: Reading,
  { collected, boost }: Component,
  field: number,
  magnitude: number,
): void {
  const span = collected.spans[field];
  if (!span || magnitude === 0) return;
  const { holdings, workspace } = reading;
  const { table, fields } = holdings;
  addWeights(workspace.arena, span, workspace.gate, workspace.scores, {
    idf: inverseDocumentFrequency(table.count, collected.frequency),
    lengths: table.lengths[field]!,
    average: table.sums[field]! / table.count,
    fieldBoost: fields[field]!.boost || 1,
    factor: boost / magnitude,
  });
}
