import { edtfInterval, yearOfDay, type EdtfInterval } from "../../model/edtf";
import { emptyBits, hasBit, setBit, type Bits } from "../engine/bits";
import { createColumn } from "./column";

/** Stand for open ends; no archive holds anything from two million years away. */
export const EARLIEST = -(2 ** 30);
export const LATEST = 2 ** 30;

/** What a question about dates finds. */
export interface DateMatches {
  /** Wholly within the time asked for. */
  readonly certain: Bits;
  /** Overlapping it without lying wholly within. */
  readonly possible: Bits;
  /** Documents without any date that could be read. */
  readonly undated: Bits;
}

/** The days that each document's dates cover. */
export interface DateColumn {
  /** @param dates EDTF, the most important first; what is no EDTF counts as none */
  set(doc: number, dates: readonly string[]): void;
  remove(doc: number): void;
  match(asked: EdtfInterval, alive: Bits): DateMatches;
  /** First and last year of each document's first date; open ends as `EARLIEST` and `LATEST`. */
  readonly firstYears: Int32Array;
  readonly lastYears: Int32Array;
  /** First and last day of the same date. */
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  /** 1 for each document with a date. */
  readonly dated: Uint8Array;
}

type Span = readonly [number, number];

export function createDateColumn(): DateColumn {
  const ints = (length: number) => new Int32Array(length);
  const [first, last, firstYear, lastYear] = [0, 0, 0, 0].map(() => createColumn(ints)) as Columns;
  const dated = createColumn((length) => new Uint8Array(length));
  /** Second and further dates, of the few documents that have them. */
  const further = new Map<number, readonly Span[]>();
  const read = createReader();
  return {
    set(doc, dates) {
      const [span, ...others] = dates.map(read).filter((one) => one !== null);
      dated.set(doc, span ? 1 : 0);
      further.delete(doc);
      if (!span) return;
      writeSpan([first, last, firstYear, lastYear], doc, span);
      if (others.length > 0) further.set(doc, others);
    },
    remove(doc) {
      dated.set(doc, 0);
      further.delete(doc);
    },
    match: (asked, alive) => matchDates({ ...valuesOf(first, last, dated), further }, asked, alive),
    get firstDays() {
      return first.values;
    },
    get lastDays() {
      return last.values;
    },
    get firstYears() {
      return firstYear.values;
    },
    get lastYears() {
      return lastYear.values;
    },
    get dated() {
      return dated.values;
    },
  };
}

type IntColumn = ReturnType<typeof createColumn<Int32Array>>;
type Columns = [IntColumn, IntColumn, IntColumn, IntColumn];

const valuesOf = (
  first: IntColumn,
  last: IntColumn,
  dated: ReturnType<typeof createColumn<Uint8Array>>,
) => ({ first: first.values, last: last.values, dated: dated.values });

function writeSpan([first, last, firstYear, lastYear]: Columns, doc: number, span: Span): void {
  first.set(doc, span[0]);
  last.set(doc, span[1]);
  firstYear.set(doc, yearOf(span[0]));
  lastYear.set(doc, yearOf(span[1]));
}

function yearOf(day: number): number {
  return day === EARLIEST || day === LATEST ? day : yearOfDay(day);
}

/** Remembers what it read: archives repeat their dates. */
function createReader(): (edtf: string) => Span | null {
  const known = new Map<string, Span | null>();
  return (edtf) => {
    const before = known.get(edtf);
    if (before !== undefined) return before;
    const interval = edtfInterval(edtf);
    // `../..` is EDTF, but says nothing: such a document is undated.
    const says = interval !== null && (interval.lo !== null || interval.hi !== null);
    const span = says ? spanOf(interval) : null;
    known.set(edtf, span);
    return span;
  };
}

function spanOf({ lo, hi }: EdtfInterval): Span {
  return [Math.max(lo ?? EARLIEST, EARLIEST), Math.min(hi ?? LATEST, LATEST)];
}

interface DateData {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly dated: Uint8Array;
  readonly further: ReadonlyMap<number, readonly Span[]>;
}

function matchDates(columns: DateData, interval: EdtfInterval, alive: Bits): DateMatches {
  const asked = spanOf(interval);
  const capacity = alive.length * 32;
  const [certain, possible, undated] = [
    emptyBits(capacity),
    emptyBits(capacity),
    emptyBits(capacity),
  ];
  for (let doc = 0; doc < capacity; doc += 1) {
    if (!hasBit(alive, doc)) continue;
    if (columns.dated[doc] !== 1) setBit(undated, doc);
    else {
      const answer = answerOf(columns, doc, asked);
      if (answer !== "no") setBit(answer === "certain" ? certain : possible, doc);
    }
  }
  return { certain, possible, undated };
}

function answerOf(columns: DateData, doc: number, asked: Span): "certain" | "possible" | "no" {
  const one = compare(columns.first[doc] ?? 0, columns.last[doc] ?? 0, asked);
  const others = one === "certain" ? undefined : columns.further.get(doc);
  if (others === undefined) return one;
  const all = [one, ...others.map(([from, to]) => compare(from, to, asked))];
  return all.includes("certain") ? "certain" : all.includes("possible") ? "possible" : "no";
}

function compare(from: number, to: number, asked: Span): "certain" | "possible" | "no" {
  if (from >= asked[0] && to <= asked[1]) return "certain";
  return from <= asked[1] && to >= asked[0] ? "possible" : "no";
}
