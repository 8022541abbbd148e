import { seesAll } from "../../model/access";
import { ArchiveError } from "../../model/archive-error";
import type { UnitId } from "../../model/ids";
import type { FrozenSet } from "../../model/kept-set";
import { type FrozenMember, readMembersFile } from "../../model/members-file";
import { hasBit } from "../../search/engine/bits";
import type { Desk, OpenArchive } from "../desk";
import type { UnitHead } from "../ports";
import type { SetDesk } from "./remembered";

/** A member, and its unit as it stands; null where the archive has it no more. */
export interface StandingMember extends FrozenMember {
  readonly head: UnitHead | null;
}

/**
 * The members of a frozen set that this reader may know of. The keeper is told of all. Whoever may not see everything is told of what
 * stands and may be seen today, and of nothing else: that something was in the set and is withheld, withdrawn or gone is not theirs to know.
 * @throws ArchiveError `store.damaged`
 */
export const membersFor = (
  desk: SetDesk,
  open: OpenArchive,
  set: FrozenSet,
): readonly StandingMember[] =>
  desk.remember(open, ["members", set.id], () => membersToldOf(desk, open, set));

/** The versions that its members had. */
export const versionsFor = (
  desk: SetDesk,
  open: OpenArchive,
  set: FrozenSet,
): ReadonlyMap<UnitId, number> =>
  desk.remember(
    open,
    ["versions", set.id],
    () => new Map(membersFor(desk, open, set).map(({ unit, version }) => [unit, version])),
  );

function membersToldOf(
  desk: Pick<Desk, "reader" | "now">,
  open: OpenArchive,
  set: FrozenSet,
): readonly StandingMember[] {
  const members = allMembers(open, set).map((one) => ({
    ...one,
    head: open.tables.unitHead(one.unit),
  }));
  if (seesAll(desk.reader)) return members;
  const isSeen = seenBy(desk, open);
  return members.filter(({ head }) => head !== null && !head.withdrawn && isSeen(head.doc));
}

/** Whether a document is among those that the reader may see. */
export function seenBy(
  { reader, now }: Pick<Desk, "reader" | "now">,
  { index }: OpenArchive,
): (doc: number) => boolean {
  const visible = index.visible({ reader, today: now().slice(0, 10) });
  return (doc) => visible === null || hasBit(visible, doc);
}

function allMembers({ tables }: OpenArchive, set: FrozenSet): readonly FrozenMember[] {
  const members = readMembersFile(tables.membersOf(set.id));
  if (members !== null) return members;
  throw new ArchiveError(
    "store.damaged",
    `The members of the frozen set “${set.title}” cannot be read.`,
    "Verify the archive; rebuild its catalogue if nothing is found.",
  );
}
