import type { Handlers } from "../../contract";
import type { ShownHighlight } from "../../contract/highlights";
import { ArchiveError } from "../../model/archive-error";
import type { Highlight, Meaning } from "../../model/highlight";
import type { NoteId, UnitId } from "../../model/ids";
import { titleKey } from "../../model/member-key";
import { writtenDate } from "../../model/written-date";
import { actorOf, type Desk, type OpenArchive, openArchive, writableArchive } from "../desk";
import { maySee, readableUnit } from "../dossier";
import { changedBy } from "../editing/change-units";
import { stateOfPlace } from "../place-state";
import type { UnitRow } from "../ports";
import { recordMade, type Work } from "../record";
import { NOTHING, workOf } from "./stored-own-work";
import { notedPlace } from "./write-note";

/** @throws ArchiveError `request.no-unit` `request.empty-place` `store.*` */
export const highlightWords =
  (desk: Desk): Handlers["highlightWords"] =>
  async ({ unit, place, meaning }) => {
    const open = writableArchive(desk);
    readableUnit(desk, open, unit);
    const receipt = await recordMade(desk, open, async () => {
      const noted = await notedPlace(desk, open, unit, place);
      const stands = highlightsIn(open, unit).some(
        (one) =>
          one.meaning === meaning &&
          one.place.textSha256 === noted.textSha256 &&
          one.place.start === noted.start &&
          one.place.end === noted.end,
      );
      if (stands) return NOTHING;
      const id = desk.newId("not") as NoteId;
      const by = actorOf(desk);
      const highlight: Highlight = { id, unit, place: noted, meaning, when: desk.now(), by };
      return written(highlight, "creation", `Words highlighted: ${meaning}`);
    });
    return { changed: changedBy(receipt, new Map()) };
  };

const written = (
  highlight: Highlight,
  type: "creation" | "metadata modification" | "withdrawal",
  detail: string,
): Work => workOf({ kind: "highlight", dropped: type === "withdrawal", highlight }, type, detail);

/** @throws ArchiveError `request.no-unit` `request.no-highlight` `store.*` */
export const changeHighlight =
  (desk: Desk): Handlers["changeHighlight"] =>
  async ({ id, meaning }) => {
    const open = writableArchive(desk);
    const before = new Map<string, number>();
    const receipt = await recordMade(desk, open, async () => {
      const work = open.tables.ownWork(id);
      if (work?.kind !== "highlight" || work.dropped) throw noHighlight(id);
      const { highlight } = work;
      readableUnit(desk, open, highlight.unit);
      before.set(id, (await open.store.object(id)).head);
      if (meaning === null) return written(highlight, "withdrawal", "Highlight taken away");
      if (meaning === highlight.meaning) return NOTHING;
      const detail = `Highlight changed: ${highlight.meaning} is ${meaning} now`;
      return written({ ...highlight, meaning }, "metadata modification", detail);
    });
    return { changed: changedBy(receipt, before) };
  };

const noHighlight = (id: string) =>
  new ArchiveError(
    "request.no-highlight",
    `There is no highlight ${id}.`,
    "Mark the words again; it may have been taken away in another window.",
  );

/** The highlights that stand in the texts of a unit, in the order of the text. */
export const highlightsIn = ({ tables }: OpenArchive, unit: UnitId): readonly Highlight[] =>
  tables
    .ownWorksOn(unit)
    .flatMap((work) => (work.kind === "highlight" ? [work.highlight] : []))
    .toSorted((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);

/** @throws ArchiveError `request.no-unit` */
export const highlightsOn =
  (desk: Desk): Handlers["highlightsOn"] =>
  async ({ unit }) => {
    const open = openArchive(desk);
    const row = readableUnit(desk, open, unit);
    const shown = highlightsIn(open, unit).map((one) => shownHighlight(open, row, one));
    return { highlights: await Promise.all(shown) };
  };

export const highlights =
  (desk: Desk): Handlers["highlights"] =>
  async ({ meaning, text, limit }) => {
    const open = openArchive(desk);
    const sought = titleKey(text);
    const found = open.tables
      .ownWorks("highlight")
      .flatMap((work) => (work.kind === "highlight" ? [work.highlight] : []))
      .flatMap((one): readonly (readonly [UnitRow, Highlight])[] => {
        const row = visible(desk, open, one.unit);
        if (row === null) return [];
        const words = titleKey(`${one.place.quote} ${row.unit.title} ${row.unit.referenceCode}`);
        return words.includes(sought) ? [[row, one]] : [];
      })
      .toReversed();
    const listed = found.filter(([, one]) => meaning === null || one.meaning === meaning);
    const counted = (of: Meaning) => found.filter(([, one]) => one.meaning === of).length;
    return {
      highlights: await Promise.all(
        listed.slice(0, limit).map(([row, one]) => shownHighlight(open, row, one)),
      ),
      total: listed.length,
      counts: {
        evidence: counted("evidence"),
        question: counted("question"),
        contradicts: counted("contradicts"),
        quote: counted("quote"),
      },
    };
  };

function visible(desk: Desk, open: OpenArchive, id: UnitId): UnitRow | null {
  const row = open.tables.unit(id);
  return row !== null && row.unit.withdrawn === null && maySee(desk, open, row) ? row : null;
}

async function shownHighlight(
  open: OpenArchive,
  { unit }: UnitRow,
  highlight: Highlight,
): Promise<ShownHighlight> {
  const { title, referenceCode } = unit;
  const state = await stateOfPlace(open, unit, highlight.place);
  return { highlight, title, referenceCode, date: writtenDate(unit), state };
}
