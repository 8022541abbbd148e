import type { Handlers } from "../../contract";
import { ArchiveError } from "../../model/archive-error";
import type { UnitId } from "../../model/ids";
import type { Unit } from "../../model/unit";
import { type Desk, type OpenArchive, openArchive, writableArchive } from "../desk";
import { readableUnit } from "../dossier";
import { beneath } from "./arrangement";
import { underJob } from "../legs";
import { changeUnits, type UnitEdit } from "./change-units";

/**
 * Each unit beneath gets the flag too, with the same time: so every door that asks for the flag is shut for all of them.
 * @throws ArchiveError `request.no-unit` `store.*`
 */
export const withdrawUnits =
  (desk: Desk): Handlers["withdrawUnits"] =>
  async ({ ids, why, job }) => {
    const open = writableArchive(desk);
    const withdrawn = { when: desk.now(), why: why.normalize("NFC") };
    const all = new Set<UnitId>();
    for (const id of ids) {
      all.add(readableUnit(desk, open, id).unit.id);
      for (const unit of beneath(open, id)) if (unit.withdrawn === null) all.add(unit.id);
    }
    const changed = await flag(desk, open, { ids: [...all], job }, (unit) =>
      unit.withdrawn === null ? { ...unit, withdrawn } : null,
    );
    return { changed };
  };

/** @throws ArchiveError `request.still-withdrawn` `store.*` */
export const bringBack =
  (desk: Desk): Handlers["bringBack"] =>
  async ({ ids, job }) => {
    const open = writableArchive(desk);
    const all = new Set<UnitId>();
    for (const id of ids) {
      const unit = open.tables.unit(id)?.unit;
      if (unit?.withdrawn == null) continue;
      const above = unit.parent === null ? null : open.tables.unit(unit.parent);
      if (above !== null && above.unit.withdrawn !== null && !ids.includes(above.unit.id))
        throw stillWithdrawn(unit, above.unit);
      all.add(id);
      for (const one of beneath(open, id))
        if (one.withdrawn?.when === unit.withdrawn.when) all.add(one.id);
    }
    const changed = await flag(desk, open, { ids: [...all], job }, (unit) =>
      unit.withdrawn === null ? null : { ...unit, withdrawn: null },
    );
    return { changed };
  };

const stillWithdrawn = (unit: Unit, above: Unit) =>
  new ArchiveError(
    "request.still-withdrawn",
    `${unit.referenceCode} “${unit.title}” lies in ${above.referenceCode} “${above.title}”, which is withdrawn too.`,
    "Bring that back first, or both together.",
  );

const flag = (
  desk: Desk,
  open: OpenArchive,
  { ids, job }: { readonly ids: readonly UnitId[]; readonly job: string | undefined },
  change: (unit: Unit) => Unit | null,
) =>
  underJob(desk, job, (work) => {
    const edits = ids.map((id): UnitEdit => ({
      id,
      seen: null,
      change({ unit }) {
        const next = change(unit);
        if (next === null) return null;
        const detail =
          next.withdrawn === null ? "Brought back" : `Withdrawn: ${next.withdrawn.why}`;
        return { unit: next, type: "withdrawal", detail };
      },
    }));
    return changeUnits(desk, open, edits, work);
  });

/** What the keeper may bring back. */
export const withdrawnUnits =
  (desk: Desk): Handlers["withdrawnUnits"] =>
  async () => {
    const open = openArchive(desk);
    const gone = new Map<UnitId, Unit>();
    for (const { unit } of open.tables.units())
      if (unit.withdrawn !== null) gone.set(unit.id, unit);
    const counts = new Map<UnitId, number>();
    const top = (unit: Unit): Unit => {
      const above = unit.parent === null ? undefined : gone.get(unit.parent);
      return above?.withdrawn?.when === unit.withdrawn?.when && above !== undefined
        ? top(above)
        : unit;
    };
    for (const unit of gone.values())
      counts.set(top(unit).id, (counts.get(top(unit).id) ?? -1) + 1);
    return {
      units: [...gone.values()]
        .filter(({ id }) => counts.has(id))
        .toSorted((a, b) => ((a.withdrawn?.when ?? "") < (b.withdrawn?.when ?? "") ? 1 : -1))
        .map(({ id, title, referenceCode, level, withdrawn }) => ({
          ...{ id, title, referenceCode, level, beneath: counts.get(id) ?? 0 },
          when: withdrawn?.when ?? "",
          why: withdrawn?.why ?? "",
        })),
    };
  };
