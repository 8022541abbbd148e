import { addsSomething, type Proposed } from "./described";
import type { Entries } from "./entries";

/** Proposals before and after a decision, place by place the same ones. */
export interface Turn {
  readonly before: readonly Proposed[];
  readonly after: readonly Proposed[];
}

/**
 * A list after a decision: what stands there by itself, in its order, then what applied proposals put there, in theirs. So the same
 * proposals make the same list, in whatever order they were accepted, and rejecting one leaves what was there before it. An entry
 * that someone took out by hand since does not come back, and one that was added to (a name linked) stays as it is.
 */
export function relist<T>(
  list: readonly T[],
  { before, after }: Turn,
  { entryOf, keyOf, compare }: Entries<T>,
): readonly T[] {
  const standing = new Map(list.map((one) => [keyOf(one), one]));
  const put = new Set(
    before.flatMap((one) => (addsSomething(one) ? keysOf(entryOf(one), keyOf) : [])),
  );
  const base = list.filter((one) => !put.has(keyOf(one)));
  const taken = new Set(base.map(keyOf));
  const added: T[] = [];
  after.forEach((proposal, at) => {
    const entry = addsSomething(proposal) ? entryOf(proposal) : null;
    if (entry === null || taken.has(keyOf(entry))) return;
    const isNew = proposal !== before[at];
    const next = standing.get(keyOf(entry)) ?? (isNew ? entry : undefined);
    if (next === undefined) return;
    taken.add(keyOf(entry));
    added.push(next);
  });
  return merged(base, added.toSorted(compare), compare);
}

const keysOf = <T>(entry: T | null, keyOf: (entry: T) => string): readonly string[] =>
  entry === null ? [] : [keyOf(entry)];

/** Among equals what stands there by itself comes first. */
function merged<T>(
  base: readonly T[],
  added: readonly T[],
  compare: (a: T, b: T) => number,
): readonly T[] {
  const all: T[] = [];
  let next = 0;
  for (const one of base) {
    while (next < added.length && compare(added[next] as T, one) < 0) all.push(added[next++] as T);
    all.push(one);
  }
  return [...all, ...added.slice(next)];
}
