import { nearness } from "../scoring/nearness";
import { spanHas } from "../scoring/unite";
import { inverseDocumentFrequency } from "../scoring/weigh";
import { rowStarts, standSomewhere } from "./collect-phrase";
import type { RunPlan } from "./run-plan";
import { beginOrdering, isSpent } from "./effort";
import type { Alternative } from "./plan";
import type { Reading } from "./reading";
import { standsIn } from "./stands";

/** Documents looked at: the best by the weight of their words. Those after them keep their order, so that pages never change. */
export const LOOKED_AT = 200;
/** A word with more forms than this (a single character of a run) says little by its place. */
const MOST_FORMS = 64;
/** Beside the other two, found with documents that are known by their headings (`carrel bench relevance`). */
const NEARNESS = 0.75;
/** Nearness is looked for between so many words from the first on. */
const MOST_WORDS = 16;

/** A word, run or phrase as it was typed. */
interface Typed {
  readonly run: RunPlan;
  readonly alternative: Alternative;
  /** How much finding it tells. */
  readonly idf: number;
}

/**
 * The same documents, those first that have the words as they were typed and next to each other (docs/decisions/24): share of the best weight, share of the words that
 * stand in the very form that was typed, and how near neighbours of the query come to each other.
 * @param best by weight, best first
 */
export function closestFirst(
  reading: Reading,
  runs: readonly RunPlan[],
  best: Uint32Array,
): Uint32Array {
  beginOrdering(reading.effort);
  const typed = typedWords(reading, runs);
  const telling = typed.reduce((sum, { idf }) => sum + idf, 0);
  const most = reading.workspace.scores[best[0] ?? 0] ?? 0;
  if (best.length < 2 || telling === 0 || most === 0) return best;
  const documents = best.slice(0, LOOKED_AT).sort();
  const near = nearnessOf(reading, typed.slice(0, MOST_WORDS), documents);
  const closeness = new Map<number, number>();
  documents.forEach((document, at) => {
    const asTyped = exactIn(reading, typed, document);
    const weight = reading.workspace.scores[document]! / most;
    closeness.set(document, weight + (asTyped + NEARNESS * near[at]!) / telling);
  });
  const closest = [...best.subarray(0, LOOKED_AT)].sort(
    (a, b) => closeness.get(b)! - closeness.get(a)!,
  );
  const ordered = best.slice();
  ordered.set(closest);
  return ordered;
}

/** What a pattern fits or is spelled nearly so was not typed. */
function typedWords({ holdings }: Reading, runs: readonly RunPlan[]): readonly Typed[] {
  return runs.flatMap((run) => {
    const { plan, collected } = run;
    const [alternative] = plan.alternatives;
    const frequency = collected[0]?.frequency ?? 0;
    if (plan.presence === "prohibited" || alternative === undefined || frequency === 0) return [];
    if (alternative.because !== null || alternative.near !== null || plan.word.includes("*"))
      return [];
    return [{ run, alternative, idf: inverseDocumentFrequency(holdings.table.count, frequency) }];
  });
}

/** What the words tell together that stand in the document as typed. */
function exactIn(reading: Reading, typed: readonly Typed[], document: number): number {
  const { arena } = reading.workspace;
  return typed.reduce((sum, { run: { plan, collected }, alternative, idf }) => {
    const isOneWord = alternative.groups[0]!.length === 1;
    const { spans } = collected[0]!;
    const stands = isOneWord
      ? standsIn(reading, reading.holdings.analyser.fold(plan.word), plan.fields, document)
      : plan.fields.some((field) => spans[field] && spanHas(arena, spans[field], document));
    return stands ? sum + idf : sum;
  }, 0);
}

/** For each document: of every two neighbours of the query how near they come in each field, by what the more common of them tells. */
function nearnessOf(
  reading: Reading,
  typed: readonly Typed[],
  documents: Uint32Array,
): Float64Array {
  const sums = new Float64Array(documents.length);
  if (typed.length < 2) return sums;
  reading.holdings.fields.forEach((_, field) => {
    const starts = typed.map((one) => startsIn(reading, one, field, documents));
    for (let at = 1; at < typed.length; at++) {
      const [before, after] = [starts[at - 1], starts[at]];
      if (!before || !after) continue;
      const tells = Math.min(typed[at - 1]!.idf, typed[at]!.idf);
      const length = 1 + typed[at - 1]!.alternative.groups[0]!.at(-1)!.offset;
      nearness(before, after, length).forEach((near, doc) => (sums[doc]! += tells * near));
    }
  });
  return sums;
}

function startsIn(
  reading: Reading,
  { run, alternative }: Typed,
  field: number,
  documents: Uint32Array,
) {
  const words = alternative.groups[0]!;
  const isTelling = words.every(({ forms }) => forms.length <= MOST_FORMS);
  if (isSpent(reading.effort)) return null;
  const isThere = run.plan.fields.includes(field) && standSomewhere(reading, words, field);
  return isTelling && isThere ? rowStarts(reading, words, field, documents) : null;
}
