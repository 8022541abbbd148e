import type { Arena, Span } from "../segments/arena";

/** BM25 as lunr.js 2.3.9 has it (lunr.Builder.createFieldVectors): term frequency saturation and length normalisation. */
const K1 = 1.2;
const B = 0.75;

/** Inverse document frequency of lunr.idf. @param found documents with the word, counted once in each field */
export function inverseDocumentFrequency(documents: number, found: number): number {
  return Math.log(1 + Math.abs((documents - found + 0.5) / (found + 0.5)));
}

/** What the weights of one word in one field rest on. */
export interface Weighing {
  readonly idf: number;
  /** Forms in the field, by document, and their average over the present documents. */
  readonly lengths: Uint32Array;
  readonly average: number;
  readonly fieldBoost: number;
  /** Boost in the query over the magnitude of the query vector of the field. */
  readonly factor: number;
}

/** What a word weighs that stands `count` times in a text of `length` forms, but for what does not depend on the document. */
export const saturation = (count: number, length: number, average: number): number =>
  count / (K1 * (1 - B + B * (length / average)) + count);

/** More than numbers may be off on the way, and far less than a thousandth. */
const ROUNDED_UP = 1 + 1e-9;

/** No document in which the word saturates no more than that gets a greater score for it. */
export function mostWeight({ idf, fieldBoost, factor }: Weighing, saturated: number): number {
  const weight = idf * (K1 + 1) * saturated * fieldBoost * ROUNDED_UP;
  return factor * (Math.round(weight * 1000) / 1000);
}

/**
 * What the word adds to the score of a document. The order of operations is lunr's, and the weight is rounded to three decimals as lunr
 * does, so that scores are equal and not only close.
 */
export function weightOf(
  { idf, lengths, average, fieldBoost, factor }: Weighing,
  document: number,
  count: number,
): number {
  const weight =
    ((idf * ((K1 + 1) * count)) / (K1 * (1 - B + B * (lengths[document]! / average)) + count)) *
    fieldBoost;
  return factor * (Math.round(weight * 1000) / 1000);
}

/** Adds the word's weight to the scores of the documents that the gate lets through (1). */
export function addWeights(
  arena: Arena,
  span: Span,
  gate: Uint8Array,
  scores: Float64Array,
  weighing: Weighing,
): void {
  const documents = arena.documents;
  const counts = arena.counts;
  const end = span.end;
  for (let at = span.start; at < end; at++) {
    const document = documents[at]!;
    if (gate[document] !== 1) continue;
    scores[document]! += weightOf(weighing, document, counts[at]!);
  }
}
