import { emptyBits, setBit, type Bits } from "../engine/bits";
import { createColumn } from "./column";

/** A value of a facet and how many documents have it. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** Which values each document has: few different ones, and few different combinations of them. */
export interface ValueColumn {
  set(doc: number, values: readonly string[]): void;
  /** Documents with a value that `accepts`; documents not in `alive` are left out. */
  select(accepts: (value: string) => boolean, alive: Bits): Bits;
  /** Every value of the documents given, most frequent first, then in alphabetical order. */
  count(documents: Uint32Array): readonly ValueCount[];
}

/** Documents store the number of their combination of values (0: none), so that counting reads one small number for each. */
export function createValueColumn(): ValueColumn {
  const column = createColumn((length) => new Uint16Array(length));
  const combinations: (readonly string[])[] = [[]];
  const numbers = new Map<string, number>([[JSON.stringify([]), 0]]);
  // Nearly every document has one value or none: a large archive opens faster when no key is made for it.
  const ofOne = new Map<string, number>();
  const numberOf = (values: readonly string[]): number => {
    const distinct = [...new Set(values)];
    const key = JSON.stringify(distinct);
    return numbers.get(key) ?? remember(distinct, combinations, numbers, key);
  };
  return {
    set(doc, values) {
      const [only] = values;
      if (only === undefined) return column.set(doc, 0);
      if (values.length > 1) return column.set(doc, numberOf(values));
      const number = ofOne.get(only) ?? numberOf(values);
      ofOne.set(only, number);
      column.set(doc, number);
    },
    select: (accepts, alive) => {
      const wanted = combinations.map((values) => values.some(accepts));
      return wanted.includes(true) ? selectWanted(column.values, wanted, alive) : emptyBits(0);
    },
    count: (documents) => countValues(column.values, combinations, documents),
  };
}

const MOST = 0xffff;

function remember(
  values: readonly string[],
  combinations: (readonly string[])[],
  numbers: Map<string, number>,
  key: string,
): number {
  // Sixty-five thousand combinations are no facet any more; what comes after them is found by its words, not by its value.
  if (combinations.length > MOST) return 0;
  combinations.push(values);
  numbers.set(key, combinations.length - 1);
  return combinations.length - 1;
}

function selectWanted(column: Uint16Array, wanted: readonly boolean[], alive: Bits): Bits {
  const selected = emptyBits(alive.length * 32);
  const last = Math.min(column.length, alive.length * 32);
  for (let doc = 0; doc < last; doc += 1)
    if (wanted[column[doc] ?? 0] === true) setBit(selected, doc);
  for (let at = 0; at < selected.length; at += 1)
    selected[at] = (selected[at] ?? 0) & (alive[at] ?? 0);
  return selected;
}

function countValues(
  column: Uint16Array,
  combinations: readonly (readonly string[])[],
  documents: Uint32Array,
): readonly ValueCount[] {
  const counts = new Uint32Array(combinations.length);
  for (let at = 0; at < documents.length; at += 1) {
    const combination = column[documents[at] ?? 0] ?? 0;
    counts[combination] = (counts[combination] ?? 0) + 1;
  }
  const byValue = new Map<string, number>();
  for (const [number, values] of combinations.entries()) {
    const count = counts[number] ?? 0;
    if (count > 0)
      for (const value of values) byValue.set(value, (byValue.get(value) ?? 0) + count);
  }
  return Array.from(byValue, ([value, count]) => ({ value, count })).toSorted(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}
