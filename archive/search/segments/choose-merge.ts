import type { SegmentRange } from "../ports";

/** Segments of about one size that become one: each document is rewritten about log4(documents / 256) times. */
const FAN = 4;
/** Segments up to this size are of one size. */
const SMALLEST = 256;
/** A segment is rewritten when more than this part of it was removed. */
const REMOVED_PART = 0.25;
/** A merge makes no segment larger than this: its end is one step, and the largest segments would be the dearest to write again. */
const LARGEST = 2 ** 18;

/**
 * The neighbouring segments to merge next, as slots; null when nothing is worth it.
 * @param removed how many removed documents lists still hold, of the numbers from the first to the last
 */
export function chooseMerge(
  segments: readonly SegmentRange[],
  removed: (first: number, last: number) => number,
): { readonly firstSlot: number; readonly lastSlot: number } | null {
  const wasted = segments.find(
    ({ documents, firstDocument, lastDocument }) =>
      removed(firstDocument, lastDocument) > documents * REMOVED_PART,
  );
  if (wasted) return { firstSlot: wasted.firstSlot, lastSlot: wasted.lastSlot };
  const largest = Math.max(0, ...segments.map(tierOf));
  for (let tier = 0; tier <= largest; tier++) {
    const run = longestRun(segments, (segment) => tierOf(segment) <= tier);
    if (run.length >= FAN)
      return { firstSlot: run[0]!.firstSlot, lastSlot: run[run.length - 1]!.lastSlot };
  }
  return null;
}

function tierOf(segment: SegmentRange): number {
  return Math.ceil(Math.log(Math.max(segment.documents, SMALLEST) / SMALLEST) / Math.log(FAN));
}

/** The most neighbours that fit, and together are not too large. */
function longestRun(
  segments: readonly SegmentRange[],
  fits: (segment: SegmentRange) => boolean,
): readonly SegmentRange[] {
  let longest: readonly SegmentRange[] = [];
  let run: SegmentRange[] = [];
  let documents = 0;
  for (const segment of segments) {
    if (!fits(segment)) [run, documents] = [[], 0];
    else {
      run.push(segment);
      documents += segment.documents;
    }
    while (documents > LARGEST) documents -= run.shift()!.documents;
    if (run.length > longest.length) longest = [...run];
  }
  return longest;
}
