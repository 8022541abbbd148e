import { ArchiveError } from "../../model/archive-error";
import { differences } from "../../model/fields/differences";
import { mayHold } from "../../model/fields/level";
import { fields } from "../../model/fields/registry";
import type { Unit } from "../../model/unit";
import type { OpenArchive } from "../desk";
import type { WholeUnit } from "../stored-unit";
import type { NextUnit } from "./change-units";

/** The next state of a unit with a sentence for the log that names the fields; null when nothing differs. */
export function edited({ unit }: WholeUnit, next: Unit): NextUnit | null {
  const changed = differences(unit, next).map(({ field }) => field);
  if (changed.length === 0) return null;
  const names = [...new Set(changed.map(labelOf))];
  return { unit: next, type: "metadata modification", detail: `Edited: ${names.join(", ")}` };
}

function labelOf(name: string): string {
  const [id, role] = name.split(".");
  const label = fields.find((field) => field.id === id)?.label ?? name;
  return role === undefined ? label : `${label} (${role})`;
}

/**
 * Multilevel description (ISAD(G)): a part belongs into an item, nothing above a file into a file.
 * @throws ArchiveError `field.level-place`
 */
export function checkLevel({ tables }: OpenArchive, before: Unit, next: Unit): void {
  if (before.level === next.level && before.parent === next.parent) return;
  const above = next.parent === null ? null : (tables.unit(next.parent)?.unit.level ?? null);
  if (!mayHold(above, next.level)) throw misplaced(next, above ?? "the top of the finding aid");
  const beneath = before.level === next.level ? [] : tables.children(next.id);
  for (const { unit } of beneath)
    if (unit.withdrawn === null && !mayHold(next.level, unit.level))
      throw misplaced(unit, next.level);
}

const misplaced = ({ level, referenceCode, title }: Unit, above: string) =>
  new ArchiveError(
    "field.level-place",
    `level: ${referenceCode} “${title}”, a unit of the level ${level}, cannot stand beneath ${above}.`,
    "Choose another level or another place: series stand in fonds and series, files in series, items in files, parts in items.",
  );
