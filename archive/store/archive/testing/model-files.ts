import type { Files, Sink } from "../files";
import { atOnce } from "./scheduler";
import type { Scheduler } from "./scheduler";
import { changeNames, settleFolder } from "./world";
import type { World } from "./world";

/** How the modelled disk behaves. */
export interface Behaviour {
  readonly scheduler?: Scheduler;
  /** Called after every operation that changes something, with its number from 1. */
  readonly after?: (step: number) => void;
  /** The operation that fails, and how: the n-th that changes something (`step`), or the n-th that only looks. */
  readonly failure?: { readonly step?: number; readonly look?: number; readonly code: string };
  /** Takes away the syncs of one place in the protocol. */
  readonly without?: string | undefined;
  /** How many of these bytes a write takes. */
  readonly takes?: (bytes: number) => number;
  readonly free?: number;
}

/** Counts of a run. */
export interface Tally {
  steps: number;
  looks: number;
  readonly sites: Set<string>;
}

const failed = (code: string, path: string) =>
  Object.assign(new Error(`${code}: ${path}`), { code });

/**
 * The port `Files` over a disk in memory under strict POSIX rules: bytes are durable after `sync`, names after `syncFolder`, a rename is
 * atomic. Every operation waits for its turn, so that a scheduler can try the orders in which parallel work may happen.
 */
export function createModelFiles(
  world: World,
  behaviour: Behaviour = {},
  tally = newTally(),
): Files {
  const scheduler = behaviour.scheduler ?? atOnce;
  async function step<Result>(path: string, work: () => Result): Promise<Result> {
    await scheduler.turn();
    tally.steps++;
    if (behaviour.failure?.step === tally.steps) throw failed(behaviour.failure.code, path);
    const result = work();
    behaviour.after?.(tally.steps);
    return result;
  }
  async function glance(path: string): Promise<void> {
    await scheduler.turn();
    tally.looks++;
    if (behaviour.failure?.look === tally.looks) throw failed(behaviour.failure.code, path);
  }
  const sinkAt = (node: number): Sink => ({
    write: (bytes) => step("write", () => grow(world, node, bytes, behaviour.takes)),
    sync: (site) => step(site, () => syncFile(world, node, site, tally, behaviour.without)),
    close: async () => undefined,
  });
  return {
    makeFolder: (path) => step(path, () => void addFolder(world, path)),
    create: async (path) => sinkAt(await step(path, () => addFile(world, path))),
    async append(path) {
      await glance(path);
      const node = lookOrNull(world, path);
      return sinkAt(node ?? (await step(path, () => addFile(world, path))));
    },
    rename: (from, to) => step(to, () => move(world, from, to)),
    syncFolder: (path, site) =>
      step(path, () => syncFolder(world, path, site, tally, behaviour.without)),
    remove: (path) => removeTree(world, path, step),
    ...reading(world, glance, behaviour.free ?? 2 ** 40),
  };
}

export function newTally(): Tally {
  return { steps: 0, looks: 0, sites: new Set() };
}

type Step = <Result>(path: string, work: () => Result) => Promise<Result>;

function reading(world: World, glance: (path: string) => Promise<void>, free: number) {
  const read = async (path: string) => {
    await glance(path);
    const file = world.files.get(find(world, path));
    if (!file) throw failed("EISDIR", path);
    return Uint8Array.from(file.bytes);
  };
  return {
    read,
    async *stream(path: string) {
      yield await read(path);
    },
    async openPart(path: string) {
      const { length } = await read(path);
      return {
        bytes: length,
        read: async (at: number, wanted: number) => (await read(path)).subarray(at, at + wanted),
        close: async () => undefined,
      };
    },
    async list(path: string) {
      await glance(path);
      const folder = world.folders.get(find(world, path));
      if (!folder) throw failed("ENOTDIR", path);
      return [...folder.entries].map(([name, node]) => ({
        name,
        folder: world.folders.has(node),
      }));
    },
    async stat(path: string) {
      await glance(path);
      const node = lookOrNull(world, path);
      if (node === null) return null;
      return { bytes: world.files.get(node)?.bytes.length ?? 0, folder: world.folders.has(node) };
    },
    freeBytes: async () => free,
  };
}

function lookOrNull(world: World, path: string): number | null {
  let node = 0;
  for (const name of path.split("/").filter(Boolean)) {
    const next = world.folders.get(node)?.entries.get(name);
    if (next === undefined) return null;
    node = next;
  }
  return node;
}

function find(world: World, path: string): number {
  const node = lookOrNull(world, path);
  if (node === null) throw failed("ENOENT", path);
  return node;
}

function placeOf(world: World, path: string) {
  const cut = path.lastIndexOf("/");
  const folder = find(world, path.slice(0, cut));
  return { folder, name: path.slice(cut + 1) };
}

function addFolder(world: World, path: string): number {
  return add(world, path, (node) => {
    world.folders.set(node, { entries: new Map(), durable: new Map() });
  });
}

function addFile(world: World, path: string): number {
  return add(world, path, (node) => {
    world.files.set(node, { bytes: new Uint8Array(), durable: 0 });
  });
}

function add(world: World, path: string, make: (node: number) => void): number {
  const place = placeOf(world, path);
  if (world.folders.get(place.folder)?.entries.has(place.name)) throw failed("EEXIST", path);
  const node = world.next++;
  make(node);
  changeNames(world, [{ ...place, node }]);
  return node;
}

function grow(world: World, node: number, bytes: Uint8Array, takes?: (bytes: number) => number) {
  const file = world.files.get(node);
  if (!file) throw failed("EBADF", "write");
  const took = takes ? takes(bytes.length) : bytes.length;
  file.bytes = Buffer.concat([file.bytes, bytes.subarray(0, took)]);
  return took;
}

function syncFolder(
  world: World,
  path: string,
  site: string,
  tally: Tally,
  without?: string,
): void {
  tally.sites.add(site);
  const node = find(world, path);
  if (site !== without) settleFolder(world, node);
}

function syncFile(world: World, node: number, site: string, tally: Tally, without?: string): void {
  tally.sites.add(site);
  const file = world.files.get(node);
  if (file && site !== without) file.durable = file.bytes.length;
}

function move(world: World, from: string, to: string): void {
  const node = find(world, from);
  const target = lookOrNull(world, to);
  if (target !== null && (world.folders.get(target)?.entries.size ?? 0) > 0)
    throw failed("ENOTEMPTY", to);
  changeNames(world, [
    { ...placeOf(world, from), node: null },
    { ...placeOf(world, to), node },
  ]);
}

async function removeTree(world: World, path: string, step: Step): Promise<void> {
  const node = lookOrNull(world, path);
  if (node === null) return;
  for (const name of [...(world.folders.get(node)?.entries.keys() ?? [])])
    await removeTree(world, `${path}/${name}`, step);
  await step(path, () => changeNames(world, [{ ...placeOf(world, path), node: null }]));
}
