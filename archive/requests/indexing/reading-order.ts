/** One unit's place in the finding aid. */
export interface Placed {
  readonly doc: number;
  readonly id: string;
  readonly parent: string | null;
  readonly position: number;
}

/** Documents in the order of the finding aid, parents before children; what hangs on nothing comes last. */
export function readingOrder(units: Iterable<Placed>): readonly number[] {
  const byParent = new Map<string | null, Placed[]>();
  const all: Placed[] = [];
  for (const unit of units) {
    all.push(unit);
    const siblings = byParent.get(unit.parent);
    if (siblings === undefined) byParent.set(unit.parent, [unit]);
    else siblings.push(unit);
  }
  const backwards = (siblings: readonly Placed[] | undefined) =>
    (siblings ?? []).toSorted((a, b) => b.position - a.position || b.doc - a.doc);
  const order: number[] = [];
  const waiting = backwards(byParent.get(null));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    order.push(next.doc);
    waiting.push(...backwards(byParent.get(next.id)));
  }
  const placed = new Set(order);
  return [...order, ...all.map(({ doc }) => doc).filter((doc) => !placed.has(doc))];
}
