import type { Handlers } from "../../contract";
import type { UnitId } from "../../model/ids";
import type { Unit } from "../../model/unit";
import { type Desk, writableArchive } from "../desk";
import { readableUnit } from "../dossier";
import { filing } from "../importing/filing";
import { plainUnit } from "../importing/units-of-drafts";
import { underJob } from "../legs";
import { recordMade } from "../record";
import { unitChange } from "../stored-unit";
import { arrange, renumber } from "./arrangement";
import { changedBy, changeUnits, type UnitEdit } from "./change-units";
import { checkLevel, edited } from "./edited";

/** @throws ArchiveError `request.no-unit` `request.move-into-itself` `field.level-place` `store.*` */
export const moveUnits =
  (desk: Desk): Handlers["moveUnits"] =>
  async ({ ids, parent, before, codes, job }) => {
    const open = writableArchive(desk);
    for (const id of ids) readableUnit(desk, open, id);
    if (parent !== null) readableUnit(desk, open, parent);
    const places = arrange(open, ids, { parent, before });
    const wanted = new Set(ids);
    const moved = [...places.keys()].filter((id) => wanted.has(id));
    const newCodes = codes === "keep" ? new Map<UnitId, string>() : renumber(open, moved, parent);
    const touched = [...new Set([...places.keys(), ...newCodes.keys()])];
    const edits = touched.map((id): UnitEdit => ({
      id,
      seen: null,
      change(whole) {
        const referenceCode = newCodes.get(id) ?? whole.unit.referenceCode;
        return edited(whole, { ...whole.unit, ...places.get(id), referenceCode });
      },
    }));
    return underJob(desk, job, async (work) => ({
      changed: await changeUnits(desk, open, edits, work),
    }));
  };

/** @throws ArchiveError `request.no-unit` `field.level-place` `store.*` */
export const createUnit =
  (desk: Desk): Handlers["createUnit"] =>
  async ({ level, title, parent }) => {
    const open = writableArchive(desk);
    if (parent !== null) readableUnit(desk, open, parent);
    const id = desk.newId("rec") as UnitId;
    const detail = `Made: ${level} “${title}”`;
    const receipt = await recordMade(desk, open, async () => {
      const { place } = filing(open.tables, (seed) => plainUnit(seed, id));
      const unit: Unit = plainUnit(
        { level, title: title.normalize("NFC"), parent, ...place(parent) },
        id,
      );
      checkLevel(open, { ...unit, parent: unit.id }, unit);
      return {
        changes: [unitChange(unit, [], detail)],
        events: [{ type: "creation", object: id, detail }],
      };
    });
    return { id, changed: changedBy(receipt, new Map()) };
  };
