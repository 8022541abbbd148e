import type { Handlers } from "../../contract";
import type { MemberState } from "../../contract/kept-sets";
import { seesAll } from "../../model/access";
import { ArchiveError } from "../../model/archive-error";
import type { FrozenSet, KeptSet } from "../../model/kept-set";
import type { SetId, UnitId } from "../../model/ids";
import { type Desk, openArchive, type OpenArchive } from "../desk";
import { foundBy } from "./found-by";
import { membersFor, seenBy, type StandingMember, versionsFor } from "./members";
import { onlyIn } from "./parts";
import type { SetDesk } from "./remembered";
import { showUnits } from "./shown-units";
import { MEMBERS, standingFrozen, standingSearch, standingSet } from "./stored-kept-set";

/** How a member stands, whoever may see it. */
export function stateOf({ head, version }: StandingMember): Exclude<MemberState, "withheld"> {
  if (head === null) return "gone";
  if (head.withdrawn) return "withdrawn";
  return head.version === version ? "same" : "edited";
}

/** @throws ArchiveError `request.no-set` */
export const frozenState =
  (desk: SetDesk): Handlers["frozenState"] =>
  async ({ id }) => {
    const open = openArchive(desk);
    const parts = partsOf(desk, open, standingFrozen(open, id));
    const count = (part: FrozenPart) => parts(part).length;
    return {
      same: count("same"),
      edited: count("edited"),
      withdrawn: count("withdrawn"),
      gone: count("gone"),
      withheld: seesAll(desk.reader) ? count("withheld") : null,
      added: count("added"),
      lost: count("lost"),
    };
  };

type FrozenPart = Parameters<Handlers["keptUnits"]>[0]["part"];

/** The units of each part of a frozen set's story, computed once. */
function partsOf(
  desk: SetDesk,
  open: OpenArchive,
  set: FrozenSet,
): (part: FrozenPart) => readonly UnitId[] {
  const members = membersFor(desk, open, set);
  const isOpen = seenBy({ ...desk, reader: "visitor" }, open);
  const found = foundBy(desk, open, set.question);
  const known = new Set(members.map(({ unit }) => unit));
  const those = (test: (member: StandingMember) => boolean) =>
    members.filter(test).map(({ unit }) => unit);
  const stands = ({ head }: StandingMember) => head !== null && !head.withdrawn;
  return (part) => {
    if (part === "all") return those(() => true);
    if (part === "added") return onlyIn(found, known);
    if (part === "lost") return those((one) => stands(one) && !found.has(one.unit));
    if (part === "withheld")
      return seesAll(desk.reader)
        ? those(({ head }) => head !== null && !head.withdrawn && !isOpen(head.doc))
        : [];
    return those((member) => stateOf(member) === part);
  };
}

/** @throws ArchiveError `request.no-set` */
export const keptUnits =
  (desk: SetDesk): Handlers["keptUnits"] =>
  async ({ id, part, offset, limit }) => {
    const open = openArchive(desk);
    const set = standingSet(open, id);
    const units = unitsIn(desk, open, set, part);
    const versions = set.kind === "frozen" ? versionsFor(desk, open, set) : undefined;
    const shown = units.slice(offset, offset + limit);
    return { total: units.length, units: showUnits(desk, open, shown, versions) };
  };

function unitsIn(
  desk: SetDesk,
  open: OpenArchive,
  set: KeptSet["set"],
  part: FrozenPart,
): readonly UnitId[] {
  if (set.kind === "frozen")
    return desk.remember(open, ["part", set.id, part], () => partsOf(desk, open, set)(part));
  const now = foundBy(desk, open, standingSearch(desk, open, set.id).question);
  if (part === "all") return [...now].sort();
  const before = new Set(open.drafts.lookAt(set.id)?.units ?? now);
  if (part === "added") return onlyIn(now, before);
  return part === "gone" ? onlyIn(before, now) : [];
}

/** @throws ArchiveError `request.no-set` `request.keepers-check` `store.*` */
export const checkFrozen =
  (desk: Desk): Handlers["checkFrozen"] =>
  async ({ id }) => {
    const open = openArchive(desk);
    const { digest, count } = standingFrozen(open, id);
    if (!seesAll(desk.reader)) throw keepersCheck();
    const found = await digestOf(desk, open, id);
    return { state: found === digest ? "ok" : "changed", expected: digest, found, count };
  };

/** Of the bytes as they stand on the disk: the store itself would refuse to read what was changed. */
async function digestOf(desk: Desk, { store }: OpenArchive, id: SetId): Promise<string> {
  const path = await store.locate(id, MEMBERS);
  return desk.digestFile({ path, name: MEMBERS, bytes: 0 });
}

const keepersCheck = () =>
  new ArchiveError(
    "request.keepers-check",
    "The digest of a frozen set is taken of all its documents, and not all of them may be shown here.",
    "Ask whoever keeps the archive to check it.",
  );
