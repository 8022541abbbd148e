import type { Best } from "../../scoring/best";
import { mayHelp } from "../../scoring/best";
import type { Arena } from "../../segments/arena";
import type { Workspace } from "../workspace";

/** Documents of a window that may be among the best, with what each component gives them: scores are added up in one order only. */
export interface Candidates {
  readonly components: number;
  documents: Uint32Array;
  /** By document, then component. */
  weights: Float64Array;
  /** What a document has so far, in whatever order it was added up. */
  sums: Float64Array;
  used: number;
}

const ROOM = 256;

export const startCandidates = (components: number): Candidates => ({
  components,
  documents: new Uint32Array(ROOM),
  weights: new Float64Array(ROOM * components),
  sums: new Float64Array(ROOM),
  used: 0,
});

/** Weighs what a component has, new candidates among it. @param slots by document: its place among the candidates and one more, 0 for none */
export function enterCandidates(
  candidates: Candidates,
  slots: Uint32Array,
  pairs: Arena,
  component: number,
  weigh: (document: number, count: number) => number,
): void {
  makeRoom(candidates, pairs.used);
  const { components, documents, weights, sums } = candidates;
  for (let at = 0; at < pairs.used; at++) {
    const document = pairs.documents[at]!;
    let slot = slots[document]!;
    if (slot === 0) {
      slot = ++candidates.used;
      slots[document] = slot;
      documents[slot - 1] = document;
      sums[slot - 1] = 0;
      for (let place = (slot - 1) * components; place < slot * components; place++)
        weights[place] = 0;
    }
    const weight = weigh(document, pairs.counts[at]!);
    weights[(slot - 1) * components + component] = weight;
    sums[slot - 1]! += weight;
  }
}

/** Weighs the candidates that there are. */
export function weighCandidates(
  { components, documents, weights, sums, used }: Candidates,
  component: number,
  weigh: (document: number) => number,
): void {
  for (let at = 0; at < used; at++) {
    const weight = weigh(documents[at]!);
    weights[at * components + component] = weight;
    sums[at]! += weight;
  }
}

function makeRoom(candidates: Candidates, more: number): void {
  const { documents, components, weights, sums, used } = candidates;
  if (used + more <= documents.length) return;
  const room = Math.max(used + more, documents.length * 2);
  candidates.documents = new Uint32Array(room);
  candidates.documents.set(documents.subarray(0, used));
  candidates.sums = new Float64Array(room);
  candidates.sums.set(sums.subarray(0, used));
  candidates.weights = new Float64Array(room * components);
  candidates.weights.set(weights.subarray(0, used * components));
}

/** Lets go of those that cannot be among the best. @param rest what the components can give them that are not weighed yet */
export function keepPromising(
  candidates: Candidates,
  slots: Uint32Array,
  best: Best,
  rest: number,
): void {
  const { documents, sums } = candidates;
  let kept = 0;
  for (let at = 0; at < candidates.used; at++) {
    const document = documents[at]!;
    if (!mayHelp(best, (sums[at]! + rest) * (1 + 1e-9), document - 1)) {
      slots[document] = 0;
      continue;
    }
    if (kept < at) move(candidates, slots, at, kept);
    kept++;
  }
  candidates.used = kept;
}

function move(
  { components, documents, weights, sums }: Candidates,
  slots: Uint32Array,
  from: number,
  to: number,
): void {
  documents[to] = documents[from]!;
  slots[documents[to]!] = to + 1;
  sums[to] = sums[from]!;
  for (let place = 0; place < components; place++)
    weights[to * components + place] = weights[from * components + place]!;
}

/** Puts the scores of those that are left into the workspace, and the documents into an array. @returns how many */
export function closeCandidates(
  candidates: Candidates,
  { slots, scores }: Workspace,
  into: Uint32Array,
  start: number,
): number {
  const { components, documents, weights, used } = candidates;
  for (let at = 0; at < used; at++) {
    const document = documents[at]!;
    let score = 0;
    for (let place = 0; place < components; place++) score += weights[at * components + place]!;
    scores[document] = score;
    slots[document] = 0;
    into[start + at] = document;
  }
  candidates.used = 0;
  return used;
}
