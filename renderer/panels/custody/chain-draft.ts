import type { CustodyLink } from "../../../archive/model/custody";
import { readEdtf } from "../../../archive/model/edtf";

export const kinds: readonly CustodyLink["kind"][] = [
  "made",
  "held",
  "copied",
  "published",
  "translated",
  "transcribed",
  "digitised",
  "unknown",
];

const blank: CustodyLink = {
  kind: "held",
  holder: "",
  from: null,
  to: null,
  evidence: null,
  source: null,
};

/** A new link at the end. */
export const withLink = (chain: readonly CustodyLink[]): readonly CustodyLink[] => [
  ...chain,
  chain.length === 0 ? { ...blank, kind: "made" } : blank,
];

/** A gap behind a link; its years, where they are known, are those that nobody accounts for. */
export function withGap(
  chain: readonly CustodyLink[],
  after: number,
  years: { readonly from: number; readonly to: number } | null,
): readonly CustodyLink[] {
  const gap: CustodyLink = {
    ...blank,
    kind: "unknown",
    from: years === null ? null : String(years.from),
    to: years === null ? null : String(years.to),
  };
  return chain.toSpliced(after + 1, 0, gap);
}

/** The chain with two neighbours exchanged; the same chain at its ends. */
export function moved(
  chain: readonly CustodyLink[],
  at: number,
  by: -1 | 1,
): readonly CustodyLink[] {
  const [link, other] = [chain[at], chain[at + by]];
  return link === undefined || other === undefined
    ? chain
    : chain.with(at, other).with(at + by, link);
}

/** What can be kept: a link that says something and names someone, with dates that are understood. */
export const isWhole = (chain: readonly CustodyLink[]): boolean =>
  chain.every(
    ({ kind, holder, from, to }) =>
      (kind === "unknown" || holder.trim() !== "") && isDate(from) && isDate(to),
  );

export const isDate = (edtf: string | null): boolean => edtf === null || readEdtf(edtf) !== null;
