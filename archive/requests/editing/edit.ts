import type { Handlers } from "../../contract";
import { applyPatch } from "../../model/fields/apply-patch";
import { applySettings } from "../../model/fields/apply-settings";
import type { Unit } from "../../model/unit";
import { type Desk, type OpenArchive, writableArchive } from "../desk";
import { readableUnit } from "../dossier";
import { changeUnits } from "./change-units";
import { checkLevel, edited } from "./edited";
import { placeBeneath, unitByWords } from "./places";

/** Edits one description. @throws ArchiveError `field.*` `request.no-unit` `request.changed-meanwhile` `store.*` */
export const edit =
  (desk: Desk): Handlers["edit"] =>
  async ({ id, seen, set, patch }) => {
    const open = writableArchive(desk);
    readableUnit(desk, open, id);
    const settings = set.filter(({ field }) => field !== "parent");
    const parents = set.filter(({ field }) => field === "parent");
    const changed = await changeUnits(desk, open, [
      {
        id,
        seen,
        change(whole) {
          const described = applyPatch(applySettings(whole.unit, settings), patch ?? {});
          const next = parents.reduce(
            (unit, { value }) => moved(desk, open, unit, value),
            described,
          );
          checkLevel(open, whole.unit, next);
          return edited(whole, next);
        },
      },
    ]);
    return { changed };
  };

function moved(desk: Desk, open: OpenArchive, unit: Unit, words: string): Unit {
  const parent = words.trim() === "" ? null : unitByWords(desk, open, words.trim());
  return parent === unit.parent ? unit : { ...unit, ...placeBeneath(open, unit, parent) };
}
