import { bestOf, endBest, mayHelp, offer, startBest, type Best } from "../../scoring/best";
import { weightOf } from "../../scoring/weigh";
import { reservePairs } from "../../segments/arena";
import type { Bits } from "../bits";
import type { Workspace } from "../workspace";
import {
  closeCandidates,
  enterCandidates,
  keepPromising,
  startCandidates,
  weighCandidates,
  type Candidates,
} from "./candidates";
import { countAt, gather } from "./gather";
import { openWindows, type SkimmedComponent, type Windows } from "./windows";

/** Windows that are read before all others, those with the greatest scores to be had: then most of the others need not be read. */
const FIRST = 16;

/** More is read faster than skimmed. */
const MOST_WEIGHED = 0.3;

interface Skimming {
  readonly workspace: Workspace;
  readonly components: readonly SkimmedComponent[];
  /** Places of the components, the one with the fewest documents first. */
  readonly order: readonly number[];
  readonly windows: Windows;
  readonly among: Bits | null;
  readonly best: Best;
  readonly candidates: Candidates;
}

/**
 * The documents with the best scores, best first, without weighing those that cannot be among them. Their scores stay in the
 * workspace, and `weighed` has all documents that were weighed whole: the caller sets their scores to 0 again.
 * @param components in the order in which scores are added up
 * @param among documents that count, which leave out the removed ones; null for all
 * @returns null where so much would have to be weighed that reading everything is faster; then nothing is left in the workspace
 */
export function bestByWindows(
  workspace: Workspace,
  components: readonly SkimmedComponent[],
  among: Bits | null,
  wanted: number,
): { readonly best: Uint32Array; readonly weighed: Uint32Array } | null {
  const { arena } = workspace;
  if (wanted === 0 || components.length === 0)
    return { best: new Uint32Array(0), weighed: new Uint32Array(0) };
  const windows = openWindows(workspace, components);
  const best = startBest(wanted, workspace.scores);
  const candidates = startCandidates(components.length);
  const counts = components.map(({ tracks }) => tracks.reduce((sum, { count }) => sum + count, 0));
  const order = counts.map((_, place) => place).sort((a, b) => counts[a]! - counts[b]!);
  const skimming = { workspace, components, order, windows, among, best, candidates };
  const start = arena.used;
  const { most } = windows;
  const all = Uint32Array.from(most, (_, at) => at);
  const first = bestOf(all, all.length, most, FIRST);
  for (const window of first) skimWindow(skimming, window);
  const done = new Set(first);
  const others = all.filter((window) => !done.has(window));
  if (shareToWeigh(skimming, counts, others) > MOST_WEIGHED) {
    for (let at = start; at < arena.used; at++) workspace.scores[arena.documents[at]!] = 0;
    return null;
  }
  for (const window of others) skimWindow(skimming, window);
  return { best: endBest(best), weighed: arena.documents.slice(start, arena.used) };
}

/** How much is to be done for documents that may still be among the best, after the first windows were read: as a share of reading all postings. */
function shareToWeigh(
  { order, windows: { ends, mosts }, best }: Skimming,
  counts: readonly number[],
  windows: Uint32Array,
): number {
  let weighed = 0;
  for (const window of windows) {
    let rest = 0;
    for (let at = order.length - 1; at >= 0; at--) {
      const place = order[at]!;
      rest += mosts[place]![window]!;
      // Weighed whole, and looked up in all that follow, is what comes before the first that is too little with those.
      if (mayHelp(best, rest, ends[window - 1] ?? 0))
        weighed += counts[place]! * (order.length - at);
    }
  }
  return weighed / ends.length / counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Weighs the documents of a window that may be among the best. Components with few documents come first: once what the others can
 * give is too little by itself, only documents met before can be any good, and mostly none is.
 */
function skimWindow(skimming: Skimming, window: number): void {
  const { workspace, components, order, windows, among, best, candidates } = skimming;
  const { ends, most, mosts } = windows;
  const { slots } = workspace;
  const stretch = { above: window === 0 ? 0 : ends[window - 1]!, end: ends[window]!, among };
  if (!mayHelp(best, most[window]!, stretch.above)) return;
  let isOpen = true;
  for (const [at, place] of order.entries()) {
    if (!isOpen && candidates.used === 0) return;
    if (!isOpen && mosts[place]![window] === 0) continue;
    const { tracks, weighing } = components[place]!;
    const weigh = (document: number, count: number) => weightOf(weighing, document, count);
    if (isOpen)
      enterCandidates(candidates, slots, gather(workspace, tracks, stretch), place, weigh);
    else
      weighCandidates(candidates, place, (document) => {
        const count = countAt(workspace, tracks, document);
        return count === 0 ? 0 : weigh(document, count);
      });
    const rest = restOf(mosts, order, at + 1, window);
    isOpen = isOpen && mayHelp(best, rest, stretch.above);
    keepPromising(candidates, slots, best, rest);
  }
  const { arena } = workspace;
  reservePairs(arena, candidates.used);
  const start = arena.used;
  arena.used += closeCandidates(candidates, workspace, arena.documents, start);
  offer(best, arena.documents, start, arena.used);
}

/** What the components that are left can give; sums in another order than scores are added up in may be a little less. */
function restOf(
  mosts: readonly Float64Array[],
  order: readonly number[],
  from: number,
  window: number,
): number {
  let rest = 0;
  for (let at = from; at < order.length; at++) rest += mosts[order[at]!]![window]!;
  return rest * (1 + 1e-9);
}
