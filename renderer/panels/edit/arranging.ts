import type { TreeRow } from "../../../archive/contract/tree";
import { mayHold } from "../../../archive/model/fields/level";
import type { UnitId } from "../../../archive/model/ids";

/** Where a row is held while it is dragged: on the upper edge of another, on it, on the lower edge. */
export interface DropTarget {
  readonly row: TreeRow;
  readonly at: "before" | "into" | "after";
}

/** Where units are to stand. */
export interface Place {
  readonly parent: UnitId | null;
  readonly before: UnitId | null;
}

/** @param part of the row's height, 0 to 1 */
export function dropTarget(row: TreeRow, part: number): DropTarget {
  const edge = row.level === "part" ? 0.5 : 0.3;
  if (row.parent !== null && part < edge) return { row, at: "before" };
  return row.parent !== null && part > 1 - edge ? { row, at: "after" } : { row, at: "into" };
}

export function placeOf(rows: readonly TreeRow[], { row, at }: DropTarget): Place {
  if (at === "into") return { parent: row.id, before: null };
  if (at === "before") return { parent: row.parent, before: row.id };
  const siblings = rows.filter(({ parent }) => parent === row.parent);
  const next = siblings[siblings.findIndex(({ id }) => id === row.id) + 1];
  return { parent: row.parent, before: next?.id ?? null };
}

/** Whether all these rows may stand beneath that one, by their levels, and none of them within itself. */
export function mayStand(
  byId: ReadonlyMap<string, TreeRow>,
  ids: readonly string[],
  parent: string | null,
): boolean {
  for (let at = parent; at !== null; at = byId.get(at)?.parent ?? null)
    if (ids.includes(at)) return false;
  const above = parent === null ? null : (byId.get(parent)?.level ?? null);
  return ids.every((id) => mayHold(above, byId.get(id)?.level ?? "item"));
}

/** One step up or down among the siblings; null at the end. */
export function stepPlace(rows: readonly TreeRow[], id: string, by: -1 | 1): Place | null {
  const row = rows.find((one) => one.id === id);
  const siblings = rows.filter(({ parent }) => parent === (row?.parent ?? null));
  const at = siblings.findIndex((one) => one.id === id);
  if (row === undefined || siblings[at + by] === undefined) return null;
  return { parent: row.parent, before: siblings[by < 0 ? at - 1 : at + 2]?.id ?? null };
}

/** Rows from one to another, as they are shown. */
export function rowsBetween(shown: readonly string[], from: string, to: string): readonly string[] {
  const [a, b] = [shown.indexOf(from), shown.indexOf(to)];
  return a < 0 || b < 0 ? [to] : shown.slice(Math.min(a, b), Math.max(a, b) + 1);
}
