import { ArchiveError } from "../../model/archive-error";
import { UnitId } from "../../model/ids";
import type { Unit } from "../../model/unit";
import type { Desk, OpenArchive } from "../desk";
import { readableUnit } from "../dossier";

/** A unit by its id or its reference code. @throws ArchiveError `field.no-parent` */
export function unitByWords(desk: Desk, open: OpenArchive, words: string): UnitId {
  const given = UnitId.safeParse(words);
  const id = given.success ? given.data : (open.tables.unitByCode(words)?.unit.id ?? null);
  if (id !== null && open.tables.unit(id) !== null) return readableUnit(desk, open, id).unit.id;
  throw new ArchiveError(
    "field.no-parent",
    `parent: “${words}” is no unit of this archive.`,
    "Write the id or the reference code of the unit that it belongs into; nothing for the top.",
  );
}

/** The last place beneath another unit. @throws ArchiveError `request.move-into-itself` */
export function placeBeneath(
  open: OpenArchive,
  unit: Unit,
  parent: UnitId | null,
): Pick<Unit, "parent" | "position"> {
  checkNotWithin(open, unit, parent);
  const last = open.tables.lastPosition(parent);
  return { parent, position: Math.floor(last) + 1 };
}

/** Nothing stands in itself. @throws ArchiveError `request.move-into-itself` */
export function checkNotWithin({ tables }: OpenArchive, unit: Unit, parent: UnitId | null): void {
  for (let at = parent; at !== null; at = tables.unit(at)?.unit.parent ?? null)
    if (at === unit.id)
      throw new ArchiveError(
        "request.move-into-itself",
        `${unit.referenceCode} “${unit.title}” cannot be moved into itself or into what it holds.`,
        "Choose a place outside of it.",
      );
}
