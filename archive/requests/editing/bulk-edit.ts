import type { Handlers, Input } from "../../contract";
import type { BulkRow } from "../../contract/bulk-edit";
import { ArchiveError } from "../../model/archive-error";
import { applySettings } from "../../model/fields/apply-settings";
import { readFieldName } from "../../model/fields/field-name";
import type { Unit } from "../../model/unit";
import { type Desk, openArchive, writableArchive } from "../desk";
import { readableUnit } from "../dossier";
import { underJob } from "../legs";
import { changeUnits, type UnitEdit } from "./change-units";
import { checkLevel, edited } from "./edited";

type Change = Pick<Input<"bulkEdit">, "field" | "how" | "value" | "find">;

/** What the change makes of a unit. `after` is what the field shows then. @throws ArchiveError `field.*` */
function changedUnit(
  unit: Unit,
  change: Change,
): { readonly next: Unit; readonly before: string; readonly after: string } {
  const { field, role } = readFieldName(change.field);
  const before = field.show(unit, role);
  const words = newWords(before, change, field.joiner);
  const next =
    words === before ? unit : applySettings(unit, [{ field: change.field, value: words }]);
  return { next, before, after: field.show(next, role) };
}

function newWords(before: string, { how, value, find }: Change, joiner: string): string {
  if (how === "set") return value;
  if (how === "replace") return find === "" ? before : before.replaceAll(find, () => value);
  return before === "" ? value : before + joiner + value;
}

/** @throws ArchiveError `field.unknown` `request.no-unit` */
export const previewBulkEdit =
  (desk: Desk): Handlers["previewBulkEdit"] =>
  async ({ ids, limit, ...change }) => {
    const open = openArchive(desk);
    readFieldName(change.field);
    const counts = { changes: 0, unchanged: 0, refused: 0 };
    const rows: BulkRow[] = [];
    for (const id of ids) {
      const { unit } = readableUnit(desk, open, id);
      const row = previewOf(unit, change, (next) => checkLevel(open, unit, next));
      if (row === null) counts.unchanged += 1;
      else if (row.refused === null) counts.changes += 1;
      else counts.refused += 1;
      if (row !== null && rows.length < limit) rows.push(row);
    }
    return { ...counts, rows };
  };

function previewOf(unit: Unit, change: Change, check: (next: Unit) => void): BulkRow | null {
  const { id, referenceCode, title } = unit;
  try {
    const { next, before, after } = changedUnit(unit, change);
    check(next);
    return next === unit || before === after
      ? null
      : { id, referenceCode, title, before, after, refused: null };
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const { field, role } = readFieldName(change.field);
    const before = field.show(unit, role);
    return { id, referenceCode, title, before, after: before, refused: error.message };
  }
}

/** @throws ArchiveError `field.unknown` `request.no-unit` `job.cancelled` `store.*` */
export const bulkEdit =
  (desk: Desk): Handlers["bulkEdit"] =>
  async ({ ids, job, ...change }) => {
    const open = writableArchive(desk);
    readFieldName(change.field);
    const counts = { changes: 0, unchanged: 0, refused: 0 };
    return underJob(desk, job, async (work) => {
      const edits = ids.map((id): UnitEdit => ({
        id: readableUnit(desk, open, id).unit.id,
        seen: null,
        change(whole) {
          const next = fitting(whole.unit, change, (one) => checkLevel(open, whole.unit, one));
          const made = next === null ? null : edited(whole, next);
          counts[next === null ? "refused" : made === null ? "unchanged" : "changes"] += 1;
          return made;
        },
      }));
      return { changed: await changeUnits(desk, open, edits, work), ...counts };
    });
  };

function fitting(unit: Unit, change: Change, check: (next: Unit) => void): Unit | null {
  try {
    const { next } = changedUnit(unit, change);
    check(next);
    return next;
  } catch (error) {
    if (error instanceof ArchiveError) return null;
    throw error;
  }
}
