import type { ShownUnit } from "../../contract/kept-sets";
import { seesAll } from "../../model/access";
import type { UnitId } from "../../model/ids";
import { writtenDate } from "../../model/written-date";
import type { Desk, OpenArchive } from "../desk";
import { maySee } from "../dossier";

/**
 * Units ready to show, in the order given. What this reader may not see is not among them, whoever asked for it.
 * @param versions that they had when they were frozen; a unit without one is as it is
 */
export function showUnits(
  desk: Desk,
  open: OpenArchive,
  units: readonly UnitId[],
  versions: ReadonlyMap<UnitId, number> = new Map(),
): readonly ShownUnit[] {
  return units.flatMap((id): readonly ShownUnit[] => {
    const row = open.tables.unit(id);
    if (row === null)
      return seesAll(desk.reader)
        ? [{ unit: id, title: "", referenceCode: "", date: "", state: "gone" }]
        : [];
    const { unit, version } = row;
    if (!maySee(desk, open, row) || (unit.withdrawn !== null && !seesAll(desk.reader))) return [];
    const { title, referenceCode } = unit;
    const isEdited = version !== (versions.get(id) ?? version);
    const stands = maySee({ ...desk, reader: "visitor" }, open, row) ? null : "withheld";
    const state = isEdited ? "edited" : (stands ?? "same");
    return [
      {
        ...{ unit: id, title, referenceCode, date: writtenDate(unit) },
        state: unit.withdrawn === null ? state : "withdrawn",
      },
    ];
  });
}
