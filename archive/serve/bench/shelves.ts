import type { UnitId } from "../../model/ids";
import type { Level } from "../../model/unit";
import { plainUnit } from "../../requests/importing/units-of-drafts";
import { unitChange } from "../../requests/stored-unit";
import { createStore, newId } from "../../store/archive";

/** Units of the large folder, where there are so many. */
const FOLDER = 10_000;
const USUAL = 50;
const BATCH = 500;

/** A generated archive: a fonds, an empty series, a folder of ten thousand items, and folders of fifty. */
export interface Shelves {
  readonly series: UnitId;
  /** The large one first. */
  readonly folders: readonly UnitId[];
  /** Those of the large folder first. */
  readonly items: readonly UnitId[];
  /** How many the large folder has. */
  readonly large: number;
}

/** Makes the archive on disk, closed. @param count items */
export async function makeShelves(root: string, count: number): Promise<Shelves> {
  const store = await createStore({ root, title: "Benchmark" });
  const waiting: ReturnType<typeof unitChange>[] = [];
  const write = async () => {
    const events = waiting.map(({ object }) => ({
      ...{ type: "creation" as const, object, detail: "Benchmark." },
    }));
    await store.commit("Benchmark", waiting.splice(0), events);
  };
  const make = async (level: Level, parent: UnitId | null, position: number): Promise<UnitId> => {
    const id = newId("rec", () => new Date()) as UnitId;
    const title = `${level} ${String(position)}`;
    const referenceCode = `B/${String(position)}`;
    const unit = plainUnit({ level, title, parent, position, referenceCode }, id);
    waiting.push(unitChange(unit, [], "Benchmark."));
    if (waiting.length === BATCH) await write();
    return id;
  };
  const fonds = await make("fonds", null, 1);
  const series = await make("series", fonds, 1);
  const folders = [await make("file", fonds, 2)];
  const items: UnitId[] = [];
  const large = Math.min(FOLDER, Math.floor(count / 2));
  for (let at = 0; at < count; at += 1) {
    if (at >= large && (at - large) % USUAL === 0) folders.push(await make("file", fonds, at + 3));
    items.push(await make("item", folders.at(-1) as UnitId, at + 1));
  }
  if (waiting.length > 0) await write();
  await store.close();
  return { series, folders, items, large };
}
