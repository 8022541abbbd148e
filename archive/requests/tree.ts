import type { Handlers, Output } from "../contract";
import { changeAid } from "../model/change-aid";
import { inReadingOrder, wholeAid, type FindingAid } from "../model/finding-aid";
import { mayRead } from "../model/access";
import type { UnitId } from "../model/ids";
import type { TreeRow } from "../model/tree-row";
import type { Unit } from "../model/unit";
import { writtenDate } from "../model/written-date";
import { type Desk, type OpenArchive, openArchive } from "./desk";

/** How far into the log an answer reaches, and on which day: conditions end on a day. */
interface Revision {
  readonly seq: number;
  readonly head: string;
  readonly today: string;
}

/** The finding aid as it was when it was last asked for; kept, because most questions come after a small change. */
interface Kept extends Revision {
  readonly open: OpenArchive;
  readonly aid: FindingAid;
}

/**
 * The finding aid in reading order, or what changed in it since an earlier answer. What a reader may not see is left out with
 * everything beneath it.
 */
export const tree = (desk: Desk): Handlers["tree"] => {
  let kept: Kept | null = null;
  // A unit that this reader never saw is not called gone: its existence is not told.
  const left = new Set<UnitId>();
  return async ({ since }) => {
    const open = openArchive(desk);
    const now = { ...open.tables.seen(), today: desk.now().slice(0, 10) };
    const touched = kept?.open === open ? unitsSince(open, kept, now) : null;
    const held = touched?.filter((id) => kept?.aid.byId.has(id)) ?? [];
    const aid =
      kept === null || touched === null
        ? changeAid(wholeAid([]), allRows(desk, open, now.today), [])
        : followed(desk, open, { aid: kept.aid, touched, today: now.today });
    for (const id of held) if (!aid.byId.has(id)) left.add(id);
    kept = { ...now, open, aid };
    const asked = since === undefined ? null : unitsSince(open, readRevision(since), now);
    return answer(aid, left, now, asked);
  };
};

/** @param touched the units that may have changed since the reader asked; null when that is not known */
function answer(
  aid: FindingAid,
  left: ReadonlySet<UnitId>,
  now: Revision,
  touched: readonly UnitId[] | null,
): Output<"tree"> {
  const revision = `${String(now.seq)}.${now.head}.${now.today}`;
  const total = aid.byId.size;
  if (touched === null)
    return { revision, whole: true, rows: [...inReadingOrder(aid)], gone: [], total };
  const rows = touched.flatMap((id) => aid.byId.get(id) ?? []);
  const gone = touched.filter((id) => left.has(id) && !aid.byId.has(id));
  return { revision, whole: false, rows, gone, total };
}

function readRevision(text: string): Revision {
  const [seq = "", head = "", today = ""] = text.split(".");
  return { seq: Number(seq), head, today };
}

/** The units that the log speaks of since then; null when it was another log, or another day. */
function unitsSince(open: OpenArchive, then: Revision, now: Revision): readonly UnitId[] | null {
  if (then.today !== now.today) return null;
  const objects = open.tables.objectsSince(then.seq, then.head);
  return objects?.filter((id): id is UnitId => id.startsWith("rec-")) ?? null;
}

/** The finding aid after the touched units changed. One that comes into view brings what lies beneath it. */
function followed(
  desk: Desk,
  { tables }: OpenArchive,
  from: { readonly aid: FindingAid; readonly touched: readonly UnitId[]; readonly today: string },
): FindingAid {
  const { aid, touched, today } = from;
  const changed = new Map<UnitId, TreeRow>();
  const gone: UnitId[] = [];
  const put = (unit: Unit): boolean => {
    const row = rowOf(unit, desk, today);
    if (row === null) return false;
    changed.set(unit.id, row);
    return true;
  };
  for (const id of touched) {
    if (changed.has(id)) continue;
    const unit = tables.unit(id)?.unit;
    if (unit === undefined || !put(unit)) {
      gone.push(id);
      continue;
    }
    const coming = aid.byId.has(id) ? [] : [id];
    for (let next = coming.pop(); next !== undefined; next = coming.pop())
      for (const { unit: one } of tables.children(next)) if (put(one)) coming.push(one.id);
  }
  return changeAid(aid, [...changed.values()], gone);
}

function allRows(desk: Desk, { tables }: OpenArchive, today: string): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  for (const { unit } of tables.units()) {
    const row = rowOf(unit, desk, today);
    if (row !== null) rows.push(row);
  }
  return rows;
}

/** What a unit says of itself; null where this reader may not see it. Its place among others is for the finding aid to say. */
function rowOf(unit: Unit, { reader }: Desk, today: string): TreeRow | null {
  if (unit.withdrawn !== null || !mayRead(unit.access, reader, today)) return null;
  return {
    id: unit.id,
    parent: unit.parent,
    position: unit.position,
    depth: 0,
    level: unit.level,
    referenceCode: unit.referenceCode,
    title: unit.title,
    genre: unit.genre,
    date: writtenDate(unit),
    language: unit.languages[0] ?? null,
    sourceId: unit.sourceKey ?? unit.source?.id ?? null,
    items: 0,
    children: 0,
    // Visitors never get here with it; the keeper is to see that they do not.
    ...(mayRead(unit.access, "visitor", today) ? {} : { withheld: "own" as const }),
  };
}
