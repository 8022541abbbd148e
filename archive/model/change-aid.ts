import { isItem, type FindingAid } from "./finding-aid";
import type { UnitId } from "./ids";
import type { TreeRow } from "./tree-row";

interface Changing {
  readonly byId: Map<string, TreeRow>;
  readonly beneath: Map<string | null, readonly UnitId[]>;
}

/**
 * Takes changes in, in place. What a row says of its place among others (depth, what lies beneath, what it inherits) is worked out
 * anew, so it need not be right in `changed`; what hangs on nothing any more is left out. Rows that nothing changed for stay the
 * objects that they were. @returns the same finding aid as another object, by which it is seen that it changed
 */
export function changeAid(
  aid: FindingAid,
  changed: readonly TreeRow[],
  gone: readonly string[],
): FindingAid {
  const changing = aid as Changing;
  const { arrivals, fresh } = take(changing, changed, gone);
  for (const [parent, arrived] of arrivals) putInOrder(changing, parent, arrived);
  dropLoose(changing, fresh, gone);
  for (const id of fresh) place(changing, id);
  countAnew(changing, [...fresh, ...arrivals.keys()]);
  return { ...aid };
}

/** Parents whose children are to be put in order, with who arrived among them. */
type Arrivals = ReadonlyMap<string | null, ReadonlySet<UnitId>>;

/** Puts changed rows in and takes lost ones out. */
function take({ byId }: Changing, changed: readonly TreeRow[], gone: readonly string[]) {
  const arrivals = new Map<string | null, Set<UnitId>>();
  const fresh: UnitId[] = [];
  const touch = (parent: string | null) => {
    const arrived = arrivals.get(parent) ?? new Set();
    arrivals.set(parent, arrived);
    return arrived;
  };
  for (const row of changed) {
    const before = byId.get(row.id);
    if (before !== undefined && saysTheSame(before, row)) continue;
    byId.set(row.id, row);
    fresh.push(row.id);
    if (before?.parent === row.parent && before.position === row.position) continue;
    if (before !== undefined) touch(before.parent);
    touch(row.parent).add(row.id);
  }
  for (const id of gone) {
    const before = byId.get(id);
    if (before === undefined) continue;
    byId.delete(id);
    touch(before.parent);
  }
  return { arrivals: arrivals as Arrivals, fresh };
}

const SAID = [
  "parent",
  "position",
  "level",
  "referenceCode",
  "title",
  "genre",
  "date",
  "language",
  "sourceId",
] as const satisfies readonly (keyof TreeRow)[];

/** Whether the unit says the same of itself; what follows from its place is left aside. */
const saysTheSame = (a: TreeRow, b: TreeRow) =>
  SAID.every((key) => a[key] === b[key]) && (a.withheld === "own") === (b.withheld === "own");

function putInOrder(
  { byId, beneath }: Changing,
  parent: string | null,
  arrived: ReadonlySet<UnitId>,
): void {
  const position = (id: UnitId) => byId.get(id)?.position ?? 0;
  const stayed = (beneath.get(parent) ?? []).filter(
    (id) => !arrived.has(id) && byId.get(id)?.parent === parent,
  );
  const siblings = [...stayed, ...arrived].toSorted(
    (a, b) => position(a) - position(b) || (a < b ? -1 : 1),
  );
  if (siblings.length === 0) beneath.delete(parent);
  else beneath.set(parent, siblings);
}

/** Forgets what no way leads to any more: beneath what is gone or was never here, and circles. */
function dropLoose(
  { byId, beneath }: Changing,
  fresh: readonly UnitId[],
  gone: readonly string[],
): void {
  const hanging = new Set<string>();
  const loose = fresh.filter((id) => !hangs(byId, id, hanging));
  for (const id of [...gone, ...loose.map((one) => byId.get(one)?.parent ?? "")])
    if (!byId.has(id)) {
      loose.push(...(beneath.get(id) ?? []));
      beneath.delete(id);
    }
  for (let id = loose.pop(); id !== undefined; id = loose.pop()) {
    if (!byId.delete(id)) continue;
    loose.push(...(beneath.get(id) ?? []));
    beneath.delete(id);
  }
}

/** Whether a way leads up to the top. @param hanging units of which that is known already */
function hangs(byId: Changing["byId"], id: string, hanging: Set<string>): boolean {
  const way = new Set<string>();
  for (let at: string | null = id; at !== null && !hanging.has(at);) {
    const row = byId.get(at);
    if (row === undefined || way.has(at)) return false;
    way.add(at);
    at = row.parent;
  }
  for (const one of way) hanging.add(one);
  return true;
}

/** Depth and inherited condition of a unit, and of what lies beneath it as far as it hears of it. */
function place({ byId, beneath }: Changing, id: UnitId): void {
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const row = byId.get(at);
    if (row === undefined) continue;
    const next = beneathHolder(row, byId.get(row.parent ?? ""));
    if (next !== row) byId.set(at, next);
    // The first of all came as somebody said it: what lies beneath it was not asked yet.
    if (next !== row || at === id) waiting.push(...(beneath.get(at) ?? []));
  }
}

function beneathHolder(row: TreeRow, holder: TreeRow | undefined): TreeRow {
  const depth = holder === undefined ? 0 : holder.depth + 1;
  const inherited = holder?.withheld === undefined ? undefined : "inherited";
  const withheld = row.withheld === "own" ? row.withheld : inherited;
  if (row.depth === depth && row.withheld === withheld) return row;
  const { withheld: _before, ...rest } = row;
  return { ...rest, depth, ...(withheld && { withheld }) };
}

/** Counts what lies beneath these units and beneath all above them, from below. */
function countAnew({ byId, beneath }: Changing, ids: readonly (string | null)[]): void {
  const counted = new Set<string>();
  for (let id of ids)
    for (; id !== null && byId.has(id) && !counted.has(id); id = byId.get(id)?.parent ?? null)
      counted.add(id);
  const depth = (id: string) => byId.get(id)?.depth ?? 0;
  for (const id of [...counted].toSorted((a, b) => depth(b) - depth(a))) {
    const row = byId.get(id) as TreeRow;
    const children = beneath.get(id) ?? [];
    const items = children.reduce((sum, child) => sum + worth(byId.get(child)), 0);
    if (row.items !== items || row.children !== children.length)
      byId.set(id, { ...row, items, children: children.length });
  }
}

const worth = (row: TreeRow | undefined) =>
  row === undefined ? 0 : row.items + (isItem(row) ? 1 : 0);
