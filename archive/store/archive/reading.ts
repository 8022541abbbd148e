import { ArchiveError } from "../../model/archive-error";
import type { ObjectId } from "../../model/ids";
import type { StoredObject } from "../../requests/ports";
import { sha512 } from "./durable";
import type { Files } from "./files";
import { filesOf, headNumber, readInventory, readOrNull } from "./inventory";
import type { Inventory } from "./inventory";
import { objectFolder } from "./layout";
import { damaged } from "./problems";

/** @throws ArchiveError `store.no-object` `store.damaged` */
export async function readObject(files: Files, root: string, id: ObjectId): Promise<StoredObject> {
  const inventory = await inventoryOf(files, root, id);
  const head = headNumber(inventory);
  const versions = Object.entries(inventory.versions).map(([name, version]) => ({
    version: Number(name.slice(1)),
    created: version.created,
    by: version.user.name,
    message: version.message,
    files: digestsOf(inventory, Number(name.slice(1))),
  }));
  return {
    id,
    head,
    versions: versions.toSorted((a, b) => a.version - b.version),
    files: digestsOf(inventory, head),
  };
}

function digestsOf(inventory: Inventory, version: number): StoredObject["files"] {
  const files = filesOf(inventory, version) ?? new Map<string, string>();
  return Object.fromEntries([...files].map(([path, sha512]) => [path, { sha512 }]));
}

/** One file of a version, its digest checked. @throws ArchiveError `store.no-object` `store.no-file` `store.damaged` */
export async function readStored(
  files: Files,
  root: string,
  id: ObjectId,
  path: string,
  version?: number,
): Promise<Uint8Array> {
  const inventory = await inventoryOf(files, root, id);
  const wanted = version ?? headNumber(inventory);
  const digest = filesOf(inventory, wanted)?.get(path);
  if (digest !== undefined) return readDigest(files, root, inventory, { id, path, digest });
  throw noFile(id, path, wanted);
}

/**
 * Every file of a version (the newest when none is named), digests checked.
 * @throws ArchiveError `store.no-object` `store.no-version` `store.damaged`
 */
export async function readWhole(
  files: Files,
  root: string,
  id: ObjectId,
  version?: number,
): Promise<{ readonly head: number; readonly files: ReadonlyMap<string, Uint8Array> }> {
  const inventory = await inventoryOf(files, root, id);
  const head = headNumber(inventory);
  const wanted = filesOf(inventory, version ?? head);
  if (wanted === null) throw noVersion(id, version ?? head);
  const read = await Promise.all(
    [...wanted].map(async ([path, digest]) => {
      const bytes = await readDigest(files, root, inventory, { id, path, digest });
      return [path, bytes] as const;
    }),
  );
  return { head, files: new Map(read) };
}

const noVersion = (id: ObjectId, version: number) =>
  new ArchiveError(
    "store.no-version",
    `${id} has no version ${String(version)}.`,
    "Choose one of its versions.",
  );

async function readDigest(
  files: Files,
  root: string,
  inventory: Inventory,
  wanted: { readonly id: ObjectId; readonly path: string; readonly digest: string },
): Promise<Uint8Array> {
  const { id, path, digest } = wanted;
  const place = inventory.manifest[digest]?.[0];
  const where = `${objectFolder(id)}/${place ?? path}`;
  const bytes = place === undefined ? null : await readOrNull(files, `${root}/${where}`);
  if (!bytes) throw damaged(`${id}, ${path} (${where})`, "the file is missing");
  const found = sha512(bytes);
  if (found === digest) return bytes;
  throw damaged(
    `${id}, ${path} (${where})`,
    `its SHA-512 is ${found.slice(0, 16)}… instead of ${digest.slice(0, 16)}…`,
  );
}

async function inventoryOf(files: Files, root: string, id: ObjectId): Promise<Inventory> {
  const inventory = await readInventory(files, `${root}/${objectFolder(id)}`, id);
  if (inventory) return inventory;
  throw new ArchiveError(
    "store.no-object",
    `There is no ${id} in this archive.`,
    "It may belong to another archive, or the link to it is mistyped.",
  );
}

/** Where a file of the newest version lies. @throws ArchiveError `store.no-object` `store.no-file` */
export async function locateStored(
  files: Files,
  root: string,
  id: ObjectId,
  path: string,
): Promise<string> {
  const inventory = await inventoryOf(files, root, id);
  const version = headNumber(inventory);
  const digest = filesOf(inventory, version)?.get(path);
  const place = digest === undefined ? undefined : inventory.manifest[digest]?.[0];
  if (place === undefined) throw noFile(id, path, version);
  return `${root}/${objectFolder(id)}/${place}`;
}

const noFile = (id: ObjectId, path: string, version: number) =>
  new ArchiveError(
    "store.no-file",
    `${id} has no ${path} in version ${version}.`,
    "Choose one of its files and versions.",
  );

/** Every object's id, in no order. */
export async function* listObjects(files: Files, root: string): AsyncGenerator<ObjectId> {
  for (const leaf of await files.list(`${root}/objects`)) {
    if (!leaf.folder || !/^[0-9a-f]{2}$/.test(leaf.name)) continue;
    for (const object of await files.list(`${root}/objects/${leaf.name}`))
      if (object.folder) yield decodeURIComponent(object.name) as ObjectId;
  }
}
