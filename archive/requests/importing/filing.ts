import type { UnitId } from "../../model/ids";
import type { Level, Unit } from "../../model/unit";
import type { CatalogueTables } from "../ports";

/** The next free place and code beneath each parent, counting what is not written yet. */
export interface Filing {
  place(parent: UnitId | null): { readonly position: number; readonly referenceCode: string };
  /** Tells the code of a unit that is not written yet, so that codes beneath it continue it. */
  remember(unit: Pick<Unit, "id" | "referenceCode">): void;
  /** Units made for folders, oldest first, since the last call. */
  takeNew(): readonly Unit[];
  /** The unit that stands for a folder path beneath `into`, outermost first; made when there is none. */
  folder(into: UnitId | null, path: readonly string[]): UnitId | null;
}

/** The level of a folder. @param isTop true when the outermost folder stands in no other unit */
export type FolderLevel = (path: readonly string[], isTop: boolean) => Level;

/**
 * A folder that holds no other is a file; one that does is a series, and at the top of the archive a fonds: all that somebody gathered.
 * @param names of all files that come, with their folders: the level does not depend on which of them comes first
 */
export function folderLevels(names: readonly string[]): FolderLevel {
  const outer = new Set<string>();
  for (const name of names) {
    const path = name.split("/").slice(0, -1);
    for (let depth = 1; depth < path.length; depth++) outer.add(path.slice(0, depth).join("/"));
  }
  return (path, isTop) => {
    if (!outer.has(path.join("/"))) return "file";
    return isTop && path.length === 1 ? "fonds" : "series";
  };
}

/** Files units into the finding aid. Codes continue the parent's: 2/14, then 2/14/7. */
export function filing(
  tables: CatalogueTables,
  newUnit: (seed: FolderSeed) => Unit,
  levelOf: FolderLevel = folderLevels([]),
): Filing {
  const places = freePlaces(tables);
  const folders = new Map<string, UnitId>();
  let fresh: Unit[] = [];
  const folderIn = (parent: UnitId | null, title: string, level: Level): UnitId => {
    const key = JSON.stringify([parent, title]);
    const known = folders.get(key) ?? existing(tables, parent, title);
    if (known === null) {
      const unit = newUnit({ parent, title, level, ...places.place(parent) });
      fresh.push(unit);
      places.remember(unit);
      folders.set(key, unit.id);
      return unit.id;
    }
    folders.set(key, known);
    return known;
  };
  return {
    ...places,
    takeNew() {
      const made = fresh;
      fresh = [];
      return made;
    },
    folder: (into, path) =>
      path.reduce<UnitId | null>((parent, title, depth) => {
        const level = levelOf(path.slice(0, depth + 1), into === null);
        return folderIn(parent, title, level);
      }, into),
  };
}

function freePlaces(tables: CatalogueTables): Pick<Filing, "place" | "remember"> {
  const last = new Map<UnitId | null, number>();
  const codes = new Map<UnitId, string>();
  const codeOf = (id: UnitId) => codes.get(id) ?? tables.unit(id)?.unit.referenceCode ?? "";
  return {
    place(parent) {
      const before = last.get(parent) ?? tables.lastPosition(parent);
      const position = Math.floor(before) + 1;
      last.set(parent, position);
      const above = parent === null ? "" : codeOf(parent);
      return {
        position,
        referenceCode: above === "" ? String(position) : `${above}/${String(position)}`,
      };
    },
    remember: ({ id, referenceCode }) => void codes.set(id, referenceCode),
  };
}

/** What a folder's unit is made of. */
export interface FolderSeed {
  readonly parent: UnitId | null;
  readonly title: string;
  readonly level: Level;
  readonly position: number;
  readonly referenceCode: string;
}

const existing = (tables: CatalogueTables, parent: UnitId | null, title: string): UnitId | null =>
  tables
    .children(parent)
    .find(({ unit }) => unit.title === title && unit.source === null && unit.withdrawn === null)
    ?.unit.id ?? null;
