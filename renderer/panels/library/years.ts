import type { YearBar } from "../../../archive/contract/search";

/** The years from `from` to `to`, both within. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** A bar of the histogram: some years, what matches in them and what the archive has in them. */
export interface Bin extends YearSpan {
  readonly certain: number;
  readonly possible: number;
  readonly all: number;
}

const WIDTHS = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000];
const MOST_BINS = 48;

/** An EDTF interval of whole years as a span, or null. */
export function parseSpan(edtf: string | null): YearSpan | null {
  const found = /^(-?\d{4})(?:[^/]*)?(?:\/(-?\d{4}).*)?$/.exec(edtf ?? "");
  if (found === null) return null;
  const from = Number(found[1]);
  return { from, to: found[2] === undefined ? from : Number(found[2]) };
}

/** Whether an interval is one of whole years, as the bars are. */
export const isWholeYears = (edtf: string): boolean => /^-?\d{4}(?:\/-?\d{4})?$/.test(edtf);

export function formatSpan({ from, to }: YearSpan): string {
  const year = (value: number) =>
    value < 0 ? `-${String(-value).padStart(4, "0")}` : String(value).padStart(4, "0");
  return `${year(from)}/${year(to)}`;
}

/** Bars of equal width over all years that the archive has dates in; no more than fit. */
export function binsOf(matched: readonly YearBar[], all: readonly YearBar[]): readonly Bin[] {
  const years = [...all, ...matched].map(({ year }) => year);
  if (years.length === 0) return [];
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  const width = WIDTHS.find((w) => (last - first) / w < MOST_BINS) ?? last - first + 1;
  const start = Math.floor(first / width) * width;
  const count = Math.floor((last - start) / width) + 1;
  const sums = (bars: readonly YearBar[], at: number) =>
    bars
      .filter(({ year }) => Math.floor((year - start) / width) === at)
      .reduce((sum, bar) => ({ c: sum.c + bar.certain, p: sum.p + bar.possible }), { c: 0, p: 0 });
  return Array.from({ length: count }, (_, at) => {
    const [hit, whole] = [sums(matched, at), sums(all, at)];
    const from = start + at * width;
    return {
      from,
      to: from + width - 1,
      certain: hit.c,
      possible: hit.p,
      all: Math.max(whole.c + whole.p, hit.c + hit.p),
    };
  });
}

/** What certainly and what possibly falls within a span; null counts all. */
export function countWithin(years: readonly YearBar[], span: YearSpan | null) {
  const inside = years.filter(
    ({ year }) => span === null || (year >= span.from && year <= span.to),
  );
  return {
    certain: inside.reduce((sum, bar) => sum + bar.certain, 0),
    possible: inside.reduce((sum, bar) => sum + bar.possible, 0),
  };
}

/** A span as readers write it. */
export const spanText = ({ from, to }: YearSpan): string =>
  from === to ? `${from}` : `${from} – ${to}`;
