import type { Handlers } from "../contract";
import type { TreeRow } from "../contract/tree";
import { mayRead } from "../model/access";
import type { UnitId } from "../model/ids";
import type { Unit } from "../model/unit";
import { writtenDate } from "../model/written-date";
import { type Desk, openArchive } from "./desk";

/** The finding aid in reading order. What a reader may not see is left out with everything beneath it. */
export const tree =
  (desk: Desk): Handlers["tree"] =>
  async () => {
    const { tables } = openArchive(desk);
    const today = desk.now().slice(0, 10);
    const byParent = new Map<UnitId | null, Unit[]>();
    for (const { unit } of tables.units()) {
      if (unit.withdrawn !== null || !mayRead(unit.access, desk.reader, today)) continue;
      const siblings = byParent.get(unit.parent);
      if (siblings) siblings.push(unit);
      else byParent.set(unit.parent, [unit]);
    }
    return { rows: withheldRows(inReadingOrder(byParent), byParent, today) };
  };

/** Signs for the keeper: what visitors do not see. Rows come parents first. */
function withheldRows(
  rows: readonly TreeRow[],
  byParent: ReadonlyMap<UnitId | null, readonly Unit[]>,
  today: string,
): readonly TreeRow[] {
  const own = new Set<UnitId>();
  for (const siblings of byParent.values())
    for (const { id, access } of siblings) if (!mayRead(access, "visitor", today)) own.add(id);
  if (own.size === 0) return rows;
  const withheld = new Set<UnitId>();
  return rows.map((row) => {
    const inherited = row.parent !== null && withheld.has(row.parent);
    if (!inherited && !own.has(row.id)) return row;
    withheld.add(row.id);
    return { ...row, withheld: own.has(row.id) ? ("own" as const) : ("inherited" as const) };
  });
}

/** Walks without recursion: a finding aid may be deeper than the stack likes. */
function inReadingOrder(byParent: ReadonlyMap<UnitId | null, readonly Unit[]>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const items = new Map<UnitId, number>();
  const waiting = reversed(byParent.get(null)).map((unit) => ({ unit, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { unit, depth } = next;
    const children = byParent.get(unit.id) ?? [];
    rows.push(toRow(unit, depth, children.length));
    for (const child of reversed(children)) waiting.push({ unit: child, depth: depth + 1 });
  }
  for (const row of rows.toReversed()) {
    const beneath = items.get(row.id) ?? 0;
    const own = row.level === "item" || row.level === "part" ? 1 : 0;
    if (row.parent !== null) items.set(row.parent, (items.get(row.parent) ?? 0) + beneath + own);
  }
  return rows.map((row) => ({ ...row, items: items.get(row.id) ?? 0 }));
}

const reversed = (units: readonly Unit[] = []) =>
  units.toSorted((a, b) => b.position - a.position || (a.id < b.id ? 1 : -1));

function toRow(unit: Unit, depth: number, children: number): TreeRow {
  return {
    id: unit.id,
    parent: unit.parent,
    depth,
    level: unit.level,
    referenceCode: unit.referenceCode,
    title: unit.title,
    genre: unit.genre,
    date: writtenDate(unit),
    language: unit.languages[0] ?? null,
    sourceId: unit.sourceKey ?? unit.source?.id ?? null,
    items: 0,
    children,
  };
}
