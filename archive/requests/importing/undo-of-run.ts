import type { ImportStory } from "../../contract/import-runs";
import type { ImportId, UnitId } from "../../model/ids";
import type { OpenArchive } from "../desk";
import type { UnitRow } from "../ports";

/** What taking an import back does to its units. */
export interface UndoPlan {
  readonly goes: readonly UnitRow[];
  /** Units that hold something from elsewhere: they stay, or what is beneath them could not be found any more. */
  readonly stays: readonly UnitRow[];
}

/** Which of an import's units can be taken from view. */
export function undoPlan({ tables }: OpenArchive, id: ImportId): UndoPlan {
  const standing = tables.unitsOfRun(id).filter(({ unit }) => unit.withdrawn === null);
  const held = new Set<UnitId>();
  for (const { unit } of standing) {
    const isHolding = tables
      .children(unit.id)
      .some(({ unit: child }) => child.withdrawn === null && child.imported !== id);
    for (let at: UnitId | null = isHolding ? unit.id : null; at !== null && !held.has(at);) {
      held.add(at);
      at = tables.unit(at)?.unit.parent ?? null;
    }
  }
  return {
    goes: standing.filter(({ unit }) => !held.has(unit.id)),
    stays: standing.filter(({ unit }) => held.has(unit.id)),
  };
}

/** How many units are named that were edited since. */
const NAMED = 5;

/** What a reader is told before an import is taken back. */
export async function previewOf(
  open: OpenArchive,
  { goes, stays }: UndoPlan,
): Promise<NonNullable<ImportStory["undo"]>> {
  const edited: UnitRow[] = [];
  for (const row of goes) if (row.version > 1 && (await isEdited(open, row))) edited.push(row);
  const ids = new Set(goes.map(({ unit }) => unit.id));
  return {
    units: goes.length,
    stay: stays.length,
    edited: edited.length,
    editedFirst: edited.slice(0, NAMED).map(({ unit: { id, referenceCode, title } }) => ({
      id,
      referenceCode,
      title,
    })),
    excerpts: open.tables.excerpts().filter(({ excerpt }) => ids.has(excerpt.unit)).length,
  };
}

/** A unit that came back from an undone import has more versions, but its files are those that it came with. */
async function isEdited({ store }: OpenArchive, { unit }: UnitRow): Promise<boolean> {
  const { versions } = await store.object(unit.id);
  const files = (at: number) => JSON.stringify(versions.at(at)?.files);
  return files(0) !== files(-1);
}
