import { seesAll } from "../../model/access";
import type { UnitId } from "../../model/ids";
import type { Desk, OpenArchive } from "../desk";
import { maySee } from "../dossier";
import type { ProposalConditions, ProposalRow } from "../ports";

/** Proposals of units within that meet the conditions, as far as this reader may see the units. */
export function proposalsWithin(
  desk: Desk,
  open: OpenArchive,
  within: readonly UnitId[] | null,
  conditions: ProposalConditions,
): readonly ProposalRow[] {
  const meant = within === null ? null : withAllBeneath(open, within);
  const seen = new Map<UnitId, boolean>();
  const isSeen = (id: UnitId) => {
    const known = seen.get(id);
    if (known !== undefined) return known;
    const answer = seesAll(desk.reader) || isUnitSeen(desk, open, id);
    seen.set(id, answer);
    return answer;
  };
  return [...open.tables.proposals(conditions)].filter(
    ({ unit }) => (meant === null || meant.has(unit)) && isSeen(unit),
  );
}

function isUnitSeen(desk: Desk, open: OpenArchive, id: UnitId): boolean {
  const row = open.tables.unit(id);
  return row !== null && maySee(desk, open, row);
}

function withAllBeneath({ tables }: OpenArchive, within: readonly UnitId[]): ReadonlySet<UnitId> {
  const all = new Set(within);
  // A set is walked in the order of entry, with what is added on the way.
  for (const id of all) for (const kin of tables.kin(id)) all.add(kin.id);
  return all;
}

/** Whether a proposal is of the kind, rule and sureness asked for. */
export const answers =
  (asked: {
    readonly kind: ProposalRow["kind"] | null;
    readonly rule: string | null;
    readonly least: number;
  }) =>
  ({ kind, rule, confidence }: ProposalRow): boolean =>
    (asked.kind === null || kind === asked.kind) &&
    (asked.rule === null || rule === asked.rule) &&
    confidence >= asked.least;
