import type { CustodyLink } from "./custody";
import { edtfInterval, yearOfDay } from "./edtf";

/** A stretch of the chain that nobody accounts for and that is not marked as a gap yet. */
export interface Unaccounted {
  /** Place in the chain of the link before it, from 0. */
  readonly after: number;
  /** Years: the last one that is accounted for, and the first one after it. */
  readonly from: number;
  readonly to: number;
}

/** What happened on a day or in a year, and left the document in nobody's hands by itself. */
const MOMENTS: ReadonlySet<CustodyLink["kind"]> = new Set([
  "made",
  "copied",
  "published",
  "translated",
  "transcribed",
  "digitised",
]);

/**
 * Places where the years of two links certainly do not meet: the earlier ended before the year in which the later began. A holder
 * without an end is not known to have parted with it, so nothing is claimed there.
 */
export function unaccountedFor(chain: readonly CustodyLink[]): readonly Unaccounted[] {
  return chain.flatMap((link, after) => {
    const next = chain[after + 1];
    if (next === undefined || link.kind === "unknown" || next.kind === "unknown") return [];
    const end = lastYear(link);
    const begin = firstYear(next.from);
    if (end === null || begin === null || begin - end < 2) return [];
    return [{ after, from: end, to: begin }];
  });
}

/** Places of links that begin before the link above them began: the order of the chain and its dates contradict each other. */
export function outOfOrder(chain: readonly CustodyLink[]): readonly number[] {
  return chain.flatMap((link, at) => {
    const begin = edtfInterval(link.from ?? "")?.hi ?? null;
    const before = edtfInterval(chain[at - 1]?.from ?? "")?.lo ?? null;
    return begin !== null && before !== null && begin < before ? [at] : [];
  });
}

/** The last year that the link may account for; null when its end is not known. */
function lastYear({ kind, from, to }: CustodyLink): number | null {
  const end = to ?? (MOMENTS.has(kind) ? from : null);
  const last = end === null ? null : edtfInterval(end);
  return last?.hi == null ? null : yearOfDay(last.hi);
}

/** The first year that a date may mean. */
function firstYear(edtf: string | null): number | null {
  const first = edtf === null ? null : edtfInterval(edtf);
  return first?.lo == null ? null : yearOfDay(first.lo);
}
