import { EARLIEST, type DateColumn } from "./date-column";

/** A bar of the histogram: documents of that year for certain, and documents whose date may fall into it. */
export interface YearCount {
  readonly year: number;
  readonly certain: number;
  readonly possible: number;
}

/** A date as wide as this says too little to stretch the picture: it is drawn only where other dates are. */
const WIDE_YEARS = 100;

type YearSpan = readonly [number, number];

/** Documents by year, ascending, years without any left out; undated ones are not here (`undated`). */
export function countYears(dates: DateColumn, documents: Uint32Array): readonly YearCount[] {
  const bounds = boundsOf(dates, documents);
  if (!bounds) return [];
  const [from, to] = bounds;
  const certain = new Uint32Array(to - from + 1);
  // Differences: a range costs two steps however long it is.
  const steps = new Int32Array(to - from + 2);
  const { firstYears, lastYears, dated } = dates;
  for (let at = 0; at < documents.length; at += 1) {
    const doc = documents[at] ?? 0;
    if (dated[doc] !== 1) continue;
    const first = firstYears[doc] ?? 0;
    const last = lastYears[doc] ?? 0;
    if (first === last) {
      const year = Math.max(first, from) - from;
      certain[year] = (certain[year] ?? 0) + 1;
    } else {
      // Wholly outside the picture it stands at the nearest edge, so that nothing drops out.
      const start = Math.min(Math.max(first, from), to) - from;
      const end = Math.max(Math.min(last, to), from) - from;
      steps[start] = (steps[start] ?? 0) + 1;
      steps[end + 1] = (steps[end + 1] ?? 0) - 1;
    }
  }
  return bars(from, certain, steps);
}

function bars(from: number, certain: Uint32Array, steps: Int32Array): readonly YearCount[] {
  const years: YearCount[] = [];
  let possible = 0;
  for (const [offset, sure] of certain.entries()) {
    possible += steps[offset] ?? 0;
    if (sure > 0 || possible > 0) years.push({ year: from + offset, certain: sure, possible });
  }
  return years;
}

/** First and last year to draw: of the dates that say something, else the end of a wide one. */
function boundsOf(dates: DateColumn, documents: Uint32Array): YearSpan | null {
  let [from, to]: YearSpan = [Infinity, -Infinity];
  let wide: YearSpan | null = null;
  const { firstYears, lastYears, dated } = dates;
  for (let at = 0; at < documents.length; at += 1) {
    const doc = documents[at] ?? 0;
    if (dated[doc] !== 1) continue;
    const first = firstYears[doc] ?? 0;
    const last = lastYears[doc] ?? 0;
    if (last - first > WIDE_YEARS) wide ??= [first, last];
    else {
      if (first < from) from = first;
      if (last > to) to = last;
    }
  }
  if (from <= to) return limited(from, to);
  return wide && ofWide(wide);
}

/** A mistyped year must not ask for a million bars: what lies further back stands at the edge. */
const MOST_YEARS = 12_000;

function limited(from: number, to: number): YearSpan {
  return [Math.max(from, to - MOST_YEARS), to];
}

function ofWide([first, last]: YearSpan): YearSpan {
  return first === EARLIEST ? [last, last] : [first, Math.min(last, first + WIDE_YEARS)];
}
