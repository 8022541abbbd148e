import { ArchiveError } from "../../model/archive-error";
import { mayHold } from "../../model/fields/level";
import type { UnitId } from "../../model/ids";
import type { Unit } from "../../model/unit";
import type { OpenArchive } from "../desk";
import { checkNotWithin } from "./places";

/** Where units are to stand. */
export interface Place {
  readonly parent: UnitId | null;
  /** The sibling that they come before; null for the end. */
  readonly before: UnitId | null;
}

/** Less room than this between two siblings, and they are all put in new places. */
const LEAST_STEP = 1e-6;

/**
 * The new parent and position of each moved unit, and of siblings that must make room.
 * @param ids in the order that they are to have; what lies beneath another of them goes with it
 * @throws ArchiveError `request.move-into-itself` `field.level-place`
 */
export function arrange(
  open: OpenArchive,
  ids: readonly UnitId[],
  { parent, before }: Place,
): ReadonlyMap<UnitId, Pick<Unit, "parent" | "position">> {
  const moved = outermost(open, ids);
  for (const unit of moved) checkPlace(open, unit, parent);
  const moving = new Set(moved.map(({ id }) => id));
  const siblings = open.tables.children(parent).filter(({ unit }) => !moving.has(unit.id));
  const found = siblings.findIndex(({ unit }) => unit.id === before);
  const at = before === null || found < 0 ? siblings.length : found;
  const low = siblings[at - 1]?.unit.position ?? 0;
  const high = siblings[at]?.unit.position ?? Math.floor(low) + moved.length + 1;
  const step = (high - low) / (moved.length + 1);
  if (step >= LEAST_STEP)
    return new Map(moved.map(({ id }, n) => [id, { parent, position: low + step * (n + 1) }]));
  const inOrder = [
    ...siblings.slice(0, at).map(({ unit }) => unit),
    ...moved,
    ...siblings.slice(at).map(({ unit }) => unit),
  ];
  return new Map(inOrder.map(({ id }, n) => [id, { parent, position: n + 1 }]));
}

/** The units that lie beneath none of the others. */
function outermost({ tables }: OpenArchive, ids: readonly UnitId[]): readonly Unit[] {
  const all = new Set(ids);
  const units = [...all].flatMap((id) => tables.unit(id)?.unit ?? []);
  const liesWithin = ({ parent }: Unit) => {
    for (let at = parent; at !== null; at = tables.unit(at)?.unit.parent ?? null)
      if (all.has(at)) return true;
    return false;
  };
  return units.filter((unit) => !liesWithin(unit));
}

function checkPlace(open: OpenArchive, unit: Unit, parent: UnitId | null): void {
  checkNotWithin(open, unit, parent);
  const above = parent === null ? null : (open.tables.unit(parent)?.unit.level ?? null);
  if (mayHold(above, unit.level)) return;
  throw new ArchiveError(
    "field.level-place",
    `level: ${unit.referenceCode} “${unit.title}”, a unit of the level ${unit.level}, cannot stand beneath ${above ?? "the top of the finding aid"}.`,
    "Choose another level or another place: series stand in fonds and series, files in series, items in files, parts in items.",
  );
}

/** Everything beneath a unit, parents first; withdrawn units too. */
export function* beneath({ tables }: OpenArchive, id: UnitId): Generator<Unit> {
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { unit } of tables.children(next)) {
      yield unit;
      waiting.push(unit.id);
    }
}

/** The new codes of moved units and of what lies beneath them, where it continued the old code. */
export function renumber(
  open: OpenArchive,
  moved: readonly UnitId[],
  parent: UnitId | null,
): ReadonlyMap<UnitId, string> {
  const codes = new Map<UnitId, string>();
  const above = parent === null ? "" : (open.tables.unit(parent)?.unit.referenceCode ?? "");
  let last = lastNumber(open, parent, new Set(moved), above);
  for (const id of moved) {
    const unit = open.tables.unit(id)?.unit;
    if (unit === undefined) continue;
    last += 1;
    const code = above === "" ? String(last) : `${above}/${String(last)}`;
    codes.set(id, code);
    for (const one of beneath(open, id))
      if (one.referenceCode.startsWith(`${unit.referenceCode}/`))
        codes.set(one.id, code + one.referenceCode.slice(unit.referenceCode.length));
  }
  return codes;
}

/** The highest number that a sibling's code ends with. */
function lastNumber(
  { tables }: OpenArchive,
  parent: UnitId | null,
  moved: ReadonlySet<UnitId>,
  above: string,
): number {
  const numbers = tables
    .children(parent)
    .filter(({ unit }) => !moved.has(unit.id))
    .map(({ unit: { referenceCode } }) => referenceCode.slice(above === "" ? 0 : above.length + 1))
    .map((rest) => (/^\d{1,9}$/u.test(rest) ? Number(rest) : 0));
  return Math.max(0, ...numbers);
}
