import { createHash } from "node:crypto";
import type { Discrepancy } from "../../requests/ports";
import { sha256, text, utf8 } from "./durable";
import type { Files } from "./files";
import { headNumber, parseInventory, readOrNull, sidecarBytes } from "./inventory";
import type { Inventory } from "./inventory";
import { OBJECT_MARK, objectFolder } from "./layout";
import type { Logged } from "./verify-log";

/** One object to be checked, and what the log says of it. */
export interface Subject {
  /** Where it was found, relative to the archive. */
  readonly folder: string;
  readonly id: string;
  readonly versions: ReadonlyMap<number, Logged>;
  readonly quick: boolean;
}

interface Check extends Subject {
  readonly files: Files;
  readonly root: string;
  /** Files found below the folder, with their sizes; what has been accounted for is taken out. */
  readonly left: Map<string, number>;
  readonly sizes: ReadonlyMap<string, number>;
  readonly wrong: Discrepancy[];
}

/** Everything that is wrong with one object: its place, its inventories, its content, and files that nobody knows of. */
export async function checkObject(
  files: Files,
  root: string,
  subject: Subject,
): Promise<readonly Discrepancy[]> {
  const sizes = new Map<string, number>();
  await walk(files, `${root}/${subject.folder}`, "", sizes, subject.quick);
  const check: Check = { ...subject, files, root, sizes, left: new Map(sizes), wrong: [] };
  if (subject.folder !== objectFolder(subject.id))
    tell(check, "", "unexpected", "no object at this place", "an object");
  await checkMark(check);
  const newest = Math.max(0, ...subject.versions.keys());
  const inventory = await checkInventories(check, newest);
  if (inventory) await checkContent(check, inventory);
  for (const path of check.left.keys())
    if (inventory || !path.includes("/content/"))
      tell(check, path, "unexpected", "nothing", "a file or folder");
  return check.wrong;
}

/** Finds every file below a folder; sizes only when asked for, else 0. */
async function walk(
  files: Files,
  at: string,
  inside: string,
  found: Map<string, number>,
  sizes: boolean,
): Promise<void> {
  const entries = await files.list(at);
  // An empty folder is nobody's content; it is told as a name that ends in `/`.
  if (entries.length === 0 && inside !== "") found.set(inside, 0);
  for (const { name, folder } of entries) {
    const path = `${at}/${name}`;
    if (folder) await walk(files, path, `${inside}${name}/`, found, sizes);
    else found.set(`${inside}${name}`, sizes ? ((await files.stat(path))?.bytes ?? 0) : 0);
  }
}

const MARK = utf8("ocfl_object_1.1\n");

async function checkMark(check: Check): Promise<void> {
  const bytes = await take(check, OBJECT_MARK, MARK);
  if (bytes && sha256(bytes) !== sha256(MARK)) tellChanged(check, OBJECT_MARK, MARK, bytes);
}

/** Checks the inventories against the log, which names each version's digest; answers the newest sound one. */
async function checkInventories(check: Check, newest: number): Promise<Inventory | null> {
  if (newest === 0)
    tell(check, "", "unexpected", "no object: the log does not speak of it", "an object");
  let sound: Inventory | null = null;
  for (let version = 1; version <= newest; version++)
    sound = (await checkPair(check, `v${version}/`, check.versions.get(version))) ?? sound;
  const head = await checkPair(check, "", check.versions.get(newest));
  const inventory = head ?? sound;
  if (inventory && newest > 0 && headNumber(inventory) !== newest)
    tell(check, "inventory.json", "changed", `v${newest}`, inventory.head);
  return inventory;
}

async function checkPair(
  check: Check,
  folder: string,
  logged: Logged | undefined,
): Promise<Inventory | null> {
  const name = `${folder}inventory.json`;
  const expected = `sha256:${logged?.inventory ?? "no such version in the log"}`;
  const bytes = await take(check, name, expected);
  const digest = bytes && sha256(bytes);
  const sound = bytes !== null && digest === logged?.inventory;
  const sidecar = await take(check, `${name}.sha512`, sound ? sidecarBytes(bytes) : "a file");
  if (bytes && !sound) tell(check, name, "changed", expected, `sha256:${digest}`);
  if (!sound) return null;
  if (sidecar && text(sidecar) !== text(sidecarBytes(bytes)))
    tellChanged(check, `${name}.sha512`, sidecarBytes(bytes), sidecar);
  return parseInventory(bytes);
}

async function checkContent(check: Check, inventory: Inventory): Promise<void> {
  for (const [digest, paths] of Object.entries(inventory.manifest))
    for (const path of paths) {
      if (!check.left.delete(path)) tellMissing(check, path, digest);
      else if (!check.quick) await checkBytes(check, path, digest);
    }
  if (check.quick)
    for (const [version, { bytes }] of check.versions) checkSize(check, version, bytes);
}

function tellMissing(check: Check, path: string, digest: string): void {
  tell(check, path, "missing", `sha512:${digest}`, "nothing");
  // The folder that lost its last file is no stray: it is where the file belongs.
  check.left.delete(path.slice(0, path.lastIndexOf("/") + 1));
}

async function checkBytes(check: Check, path: string, digest: string): Promise<void> {
  const hash = createHash("sha512");
  for await (const piece of check.files.stream(`${check.root}/${check.folder}/${path}`))
    hash.update(piece);
  const found = hash.digest("hex");
  if (found !== digest) tell(check, path, "changed", `sha512:${digest}`, `sha512:${found}`);
}

/** The log knows how many bytes each version added: a changed length shows without reading the bytes. */
function checkSize(check: Check, version: number, expected: number): void {
  const inside = `v${version}/content/`;
  const found = [...check.sizes].reduce(
    (sum, [path, bytes]) => sum + (path.startsWith(inside) ? bytes : 0),
    0,
  );
  if (found !== expected) tell(check, inside, "changed", `${expected} bytes`, `${found} bytes`);
}

/** A file that must be there; told as missing when it is not. @param expected its bytes, or words for them */
async function take(
  check: Check,
  path: string,
  expected: Uint8Array | string,
): Promise<Uint8Array | null> {
  check.left.delete(path);
  const bytes = await readOrNull(check.files, `${check.root}/${check.folder}/${path}`);
  const words = typeof expected === "string" ? expected : `sha256:${sha256(expected)}`;
  if (!bytes) tell(check, path, "missing", words, "nothing");
  return bytes;
}

function tellChanged(check: Check, path: string, expected: Uint8Array, found: Uint8Array): void {
  tell(check, path, "changed", `sha256:${sha256(expected)}`, `sha256:${sha256(found)}`);
}

function tell(
  check: Check,
  path: string,
  kind: Discrepancy["kind"],
  expected: string,
  found: string,
): void {
  const what = path === "" ? check.folder : `${check.folder}/${path}`;
  check.wrong.push({ what, kind, expected, found });
}
