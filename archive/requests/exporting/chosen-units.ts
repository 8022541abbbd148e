import type { ChosenUnits } from "../../contract/export-units";
import type { UnitId } from "../../model/ids";
import type { Desk, OpenArchive } from "../desk";
import { maySee, readableUnit } from "../dossier";
import { standingList } from "../own-work/stored-own-work";

/** What leaves the archive, in the order that was asked for, and how many of the chosen stay behind. */
export interface Leaving {
  readonly ids: readonly UnitId[];
  readonly left: number;
}

/**
 * The units that were chosen. What is handed out is read by others: the keeper takes withheld units along only when they say so.
 * @throws ArchiveError `request.no-unit` `request.no-list`
 */
export function leavingUnits(
  desk: Desk,
  open: OpenArchive,
  of: ChosenUnits,
  withheld: boolean,
): Leaving {
  const seen = chosenUnits(desk, open, of);
  const outside = withheld ? desk : { reader: "visitor" as const, now: desk.now };
  const ids = seen.filter((id) => {
    const row = open.tables.unit(id);
    return row !== null && row.unit.withdrawn === null && maySee(outside, open, row);
  });
  return { ids, left: seen.length - ids.length };
}

/** Those of them that this reader may see. */
function chosenUnits(desk: Desk, open: OpenArchive, of: ChosenUnits): readonly UnitId[] {
  if (of.kind === "units") {
    for (const id of of.ids) readableUnit(desk, open, id);
    return [...new Set(of.ids)];
  }
  if (of.kind === "list") return unitsOfList(desk, open, of.id);
  // No words list every item and part, and what else holds a text, in the order of the finding aid.
  const { text, narrowing, names } =
    of.kind === "found" ? of : { text: "", narrowing: null, names: false };
  const asked = { narrowing, names, reader: desk.reader, today: desk.now().slice(0, 10) };
  const { total } = open.index.search(text, { ...asked, limit: 1, offset: 0 });
  const { top } = open.index.search(text, { ...asked, limit: Math.max(1, total), offset: 0 });
  return open.index.unitsOf(Uint32Array.from(top, ({ doc }) => doc));
}

function unitsOfList(
  desk: Desk,
  open: OpenArchive,
  id: Parameters<typeof standingList>[1],
): readonly UnitId[] {
  const units = new Set(standingList(open, id).members.map(({ unit }) => unit));
  return [...units].filter((unit) => {
    const row = open.tables.unit(unit);
    return row !== null && row.unit.withdrawn === null && maySee(desk, open, row);
  });
}
