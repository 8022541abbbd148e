import type { ObjectId } from "../../../model/ids";
import type { ObjectStore } from "../../../requests/ports";
import type { Files } from "../files";
import { createStore, openStore } from "../store";

export const ROOT = "/a.carrel";

/** Logical path -> text, of one version. */
export type Texts = Readonly<Record<string, string>>;

/** What was promised so far: every version of every object, and the last head that was answered. */
export interface Promised {
  /** True once the making of the archive was acknowledged. */
  readonly made: boolean;
  readonly objects: ReadonlyMap<ObjectId, readonly Texts[]>;
  readonly head: string | null;
  /** Objects of the commit under way with the version that it would give them. */
  readonly underWay: ReadonlyMap<ObjectId, Texts>;
}

export const NOTHING: Promised = {
  made: false,
  objects: new Map(),
  head: null,
  underWay: new Map(),
};

/** How the tests open an archive: no lock (there is one process), a small reserve, and segments that fill quickly. */
export function groundOf(files: Files) {
  let seconds = 0;
  const clock = () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++);
  const takeLock = async () => ({ release: async () => undefined });
  return { root: ROOT, files, clock, takeLock, segmentBytes: 1500, reserveBytes: 16, by: "Tester" };
}

export function id(number: number): ObjectId {
  return `rec-01jc${String(number).padStart(22, "0")}` as ObjectId;
}

/** Keeps what was promised while an archive is used. */
export function createDiary() {
  let promised = NOTHING;
  let used: ObjectStore | null = null;
  return {
    promised: () => promised,
    /** The store that was written to last. */
    used: () => used,
    made() {
      promised = { ...promised, made: true };
    },
    async commit(store: ObjectStore, changes: ReadonlyMap<ObjectId, Texts>): Promise<void> {
      promised = { ...promised, underWay: changes };
      used = store;
      const receipt = await store.commit("Tester", [...changes].map(toChange(promised)), []);
      const objects = new Map(promised.objects);
      for (const [object, texts] of changes)
        objects.set(object, [...(objects.get(object) ?? []), texts]);
      promised = { ...promised, objects, head: receipt.head, underWay: new Map() };
    },
  };
}

/** A text that stays as it was is given as `null`; every third new one as a stream. */
function toChange({ objects }: Promised) {
  return ([object, texts]: readonly [ObjectId, Texts]) => {
    const before = objects.get(object)?.at(-1) ?? {};
    const files = Object.entries(texts).map(([path, text], index) => {
      const bytes = new TextEncoder().encode(text);
      if (before[path] === text) return [path, null] as const;
      return [path, index % 3 === 1 ? streamOf(bytes) : bytes] as const;
    });
    return { object, files: Object.fromEntries(files), message: `Version of ${object}` };
  };
}

function streamOf(bytes: Uint8Array) {
  return {
    bytes: bytes.length,
    async *stream() {
      yield bytes.subarray(0, 3);
      yield bytes.subarray(3);
    },
  };
}

/**
 * A short life of an archive: it is made, one object and a batch are stored, objects change together with new ones, it is closed,
 * loses its empty folders and its reserve to a copying tool, is opened again and used on.
 */
export async function live(files: Files, diary: ReturnType<typeof createDiary>): Promise<void> {
  const ground = groundOf(files);
  const first = await createStore({ ...ground, title: "Harbour office" });
  diary.made();
  await diary.commit(first, new Map([[id(1), { "metadata.json": "{1}", "text.txt": "eins" }]]));
  await diary.commit(
    first,
    new Map([
      [id(2), { "metadata.json": "{2}", "text.txt": "zwei" }],
      [id(3), { "metadata.json": "{3}", "text.txt": "{3}" }],
    ]),
  );
  await diary.commit(
    first,
    new Map([
      [id(1), { "metadata.json": "{1, again}", "text.txt": "eins" }],
      [id(4), { "source.txt": "bytes of a file, ".repeat(12) }],
    ]),
  );
  await first.close();
  for (const name of ["staging", "quarantine", "reserve.bin"])
    await files.remove(`${ROOT}/${name}`);
  await files.syncFolder(ROOT, "test");
  const second = await openStore({ ...ground, mode: "write" });
  await diary.commit(
    second,
    new Map([
      [id(1), { "metadata.json": "{1, again}", "text.txt": "uno" }],
      [id(2), { "metadata.json": "{2}", "text.txt": "zwei" }],
    ]),
  );
  await diary.commit(second, new Map([[id(5), { "metadata.json": "{5}" }]]));
  await second.close();
}
