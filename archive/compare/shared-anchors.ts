/** An anchor in more paragraphs than this, or than a twentieth of all, tells nothing of its place. */
const MOST_PLACES = 6;

type Anchors = readonly ReadonlySet<string>[];

/**
 * How much the anchors that two paragraphs share speak for setting them side by side, in nats: the rarer, the more.
 * @returns for a left and a right paragraph by their places from 0
 */
export function sharedAnchors(
  left: Anchors,
  right: Anchors,
): (left: number, right: number) => number {
  const [here, there] = [placesByKey(left), placesByKey(right)];
  const paragraphs = Math.max(left.length, right.length);
  const gains = left.map(() => new Map<number, number>());
  for (const [key, lefts] of here) {
    const rights = there.get(key) ?? [];
    const most = Math.max(lefts.length, rights.length);
    if (most > Math.max(MOST_PLACES, paragraphs / 20)) continue;
    const gain = 0.5 + Math.log(1 + paragraphs / most) / 2;
    for (const at of lefts)
      for (const to of rights) gains[at]!.set(to, (gains[at]!.get(to) ?? 0) + gain);
  }
  return (at, to) => gains[at]?.get(to) ?? 0;
}

function placesByKey(anchors: Anchors): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  anchors.forEach((here, at) => {
    for (const key of here) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [at]);
      else known.push(at);
    }
  });
  return places;
}
