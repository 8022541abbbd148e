import type { Proposal } from "../../../archive/model/proposal";
import type { ReviewedUnit } from "../../../archive/contract/proposals";

/** What the reader wants to see of the proposals. */
export interface Filter {
  readonly kind: Proposal["kind"] | null;
  readonly rule: string | null;
  /** 0 to 1. */
  readonly least: number;
}

export const noFilter: Filter = { kind: null, rule: null, least: 0 };

/** Kinds in the order in which a reader decides them: what is one document, what is not text, then its description. */
const KINDS: readonly Proposal["kind"][] = [
  "segment",
  "clutter",
  "title",
  "genre",
  "classification",
  "date",
  "agent",
  "place",
  "language",
  "gloss",
  "missing-note",
  "lacuna",
];

/** Proposals by kind, and within a kind as their words stand in the text; who is only mentioned comes after who acted. */
export function inReviewOrder<T extends Proposal>(proposals: readonly T[]): readonly T[] {
  const rank = ({ kind, role }: T) => KINDS.indexOf(kind) * 2 + (role === "mentioned" ? 1 : 0);
  return proposals.toSorted((a, b) => rank(a) - rank(b) || a.evidence.start - b.evidence.start);
}

export const passes =
  ({ kind, rule, least }: Filter) =>
  (one: Proposal): boolean =>
    (kind === null || one.kind === kind) &&
    (rule === null || one.rule === rule) &&
    one.confidence >= least;

/** The next open one after a place, from the top again when there is none below; -1 when all are decided. */
export function nextOpen(proposals: readonly Proposal[], after: number): number {
  const isOpen = ({ state }: Proposal) => state === "open";
  const below = proposals.findIndex((one, at) => at > after && isOpen(one));
  return below === -1 ? proposals.findIndex(isOpen) : below;
}

/** The next unit with something open, going round; null when there is none but this one. */
export function nextUnit(
  units: readonly ReviewedUnit[],
  current: string | null,
): ReviewedUnit | null {
  const at = units.findIndex(({ id }) => id === current);
  const round = [...units.slice(at + 1), ...units.slice(0, Math.max(at, 0))];
  return round.find(({ open }) => open > 0) ?? null;
}

/** What was decided of a proposal, as it would be set. */
export const saidBy = ({ edited, value, role }: Proposal) => edited ?? { value, role };
