import { damaged, isMissing } from "./problems";
import { sha512, text, utf8 } from "./durable";
import type { Files } from "./files";
import { json } from "./layout";

/** One version in an OCFL inventory: which logical files it has, by digest. */
export interface InventoryVersion {
  readonly created: string;
  readonly message: string;
  readonly user: { readonly name: string };
  readonly state: Readonly<Record<string, readonly string[]>>;
}

/** An OCFL 1.1 object inventory (https://ocfl.io/1.1/spec/#inventory). */
export interface Inventory {
  readonly id: string;
  readonly type: "https://ocfl.io/1.1/spec/#inventory";
  readonly digestAlgorithm: "sha512";
  readonly head: string;
  readonly manifest: Readonly<Record<string, readonly string[]>>;
  readonly versions: Readonly<Record<string, InventoryVersion>>;
}

/** A version to be added: its files' digests, and where the content of the new ones stands. */
export interface NextVersion {
  readonly id: string;
  readonly created: string;
  readonly by: string;
  readonly message: string;
  /** Logical path -> sha512. */
  readonly files: ReadonlyMap<string, string>;
  /** sha512 -> logical path under which this version keeps the bytes, for those that no older version has. */
  readonly added: ReadonlyMap<string, string>;
}

/** 1, 2, 3 ... of `v3`. */
export function headNumber(inventory: Inventory): number {
  return Number(inventory.head.slice(1));
}

/** Logical path -> sha512 of one version; null when there is no such version. */
export function filesOf(inventory: Inventory, version: number): ReadonlyMap<string, string> | null {
  const state = inventory.versions[`v${version}`]?.state;
  if (!state) return null;
  return new Map(
    Object.entries(state).flatMap(([digest, paths]) =>
      paths.map((path) => [path, digest] as const),
    ),
  );
}

/** The inventory with one version more. */
export function addVersion(old: Inventory | null, next: NextVersion): Inventory {
  const head = `v${old ? headNumber(old) + 1 : 1}`;
  const state: Record<string, string[]> = {};
  for (const [path, digest] of next.files) (state[digest] ??= []).push(path);
  const added = [...next.added].map(([digest, path]) => [digest, [`${head}/content/${path}`]]);
  const { created, message } = next;
  return {
    id: next.id,
    type: "https://ocfl.io/1.1/spec/#inventory",
    digestAlgorithm: "sha512",
    head,
    manifest: { ...old?.manifest, ...(Object.fromEntries(added) as Record<string, string[]>) },
    versions: { ...old?.versions, [head]: { created, message, user: { name: next.by }, state } },
  };
}

/** inventory.json as it stands on the disk. */
export function inventoryBytes(inventory: Inventory): Uint8Array {
  return utf8(json(inventory));
}

/** inventory.json.sha512 for these bytes. */
export function sidecarBytes(inventory: Uint8Array): Uint8Array {
  return utf8(`${sha512(inventory)}  inventory.json\n`);
}

/**
 * The newest inventory of an object, checked against the sidecar in its version's folder, which never changes: the root's own
 * sidecar is replaced a moment after the root inventory, and a reader must not stumble over that moment.
 * @returns null when there is no such object
 * @throws ArchiveError `store.damaged`
 */
export async function readInventory(
  files: Files,
  folder: string,
  id: string,
): Promise<Inventory | null> {
  const bytes = await readOrNull(files, `${folder}/inventory.json`);
  if (!bytes) {
    if (!(await files.stat(folder))) return null;
    throw damaged(`object ${id}`, "inventory.json is missing");
  }
  const inventory = parseInventory(bytes);
  if (inventory?.id !== id) throw damaged(`object ${id}`, "inventory.json cannot be read");
  const sidecar = await readOrNull(files, `${folder}/${inventory.head}/inventory.json.sha512`);
  if (!sidecar) throw damaged(`object ${id}`, `${inventory.head}/inventory.json.sha512 is missing`);
  if (text(sidecar) !== text(sidecarBytes(bytes)))
    throw damaged(`object ${id}`, "inventory.json does not have the digest it was stored with");
  return inventory;
}

/** Understands inventory bytes; null when they are not an inventory. */
export function parseInventory(bytes: Uint8Array): Inventory | null {
  try {
    const found = JSON.parse(text(bytes)) as Inventory;
    const sound =
      typeof found.id === "string" &&
      /^v[1-9]\d*$/.test(found.head) &&
      typeof found.manifest === "object" &&
      typeof found.versions[found.head]?.state === "object";
    return sound ? found : null;
  } catch {
    return null;
  }
}

export async function readOrNull(files: Files, path: string): Promise<Uint8Array | null> {
  try {
    return await files.read(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
