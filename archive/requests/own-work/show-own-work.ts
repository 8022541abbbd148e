import type { Handlers } from "../../contract";
import type { ListHead, ShownMember, ShownNote } from "../../contract/own-work";
import { titleKey } from "../../model/member-key";
import type { Member, ReaderList, ReaderNote } from "../../model/own-work";
import { writtenDate } from "../../model/written-date";
import { type Desk, openArchive, type OpenArchive } from "../desk";
import { maySee, readableUnit } from "../dossier";
import { stateOfPlace } from "../place-state";
import type { UnitRow } from "../ports";
import { standingList } from "./stored-own-work";

/** @throws ArchiveError `request.no-unit` */
export const ownWorkOn =
  (desk: Desk): Handlers["ownWorkOn"] =>
  async ({ unit }) => {
    const open = openArchive(desk);
    readableUnit(desk, open, unit);
    const works = open.tables.ownWorksOn(unit);
    const notes = works.flatMap((work) => (work.kind === "note" ? [work.note] : []));
    const lists = works.flatMap((work) => (work.kind === "list" ? [work.list] : []));
    return {
      notes: await shownNotes(desk, open, notes),
      lists: lists.map((list) => headOf(desk, open, list)),
    };
  };

export const ownWork =
  (desk: Desk): Handlers["ownWork"] =>
  async ({ text, limit }) => {
    const open = openArchive(desk);
    const has = (words: string) => titleKey(words).includes(titleKey(text));
    const lists = open.tables
      .ownWorks("list")
      .flatMap((work) => (work.kind === "list" ? [work.list] : []))
      .filter(({ title, description }) => has(`${title} ${description ?? ""}`));
    const notes = open.tables
      .ownWorks("note")
      .flatMap((work) => (work.kind === "note" ? [work.note] : []))
      .filter((note) => has(`${note.text} ${note.place?.quote ?? ""}`))
      .filter(({ unit }) => visible(desk, open, unit) !== null)
      .toReversed();
    const order = new Intl.Collator(undefined, { numeric: true });
    return {
      lists: lists
        .map((list) => headOf(desk, open, list))
        .toSorted((a, b) => order.compare(a.title, b.title)),
      notes: await shownNotes(desk, open, notes.slice(0, limit)),
      total: notes.length,
    };
  };

/** @throws ArchiveError `request.no-list` */
export const readerList =
  (desk: Desk): Handlers["readerList"] =>
  async ({ id, offset, limit }) => {
    const open = openArchive(desk);
    const list = standingList(open, id);
    const seen = list.members.filter(({ unit }) => visible(desk, open, unit) !== null);
    const members = seen
      .slice(offset, offset + limit)
      .flatMap((member) => shownMember(open, visible(desk, open, member.unit), member));
    return { list: { ...headOf(desk, open, list) }, members, total: seen.length };
  };

/** The unit, where this reader may see it; a withdrawn one is not shown, but keeps its place in the list. */
function visible(desk: Desk, open: OpenArchive, id: Member["unit"]): UnitRow | null {
  const row = open.tables.unit(id);
  return row !== null && row.unit.withdrawn === null && maySee(desk, open, row) ? row : null;
}

function shownMember(
  { tables }: OpenArchive,
  row: UnitRow | null,
  { excerpt }: Member,
): readonly ShownMember[] {
  if (row === null) return [];
  const { id, title, referenceCode } = row.unit;
  const kept = excerpt === null ? null : tables.excerpt(excerpt);
  const quote = kept?.excerpt.quote ?? null;
  return [{ unit: id, excerpt, title, referenceCode, date: writtenDate(row.unit), quote }];
}

function headOf(
  desk: Desk,
  open: OpenArchive,
  { id, kind, title, description, members }: ReaderList,
): ListHead {
  // The keeper may see every unit: a tag on ten thousand of them is counted without looking at each.
  const seen =
    desk.reader === "keeper"
      ? members
      : members.filter(({ unit }) => visible(desk, open, unit) !== null);
  return { id, kind, title, description, members: seen.length };
}

const shownNotes = (
  desk: Desk,
  open: OpenArchive,
  notes: readonly ReaderNote[],
): Promise<readonly ShownNote[]> =>
  Promise.all(
    notes.map(async (note) => {
      const { unit } = readableUnit(desk, open, note.unit);
      return {
        note,
        title: unit.title,
        referenceCode: unit.referenceCode,
        state: note.place === null ? "same" : await stateOfPlace(open, unit, note.place),
      };
    }),
  );
