/** Bytes of a file: as programs see them, and how many of them are safe on the disk. Files only ever grow. */
export interface FileNode {
  bytes: Uint8Array;
  durable: number;
}

/** Entries of a folder: as programs see them, and as they are on the disk. */
export interface FolderNode {
  readonly entries: Map<string, number>;
  readonly durable: Map<string, number>;
}

/** One atomic change of folders that is not on the disk yet: a rename changes two names at once. */
export type NameChange = readonly {
  readonly folder: number;
  readonly name: string;
  readonly node: number | null;
}[];

/** A disk with its cache. Node 0 is the root folder. */
export interface World {
  readonly files: Map<number, FileNode>;
  readonly folders: Map<number, FolderNode>;
  waiting: readonly NameChange[];
  next: number;
}

export function emptyWorld(): World {
  const root = { entries: new Map<string, number>(), durable: new Map<string, number>() };
  return { files: new Map(), folders: new Map([[0, root]]), waiting: [], next: 1 };
}

/** The same disk and the same cache once more: a killed process leaves both as they are. */
export function afterKill(world: World): World {
  const folders = [...world.folders].map(([id, { entries, durable }]) => {
    return [id, { entries: new Map(entries), durable: new Map(durable) }] as const;
  });
  const files = [...world.files].map(([id, file]) => [id, { ...file }] as const);
  return { ...world, files: new Map(files), folders: new Map(folders) };
}

/** What a torn page of the cache may look like on the disk. */
const PAGE = 64;

/**
 * The disk after a power cut: what was synced, and of the rest whatever chance has let through - any subset of the changes of names,
 * any part of the bytes, with pages of zeros among them.
 * @param share probability that something which was not synced is there all the same
 */
export function afterPowerCut(world: World, chance: () => number, share: number): World {
  const folders = new Map<number, FolderNode>();
  for (const [id, { durable }] of world.folders)
    folders.set(id, { entries: new Map(durable), durable: new Map() });
  for (const change of world.waiting)
    if (chance() < share) for (const part of change) setEntry(folders, part);
  for (const { entries, durable } of folders.values())
    for (const [name, node] of entries) durable.set(name, node);
  const files = new Map<number, FileNode>();
  for (const [id, file] of world.files) {
    const bytes = survivingBytes(file, chance, share);
    files.set(id, { bytes, durable: bytes.length });
  }
  return { files, folders, waiting: [], next: world.next };
}

function setEntry(
  folders: ReadonlyMap<number, FolderNode>,
  { folder, name, node }: NameChange[number],
): void {
  if (node === null) folders.get(folder)?.entries.delete(name);
  else folders.get(folder)?.entries.set(name, node);
}

function survivingBytes({ bytes, durable }: FileNode, chance: () => number, share: number) {
  if (bytes.length === durable || chance() >= share) return bytes.subarray(0, durable);
  const whole = share === 1 || chance() < 0.3;
  const length = whole
    ? bytes.length
    : durable + Math.floor(chance() * (bytes.length - durable + 1));
  const kept = Uint8Array.from(bytes.subarray(0, length)); // a copy: the pages torn below are not the cache’s
  if (share < 1)
    for (let at = durable; at < length; at += PAGE)
      if (chance() < 0.15) kept.fill(0, at, Math.min(at + PAGE, length));
  return kept;
}

/** Writes to the disk every change that touches a folder. */
export function settleFolder(world: World, folder: number): void {
  const touches = (change: NameChange) => change.some((part) => part.folder === folder);
  for (const change of world.waiting.filter(touches))
    for (const { folder: id, name, node } of change) {
      const durable = world.folders.get(id)?.durable;
      if (node === null) durable?.delete(name);
      else durable?.set(name, node);
    }
  world.waiting = world.waiting.filter((change) => !touches(change));
}

/** Makes a change visible; it waits for a sync. */
export function changeNames(world: World, change: NameChange): void {
  for (const part of change) setEntry(world.folders, part);
  world.waiting = [...world.waiting, change];
}
