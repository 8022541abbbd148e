import { reservePairs, type Arena } from "../../segments/arena";
import { decodePairs } from "../../segments/decode-documents";
import type { Bits } from "../bits";
import type { Workspace } from "../workspace";
import type { Track } from "./tracks";

/** A stretch of documents, of which those that are not `among` count for nothing. */
export interface Stretch {
  /** Documents above this, */
  readonly above: number;
  /** and up to this. */
  readonly end: number;
  /** Null for all. */
  readonly among: Bits | null;
}

/** Puts what a word has in a stretch into the workspace's pairs, each document once: its forms count together. */
export function gather(workspace: Workspace, tracks: readonly Track[], stretch: Stretch): Arena {
  const { pairs } = workspace;
  pairs.used = 0;
  for (const track of tracks) gatherTrack(workspace, track, stretch);
  if (tracks.length > 1 && pairs.used > 0) addUp(workspace);
  return pairs;
}

function gatherTrack({ arena, pairs }: Workspace, track: Track, stretch: Stretch): void {
  const { map, few } = track;
  const { documents } = arena;
  const from = firstAbove(documents, few.start, few.end, stretch.above);
  let to = from;
  while (to < few.end && documents[to]! <= stretch.end) to++;
  take(pairs, arena, from, to, stretch);
  for (let at = firstAbove(map.lasts, 0, map.blocks, stretch.above); at < map.blocks; at++) {
    if (map.aboves[at]! >= stretch.end) break;
    const opened = openBlock(track, at);
    take(pairs, opened, 0, opened.used, stretch);
  }
}

/** How often a word stands in a document, in any of its forms. */
export function countAt({ arena }: Workspace, tracks: readonly Track[], document: number): number {
  let count = 0;
  for (const track of tracks) {
    const { map, few } = track;
    count += countIn(arena, few.start, few.end, document);
    const at = firstAbove(map.lasts, 0, map.blocks, document - 1);
    if (at === map.blocks || map.aboves[at]! >= document) continue;
    const opened = openBlock(track, at);
    count += countIn(opened, 0, opened.used, document);
  }
  return count;
}

function countIn({ documents, counts }: Arena, start: number, end: number, document: number) {
  const at = firstAbove(documents, start, end, document - 1);
  return at < end && documents[at] === document ? counts[at]! : 0;
}

/** The pairs of a block. Neighbouring stretches often need the same one. */
function openBlock({ map, opened }: Track, at: number): Arena {
  const { pairs } = opened;
  if (opened.at === at) return pairs;
  opened.at = at;
  pairs.used = 0;
  reservePairs(pairs, map.sizes[at]!);
  const { packed } = map.parts[map.partOf[at]!]!;
  decodePairs(packed, map.froms[at]!, map.sizes[at]!, map.bases[at]!, pairs);
  return pairs;
}

/** Hot loop. */
function take(pairs: Arena, of: Arena, start: number, end: number, stretch: Stretch): void {
  reservePairs(pairs, end - start);
  const { documents, counts } = of;
  const { above, end: last, among } = stretch;
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

/** Each document once, with how often any of the forms stands there. */
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
