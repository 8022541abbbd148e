import { nameKey } from "./name-key";

/** A name of agents that no authority stands for, in the ways in which it is written. */
export interface UnlinkedName {
  readonly key: string;
  readonly forms: readonly string[];
  readonly docs: ReadonlySet<number>;
}

/** Names of agents without an authority, grouped by what their ways of writing have in common. */
export interface UnlinkedNames {
  add(doc: number, names: readonly string[]): void;
  remove(doc: number, names: readonly string[]): void;
  get(key: string): UnlinkedName | null;
  /** Those in most units first. */
  list(): readonly UnlinkedName[];
}

interface Group {
  readonly docs: Set<number>;
  /** Way of writing -> in how many units. */
  readonly forms: Map<string, number>;
}
type Groups = Map<string, Group>;

export function unlinkedNames(): UnlinkedNames {
  const groups: Groups = new Map();
  let order: readonly UnlinkedName[] | null = null;
  return {
    add(doc, names) {
      for (const name of names) count(groups, doc, name);
      if (names.length > 0) order = null;
    },
    remove(doc, names) {
      for (const name of names) discount(groups, doc, name);
      if (names.length > 0) order = null;
    },
    get(key) {
      const group = groups.get(key);
      return group === undefined ? null : toName(key, group);
    },
    list: () =>
      (order ??= [...groups]
        .filter(([key]) => key !== "")
        .map(([key, group]) => toName(key, group))
        .toSorted((a, b) => b.docs.size - a.docs.size)),
  };
}

const toName = (key: string, { docs, forms }: Group): UnlinkedName => ({
  key,
  docs,
  forms: [...forms].toSorted(([, a], [, b]) => b - a).map(([form]) => form),
});

function count(groups: Groups, doc: number, name: string): void {
  const key = nameKey(name);
  const group = groups.get(key) ?? { docs: new Set<number>(), forms: new Map<string, number>() };
  groups.set(key, group);
  group.docs.add(doc);
  group.forms.set(name, (group.forms.get(name) ?? 0) + 1);
}

function discount(groups: Groups, doc: number, name: string): void {
  const key = nameKey(name);
  const group = groups.get(key);
  if (group === undefined) return;
  group.docs.delete(doc);
  const left = (group.forms.get(name) ?? 1) - 1;
  if (left > 0) group.forms.set(name, left);
  else group.forms.delete(name);
  if (group.docs.size === 0) groups.delete(key);
}
