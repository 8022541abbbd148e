import type { UnitId } from "./ids";
import type { TreeRow } from "./tree-row";

/**
 * The finding aid, held so that a change costs what it changes and not what the archive holds. `changeAid` changes the maps in
 * place; rows and lists of siblings are never changed, only replaced.
 */
export interface FindingAid {
  readonly byId: ReadonlyMap<string, TreeRow>;
  /** Siblings in their order, by the unit above them; those of the top under null. Nobody holds an empty list. */
  readonly beneath: ReadonlyMap<string | null, readonly UnitId[]>;
}

/** A finding aid from all its rows, which come in reading order and say the truth of what lies beneath them. */
export function wholeAid(rows: readonly TreeRow[]): FindingAid {
  const byId = new Map<string, TreeRow>();
  const beneath = new Map<string | null, UnitId[]>();
  for (const row of rows) {
    byId.set(row.id, row);
    const siblings = beneath.get(row.parent);
    if (siblings === undefined) beneath.set(row.parent, [row.id]);
    else siblings.push(row.id);
  }
  return { byId, beneath };
}

/** Every row, each before what lies beneath it. Without recursion: a finding aid may be deeper than the stack likes. */
export function* inReadingOrder({ byId, beneath }: FindingAid): Generator<TreeRow> {
  const waiting = [{ ids: beneath.get(null) ?? [], next: 0 }];
  for (let at = waiting.at(-1); at !== undefined; at = waiting.at(-1)) {
    const row = byId.get(at.ids[at.next++] ?? "");
    if (row === undefined) {
      waiting.pop();
      continue;
    }
    yield row;
    waiting.push({ ids: beneath.get(row.id) ?? [], next: 0 });
  }
}

/** Whether the row itself is one of what `items` counts. */
export const isItem = ({ level }: Pick<TreeRow, "level">): boolean =>
  level === "item" || level === "part";
