import { emptyBits, setBit, type Bits } from "../engine/bits";
import { createColumn } from "./column";
import type { ValueCount } from "./value-column";

/** Which names each document has: many different ones, few for a document. */
export interface NameColumn {
  /** @param doc a number never used before */
  set(doc: number, values: readonly string[]): void;
  has(doc: number): boolean;
  /** Documents with a value that is wanted. @param via whose names count for each document; its own when left out */
  select(wanted: (value: string) => boolean, alive: Bits, via: Int32Array | null): Bits;
  /** The most frequent values, and all that are kept whatever they count; a document with a value twice counts once. */
  count(documents: Uint32Array, how: NameCounting): readonly ValueCount[];
}

export interface NameCounting {
  readonly via: Int32Array | null;
  /** The value that speaks for another one; asked once for each value until it is forgotten. */
  readonly standing: (value: string) => string;
  readonly most: number;
  readonly keep: ReadonlySet<string>;
}

export interface Forgetting {
  /** Asks anew which value speaks for which. */
  forget(): void;
}

export function createNameColumn(): NameColumn & Forgetting {
  const starts = createColumn((length) => new Int32Array(length));
  const lengths = createColumn((length) => new Uint16Array(length));
  const lists = createColumn((length) => new Int32Array(length));
  let used = 0;
  const values: string[] = [];
  const numbers = new Map<string, number>();
  let stand: Int32Array | null = null;
  const numberOf = (value: string): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    stand = null;
    numbers.set(value, values.length);
    return values.push(value) - 1;
  };
  const standingNumbers = (standing: NameCounting["standing"]) => {
    // A value that stands for others may be one that no document has.
    for (const value of stand === null ? values.slice() : []) numberOf(standing(value));
    return (stand ??= Int32Array.from(values, (value) => numberOf(standing(value))));
  };
  const rows = (via: Rows["via"]) => rowsOf(starts.values, lengths.values, lists.values, via);
  return {
    set(doc, given) {
      if (given.length === 0) return;
      starts.set(doc, used);
      lengths.set(doc, Math.min(given.length, 0xffff));
      for (const value of given.slice(0, 0xffff)) lists.set(used++, numberOf(value));
    },
    has: (doc) => (lengths.values[doc] ?? 0) > 0,
    forget: () => void (stand = null),
    select(wanted, alive, via) {
      const accepted = Uint8Array.from(values, (value) => (wanted(value) ? 1 : 0));
      return accepted.includes(1) ? selectRows(rows(via), accepted, alive) : emptyBits(0);
    },
    count(documents, { via, standing, most, keep }) {
      const number = standingNumbers(standing);
      return mostOf(countRows(rows(via), number, values.length, documents), values, most, keep);
    },
  };
}

interface Rows {
  readonly starts: Int32Array;
  readonly lengths: Uint16Array;
  readonly lists: Int32Array;
  readonly via: Int32Array | null;
}

const rowsOf = (
  starts: Int32Array,
  lengths: Uint16Array,
  lists: Int32Array,
  via: Int32Array | null,
): Rows => ({ starts, lengths, lists, via });

function selectRows(
  { starts, lengths, lists, via }: Rows,
  accepted: Uint8Array,
  alive: Bits,
): Bits {
  const selected = emptyBits(alive.length * 32);
  for (let doc = 0; doc < alive.length * 32; doc += 1) {
    const from = via === null ? doc : (via[doc] ?? 0);
    const start = starts[from] ?? 0;
    const end = start + (lengths[from] ?? 0);
    for (let at = start; at < end; at += 1)
      if (accepted[lists[at] ?? 0] === 1) setBit(selected, doc);
  }
  for (let at = 0; at < selected.length; at += 1)
    selected[at] = (selected[at] ?? 0) & (alive[at] ?? 0);
  return selected;
}

/** Hot loop. `last` remembers which document counted a value last, so that none counts it twice. */
function countRows(
  { starts, lengths, lists, via }: Rows,
  number: Int32Array,
  values: number,
  documents: Uint32Array,
): Uint32Array {
  const counts = new Uint32Array(values);
  const last = new Int32Array(values);
  for (let place = 0; place < documents.length; place += 1) {
    const doc = documents[place] ?? 0;
    const from = via === null ? doc : (via[doc] ?? 0);
    const start = starts[from] ?? 0;
    const end = start + (lengths[from] ?? 0);
    for (let at = start; at < end; at += 1) {
      const value = number[lists[at] ?? 0] ?? 0;
      if (last[value] === doc) continue;
      last[value] = doc;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

/** Most frequent first, then in alphabetical order. Only those that are told are put in order: an archive knows thousands. */
function mostOf(
  counts: Uint32Array,
  values: readonly string[],
  most: number,
  keep: ReadonlySet<string>,
): readonly ValueCount[] {
  const least = counts.length <= most ? 1 : Math.max(1, counts.slice().sort().at(-most) ?? 1);
  const told: ValueCount[] = [];
  for (let at = 0; at < counts.length; at += 1)
    if ((counts[at] ?? 0) >= least) told.push({ value: values[at] ?? "", count: counts[at] ?? 0 });
  const best = told
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, most);
  const shown = new Set(best.map(({ value }) => value));
  const kept = [...keep].flatMap((value) => {
    const count = counts[values.indexOf(value)] ?? 0;
    return shown.has(value) || count === 0 ? [] : [{ value, count }];
  });
  return [...best, ...kept];
}
