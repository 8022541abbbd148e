import { isItem, type FindingAid } from "../../../archive/model/finding-aid";
import type { TreeRow } from "../../../archive/model/tree-row";

/** A row of the finding aid as it is shown, with its place among its siblings. */
export interface ShownRow {
  readonly row: TreeRow;
  readonly open: boolean;
  /** 1-based place among the siblings, and how many there are. */
  readonly place: number;
  readonly siblings: number;
  /** The last part of the reference code, when the parent's code says the rest. */
  readonly number: string;
}

/** Which branches the reader opened or closed against what stands open by itself. */
export type Folding = Readonly<Record<string, boolean>>;

/** The units above one unit, nearest first. */
export function unitsAbove(
  rows: ReadonlyMap<string, TreeRow>,
  id: string | null,
): ReadonlySet<string> {
  const above = new Set<string>();
  let parent = id === null ? null : (rows.get(id)?.parent ?? null);
  while (parent !== null && !above.has(parent)) {
    above.add(parent);
    parent = rows.get(parent)?.parent ?? null;
  }
  return above;
}

/** How many items and parts the whole finding aid lists; none before it is known. */
export function itemsOf(aid: FindingAid | null): number {
  const top = (aid?.beneath.get(null) ?? []).flatMap((id) => aid?.byId.get(id) ?? []);
  return top.reduce((sum, row) => sum + row.items + (isItem(row) ? 1 : 0), 0);
}

/** What a reference code adds to the one above it: `PE/HO 2/14` under `PE/HO 2` is `14`. */
export function shelfNumber(code: string, parent: string | null): string {
  if (parent === null || !code.startsWith(parent)) return "";
  // `PE 20` does not stand under `PE 2`.
  if (!/^[\s/.,:-]/.test(code.slice(parent.length))) return "";
  const rest = code.slice(parent.length).replace(/^[\s/.,:-]+/, "");
  return rest.length > 8 ? "" : rest;
}

/** The rows that are shown: the top, and what stands under open branches. Closed branches cost nothing, however much they hold. */
export function shownRows(
  aid: FindingAid,
  folding: Folding,
  above: ReadonlySet<string>,
): readonly ShownRow[] {
  const shown: ShownRow[] = [];
  const isOpen = (row: TreeRow) =>
    row.children > 0 && (folding[row.id] ?? (row.depth === 0 || above.has(row.id)));
  const open = [branchOf(aid, null)];
  for (let branch = open.at(-1); branch !== undefined; branch = open.at(-1)) {
    const row = aid.byId.get(branch.ids[branch.next++] ?? "");
    if (row === undefined) {
      open.pop();
      continue;
    }
    const one = {
      row,
      open: isOpen(row),
      place: branch.next,
      siblings: branch.ids.length,
      number: shelfNumber(row.referenceCode, branch.code),
    };
    shown.push(one);
    if (one.open) open.push(branchOf(aid, row));
  }
  return shown;
}

/** The children of a row, and how many of them were taken. */
const branchOf = ({ beneath }: FindingAid, row: TreeRow | null) => ({
  ids: beneath.get(row?.id ?? null) ?? [],
  code: row?.referenceCode ?? null,
  next: 0,
});

export type TreeMove =
  | { readonly kind: "go"; readonly to: number }
  | { readonly kind: "fold"; readonly id: string; readonly open: boolean };

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  j: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  k: (at) => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/** What a key does in the tree (ARIA Authoring Practices, tree view). null for other keys. */
export function treeMove(key: string, shown: readonly ShownRow[], at: number): TreeMove | null {
  const last = shown.length - 1;
  const go = (to: number): TreeMove => ({ kind: "go", to: Math.min(last, Math.max(0, to)) });
  const here = shown[at];
  if (here === undefined) return null;
  const step = STEPS[key];
  if (step !== undefined) return go(step(at, last));
  const { row, open } = here;
  if (key === "ArrowRight" && row.children > 0)
    return open ? go(at + 1) : { kind: "fold", id: row.id, open: true };
  if (key === "ArrowLeft" && open) return { kind: "fold", id: row.id, open: false };
  if (key === "ArrowLeft" && row.parent !== null)
    return go(shown.findIndex((one) => one.row.id === row.parent));
  return null;
}
