import { dayNumber, yearOfDay, type Day } from "../../model/edtf";
import type { DateColumn } from "./date-column";

type Days = Pick<DateColumn, "firstDays" | "lastDays" | "dated">;

/** First and last day, both within. */
export type DaySpan = readonly [Day, Day];

/** How wide the bars of a timeline are. */
export type BarStep = "day" | "week" | "month" | "year" | "decade" | "century";

/** Bars of one width: each begins on its start and ends before the next one; the last start closes the last bar. */
export interface BarScale {
  readonly step: BarStep;
  readonly starts: readonly Day[];
}

/** Documents by bar. One whose date may fall into several bars is possible in each of them. */
export interface BarCounts {
  readonly certain: Uint32Array;
  readonly possible: Uint32Array;
}

/** A screen holds no more bars than this, and nobody could point at them. */
const MOST_BARS = 124;
/** Wider dates than these say too little to stretch the picture. */
const WIDE_DAYS = 36_525;
/** Four digits: what lies before or after is drawn at the edge. */
const EARLIEST_DAY = dayNumber(-9999, 0, 1);
const LATEST_DAY = dayNumber(9999, 11, 31);

const YEARS: readonly (readonly [BarStep, number])[] = [
  ["year", 1],
  ["decade", 10],
  ["century", 100],
];

/** The finest bars that a stretch of time has room for, each on the beginning of its day, Monday, month, year and so on. */
export function barScale([from, to]: DaySpan): BarScale {
  const days = to - from + 1;
  if (days <= MOST_BARS) return { step: "day", starts: every(1, from, to) };
  // 1 January 1970 was a Thursday: day -3 was a Monday.
  const monday = from - ((((from + 3) % 7) + 7) % 7);
  if ((to - monday) / 7 < MOST_BARS) return { step: "week", starts: every(7, monday, to) };
  const first = yearOfDay(from);
  const last = yearOfDay(to);
  const months = startsBy((at) => dayNumber(first, at, 1), from, to);
  if (months !== null) return { step: "month", starts: months };
  for (const [step, width] of YEARS) {
    const begin = Math.floor(first / width) * width;
    const starts = startsBy((at) => dayNumber(begin + at * width, 0, 1), from, to);
    if (starts !== null) return { step, starts };
  }
  const width = Math.ceil((last - first + 1) / MOST_BARS / 100) * 100;
  const begin = Math.floor(first / width) * width;
  const count = Math.floor((last - begin) / width) + 2;
  const starts = Array.from({ length: count }, (_, at) => dayNumber(begin + at * width, 0, 1));
  return { step: "century", starts };
}

const every = (days: number, from: Day, to: Day): readonly Day[] =>
  Array.from({ length: Math.floor((to - from) / days) + 2 }, (_, at) => from + at * days);

/** Starts from the last one before `from` to the first one after `to`; null when there would be too many. */
function startsBy(start: (at: number) => Day, from: Day, to: Day): readonly Day[] | null {
  const starts: Day[] = [];
  for (let at = 0; ; at += 1) {
    const day = start(at);
    if (day <= from) starts.length = 0;
    starts.push(day);
    if (day > to) return starts;
    if (starts.length > MOST_BARS) return null;
  }
}

/** Documents by bar, each by its first date. What lies wholly outside of the bars is in none; the undated are in none. */
export function countBars(dates: Days, documents: Uint32Array, starts: readonly Day[]): BarCounts {
  const bars = Math.max(0, starts.length - 1);
  const certain = new Uint32Array(bars);
  // Differences: a long stretch costs two steps, as a short one.
  const steps = new Int32Array(bars + 1);
  const begin = starts[0] ?? 0;
  const end = starts[bars] ?? 0;
  for (const doc of documents) {
    const first = dates.firstDays[doc] ?? 0;
    const last = dates.lastDays[doc] ?? 0;
    if (dates.dated[doc] !== 1 || last < begin || first >= end) continue;
    const low = barOf(starts, Math.max(first, begin));
    const high = barOf(starts, Math.min(last, end - 1));
    if (low === high && first >= begin && last < end) add(certain, low, 1);
    else {
      add(steps, low, 1);
      add(steps, high + 1, -1);
    }
  }
  return { certain, possible: summed(steps, bars) };
}

function add(counts: Uint32Array | Int32Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}

function summed(steps: Int32Array, bars: number): Uint32Array {
  let sum = 0;
  return Uint32Array.from({ length: bars }, (_, at) => (sum += steps[at] ?? 0));
}

/** The bar that a day lies in: the last start that is not after it. */
function barOf(starts: readonly Day[], day: Day): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** First and last day to draw: of the dates that say something; of the wide ones only when there are no others. */
export function timeBounds(dates: Days, documents: Uint32Array): DaySpan | null {
  let [from, to] = [Infinity, -Infinity];
  let wide: DaySpan | null = null;
  for (const doc of documents) {
    const span = daySpanOf(dates, doc);
    if (span === null) continue;
    if (span[1] - span[0] > WIDE_DAYS) wide ??= span;
    else [from, to] = [Math.min(from, span[0]), Math.max(to, span[1])];
  }
  return from <= to ? clamped(from, to) : wide && ofWide(wide);
}

/** One end of a wide date is as good as open: only the other one says where to look. */
function ofWide([first, last]: DaySpan): DaySpan {
  if (first <= EARLIEST_DAY) return clamped(last - WIDE_DAYS, last);
  return clamped(first, Math.min(last, first + WIDE_DAYS));
}

const within = (day: Day): Day => Math.min(LATEST_DAY, Math.max(EARLIEST_DAY, day));
const clamped = (from: Day, to: Day): DaySpan => [within(from), within(to)];

/** First and last day of a document's first date, open ends as far away as they are held; null when it has none. */
export function daySpanOf({ firstDays, lastDays, dated }: Days, doc: number): DaySpan | null {
  return dated[doc] === 1 ? [firstDays[doc] ?? 0, lastDays[doc] ?? 0] : null;
}
