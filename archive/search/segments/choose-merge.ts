import type { SegmentRange } from "../ports";

/** Segments of about one size that become one: each document is rewritten about log4(documents / 256) times. */
const FAN = 4;
/** Segments up to this size are of one size. */
const SMALLEST = 256;
/** A segment is rewritten when more than this part of it was removed. */
const REMOVED_PART = 0.25;

/** The neighbouring segments to merge next, as slots; null when nothing is worth it. */
export function chooseMerge(
  segments: readonly SegmentRange[],
  removed: readonly number[],
): { readonly firstSlot: number; readonly lastSlot: number } | null {
  const wasted = segments.find((segment) => isWasted(segment, removed));
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

function isWasted(segment: SegmentRange, removed: readonly number[]): boolean {
  const inside = removed.filter(
    (document) => document >= segment.firstDocument && document <= segment.lastDocument,
  );
  return inside.length > segment.documents * REMOVED_PART;
}

function longestRun(
  segments: readonly SegmentRange[],
  fits: (segment: SegmentRange) => boolean,
): readonly SegmentRange[] {
  let longest: SegmentRange[] = [];
  let run: SegmentRange[] = [];
  for (const segment of segments) {
    run = fits(segment) ? [...run, segment] : [];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}
