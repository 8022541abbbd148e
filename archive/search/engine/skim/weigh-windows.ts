import { addWeights } from "../../scoring/weigh";
import { bestOf, endBest, mayHelp, offer, startBest, type Best } from "../../scoring/best";
import { reservePairs, type Arena } from "../../segments/arena";
import type { BlockMap } from "../../segments/block-map";
import { decodePairs } from "../../segments/decode-documents";
import type { Bits } from "../bits";
import type { Workspace } from "../workspace";
import { openWindows, type SkimmedComponent, type Windows } from "./windows";
import type { Track } from "./tracks";

/** Windows that are read before all others, those with the greatest scores to be had: then most of the others need not be read. */
const FIRST = 16;

interface Weighing {
  readonly workspace: Workspace;
  readonly components: readonly SkimmedComponent[];
  readonly windows: Windows;
  readonly among: Bits | null;
  readonly best: Best;
}

/**
 * The documents with the best scores, best first, without weighing those that cannot be among them. Their scores stay in the
 * workspace, and `weighed` has all documents that were weighed: the caller sets their scores to 0 again.
 * @param among documents that count, which leave out the removed ones; null for all
 */
export function bestByWindows(
  workspace: Workspace,
  components: readonly SkimmedComponent[],
  among: Bits | null,
  wanted: number,
): { readonly best: Uint32Array; readonly weighed: Uint32Array } {
  const { arena } = workspace;
  if (wanted === 0 || components.length === 0)
    return { best: new Uint32Array(0), weighed: new Uint32Array(0) };
  const windows = openWindows(workspace, components);
  const best = startBest(wanted, workspace.scores);
  const weighing = { workspace, components, windows, among, best };
  const start = arena.used;
  const { most } = windows;
  const all = Uint32Array.from(most, (_, at) => at);
  const first = bestOf(all, all.length, most, FIRST);
  for (const window of first) weighWindow(weighing, window);
  const done = new Set(first);
  for (const window of all) if (!done.has(window)) weighWindow(weighing, window);
  return { best: endBest(best), weighed: arena.documents.slice(start, arena.used) };
}

/** Weighs the documents of a window and offers them, if any of them may be among the best. */
function weighWindow({ workspace, components, windows, among, best }: Weighing, at: number): void {
  const { ends, most } = windows;
  const window = { above: at === 0 ? 0 : ends[at - 1]!, end: ends[at]!, among };
  if (!mayHelp(best, most[at]!, window.above)) return;
  const { arena, gate } = workspace;
  const start = arena.used;
  for (const component of components) weighComponent(workspace, component, window);
  const { documents } = arena;
  for (let each = start; each < arena.used; each++) gate[documents[each]!] = 0;
  offer(best, documents, start, arena.used);
}

interface Window {
  /** Documents above this, */
  readonly above: number;
  /** and up to this. */
  readonly end: number;
  readonly among: Bits | null;
}

/**
 * Adds a component's weights to the scores of the documents of a window. Documents that are met for the first time are added to the
 * arena, and their gate is 1.
 */
function weighComponent(
  workspace: Workspace,
  { tracks, weighing }: SkimmedComponent,
  window: Window,
): void {
  const { pairs } = workspace;
  pairs.used = 0;
  for (const track of tracks) gatherTrack(workspace, track, window);
  if (pairs.used === 0) return;
  if (tracks.length > 1) addUp(workspace);
  enter(workspace);
  addWeights(pairs, { start: 0, end: pairs.used }, workspace.gate, workspace.scores, weighing);
}

/** Appends the pairs of a track in a window. */
function gatherTrack(workspace: Workspace, { maps, few }: Track, window: Window): void {
  const { arena, block, pairs } = workspace;
  const { documents } = arena;
  const from = firstAbove(documents, few.start, few.end, window.above);
  let to = from;
  while (to < few.end && documents[to]! <= window.end) to++;
  take(pairs, arena, from, to, window);
  for (const map of maps)
    for (let at = firstAbove(map.lasts, 0, map.blocks, window.above); at < map.blocks; at++) {
      if (map.bases[at]! >= window.end) break;
      takeBlock(pairs, block, map, at, window);
    }
}

function takeBlock(pairs: Arena, block: Arena, map: BlockMap, at: number, window: Window): void {
  block.used = 0;
  decodePairs(map.packed, map.froms[at]!, map.sizes[at]!, map.bases[at]!, block);
  take(pairs, block, 0, block.used, window);
}

/** Hot loop. */
function take(pairs: Arena, of: Arena, start: number, end: number, window: Window): void {
  reservePairs(pairs, end - start);
  const { documents, counts } = of;
  const { above, end: last, among } = window;
  let used = pairs.used;
  for (let at = start; at < end; at++) {
    const document = documents[at]!;
    if (document <= above || document > last) continue;
    if (among !== null && (among[document >>> 5]! & (1 << (document & 31))) === 0) continue;
    pairs.documents[used] = document;
    pairs.counts[used++] = counts[at]!;
  }
  pairs.used = used;
}

/** The index of the first number above a bound, in ascending ones. */
function firstAbove(numbers: ArrayLike<number>, from: number, to: number, bound: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Forms of one word count together: each document once, with how often any of them stands there. */
function addUp({ pairs, sums }: Workspace): void {
  const { documents, counts } = pairs;
  let used = 0;
  for (let at = 0; at < pairs.used; at++) {
    const document = documents[at]!;
    if (sums[document] === 0) documents[used++] = document;
    sums[document]! += counts[at]!;
  }
  for (let at = 0; at < used; at++) {
    const document = documents[at]!;
    counts[at] = sums[document]!;
    sums[document] = 0;
  }
  pairs.used = used;
}

/** Adds the documents to the arena that were not met before. */
function enter({ arena, pairs, gate }: Workspace): void {
  reservePairs(arena, pairs.used);
  for (let at = 0; at < pairs.used; at++) {
    const document = pairs.documents[at]!;
    if (gate[document] === 1) continue;
    gate[document] = 1;
    arena.documents[arena.used++] = document;
  }
}
