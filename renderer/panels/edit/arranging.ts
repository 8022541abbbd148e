import type { FindingAid } from "../../../archive/model/finding-aid";
import type { TreeRow } from "../../../archive/model/tree-row";
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

export function placeOf({ beneath }: FindingAid, { row, at }: DropTarget): Place {
  if (at === "into") return { parent: row.id, before: null };
  if (at === "before") return { parent: row.parent, before: row.id };
  const siblings = beneath.get(row.parent) ?? [];
  return { parent: row.parent, before: siblings[siblings.indexOf(row.id) + 1] ?? null };
}

/** Where all these rows may stand, by their levels, and none of them within itself. The answer is asked of many places. */
export function fittingPlaces(
  { byId }: FindingAid,
  ids: readonly string[],
): (parent: string | null) => boolean {
  const moving = new Set(ids);
  const levels = [...new Set(ids.map((id) => byId.get(id)?.level ?? "item"))];
  return (parent) => {
    for (let at = parent; at !== null; at = byId.get(at)?.parent ?? null)
      if (moving.has(at)) return false;
    const above = parent === null ? null : (byId.get(parent)?.level ?? null);
    return levels.every((level) => mayHold(above, level));
  };
}

export type Way = "up" | "down" | "out" | "in";

/** Alt and an arrow; the way in is the way that a branch opens. */
export const wayOf: Readonly<Record<string, Way>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "out",
  ArrowRight: "in",
};

/**
 * One step with rows that are siblings: past the one above or below, out of what holds them, into the sibling above; null where
 * there is no such place.
 */
export function stepPlace(aid: FindingAid, ids: readonly string[], way: Way): Place | null {
  const { byId } = aid;
  const parent = byId.get(ids[0] ?? "")?.parent;
  if (parent === undefined || ids.some((id) => byId.get(id)?.parent !== parent)) return null;
  const place = placeThatWay(aid, { ids: new Set(ids), parent }, way);
  return place !== null && fittingPlaces(aid, ids)(place.parent) ? place : null;
}

function placeThatWay(
  aid: FindingAid,
  { ids, parent }: { readonly ids: ReadonlySet<string>; readonly parent: UnitId | null },
  way: Way,
): Place | null {
  const holder = parent === null ? undefined : aid.byId.get(parent);
  if (way === "out")
    return holder === undefined ? null : placeOf(aid, { row: holder, at: "after" });
  const siblings = aid.beneath.get(parent) ?? [];
  const first = siblings.findIndex((id) => ids.has(id));
  const last = siblings.findLastIndex((id) => ids.has(id));
  if (way === "down") {
    const [past, next] = siblings.slice(last + 1);
    return past === undefined ? null : { parent, before: next ?? null };
  }
  const above = siblings[first - 1];
  if (above === undefined) return null;
  return way === "up" ? { parent, before: above } : { parent: above, before: null };
}

/** Where what was picked up is put down by a key: into the row at hand, or behind it. */
export function placeAt(aid: FindingAid, ids: readonly string[], row: TreeRow): Place | null {
  const fits = fittingPlaces(aid, ids);
  const places = (["into", "after"] as const).map((at) => placeOf(aid, { row, at }));
  return places.find(({ parent }) => fits(parent)) ?? null;
}
