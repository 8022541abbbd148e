import type { Positions } from "../segments/gather-positions";

/**
 * How near two words come to each other in each document: 1 side by side in their order, 1/2 with one word between them or in the other order, and so on; 0
 * where one of them is not there.
 * @param length words that the first one takes
 */
export function nearness(first: Positions, second: Positions, length: number): Float64Array {
  const near = new Float64Array(first.ends.length);
  for (let at = 0; at < near.length; at++) {
    const gap = smallestGap(first, second, at, length);
    if (gap < Infinity) near[at] = 1 / (1 + gap);
  }
  return near;
}

/** Hot loop: both lists ascend, so that one step on is always the one that may come nearer. */
function smallestGap(first: Positions, second: Positions, at: number, length: number): number {
  let f = at === 0 ? 0 : first.ends[at - 1]!;
  let s = at === 0 ? 0 : second.ends[at - 1]!;
  let smallest = Infinity;
  while (f < first.ends[at]! && s < second.ends[at]!) {
    const ahead = second.values[s]! - first.values[f]!;
    const gap = ahead > 0 ? Math.max(0, ahead - length) : Math.max(1, -ahead);
    if (gap < smallest) smallest = gap;
    if (ahead > 0) f++;
    else s++;
  }
  return smallest;
}
