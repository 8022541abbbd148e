import type { Handlers, Input } from "../../contract";
import type { NoteId } from "../../model/ids";
import { memberKey, titleKey } from "../../model/member-key";
import type { Member, ReaderList } from "../../model/own-work";
import { actorOf, type Desk, type OpenArchive, writableArchive } from "../desk";
import { readableUnit } from "../dossier";
import { changedBy } from "../editing/change-units";
import { recordMade, type Work } from "../record";
import { NOTHING, standingList, workOf } from "./stored-own-work";

/** @throws ArchiveError `request.no-unit` `store.*` */
export const addToList =
  (desk: Desk): Handlers["addToList"] =>
  (input) => {
    const open = writableArchive(desk);
    for (const { unit } of input.members) readableUnit(desk, open, unit);
    const standing = sameName(open, input);
    if (standing === null) return writing(desk, open, null, () => newList(desk, input));
    return writing(desk, open, standing.id, () => {
      const list = standingList(open, standing.id);
      const known = new Set(list.members.map(memberKey));
      const added = unique(input.members).filter((member) => !known.has(memberKey(member)));
      if (added.length === 0) return NOTHING;
      const members = [...list.members, ...added];
      return changed({ ...list, members }, `${String(added.length)} put into “${list.title}”`);
    });
  };

function sameName({ tables }: OpenArchive, { kind, title }: Input<"addToList">): ReaderList | null {
  for (const work of tables.ownWorks("list"))
    if (
      work.kind === "list" &&
      work.list.kind === kind &&
      titleKey(work.list.title) === titleKey(title)
    )
      return work.list;
  return null;
}

function newList(desk: Desk, { kind, title, members }: Input<"addToList">): Work {
  const list: ReaderList = {
    id: desk.newId("not") as NoteId,
    kind,
    title: title.normalize("NFC").trim(),
    description: null,
    members: unique(members),
    when: desk.now(),
    by: actorOf(desk),
  };
  const detail = `${kind === "tag" ? "Tag" : "Collection"} “${list.title}” made`;
  return workOf({ kind: "list", dropped: false, list }, "creation", detail);
}

const unique = (members: readonly Member[]): readonly Member[] => [
  ...new Map(members.map((member) => [memberKey(member), member])).values(),
];

const changed = (list: ReaderList, detail: string, dropped = false): Work =>
  workOf({ kind: "list", dropped, list }, dropped ? "withdrawal" : "metadata modification", detail);

/** @throws ArchiveError `request.no-list` `store.*` */
export const takeFromList =
  (desk: Desk): Handlers["takeFromList"] =>
  ({ id, members }) => {
    const open = writableArchive(desk);
    return writing(desk, open, id, () => {
      const list = standingList(open, id);
      const out = new Set(members.map(memberKey));
      const left = list.members.filter((member) => !out.has(memberKey(member)));
      const count = list.members.length - left.length;
      if (count === 0) return NOTHING;
      return changed({ ...list, members: left }, `${String(count)} taken out of “${list.title}”`);
    });
  };

/** @throws ArchiveError `request.no-list` `store.*` */
export const editList =
  (desk: Desk): Handlers["editList"] =>
  (input) => {
    const open = writableArchive(desk);
    return writing(desk, open, input.id, () => {
      const list = standingList(open, input.id);
      if (input.drop) return changed(list, `“${list.title}” taken out`, true);
      const next = {
        ...list,
        title: input.title ?? list.title,
        description: input.description ?? list.description,
        members: input.move === null ? list.members : moved(list.members, input.move),
      };
      if (JSON.stringify(next) === JSON.stringify(list)) return NOTHING;
      return changed(next, `“${list.title}” changed`);
    });
  };

function moved(
  members: readonly Member[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly Member[] {
  const member = members[from];
  return member === undefined ? members : members.toSpliced(from, 1).toSpliced(to, 0, member);
}

/** One transaction over one list; answers what it did. */
async function writing(desk: Desk, open: OpenArchive, id: NoteId | null, make: () => Work) {
  const before = new Map<string, number>();
  const receipt = await recordMade(desk, open, async () => {
    if (id !== null) before.set(id, (await open.store.object(id)).head);
    return make();
  });
  return { changed: changedBy(receipt, before) };
}
