import type { CustodyLink } from "../../../archive/model/custody";

/** A link of the chain as it is drawn. */
export interface DrawnLink {
  readonly link: CustodyLink;
  readonly gap: boolean;
  /** The link before or after is a gap: this end stays open. */
  readonly opensBefore: boolean;
  readonly opensAfter: boolean;
  /** The present holder. */
  readonly present: boolean;
  readonly from: number | null;
  readonly to: number | null;
}

/** The first year that an EDTF date names, or null. */
export function yearOf(edtf: string | null): number | null {
  const found = /-?\d{4}/.exec(edtf ?? "");
  return found === null ? null : Number(found[0]);
}

/** The chain, ready to draw: a gap keeps its place and opens the links beside it. */
export function drawnChain(chain: readonly CustodyLink[]): readonly DrawnLink[] {
  const isGap = (at: number) => chain[at]?.kind === "unknown";
  return chain.map((link, at) => ({
    link,
    gap: isGap(at),
    opensBefore: isGap(at - 1),
    opensAfter: isGap(at + 1),
    present: at === chain.length - 1 && !isGap(at),
    from: yearOf(link.from),
    to: yearOf(link.to),
  }));
}

/** How many years nobody accounts for; null when a gap's ends are not known. */
export function yearsUnaccounted(chain: readonly CustodyLink[]): number | null {
  let years = 0;
  for (const { gap, from, to } of drawnChain(chain)) {
    if (!gap) continue;
    if (from === null || to === null) return null;
    years += to - from;
  }
  return years;
}

/** How many statements of the chain rest on evidence. */
export const withEvidence = (chain: readonly CustodyLink[]): number =>
  chain.filter((link) => link.evidence !== null && link.kind !== "unknown").length;
