import { reserve, RESERVE_BYTES } from "../archive/create";
import { sha256, utf8 } from "../archive/durable";
import type { Files } from "../archive/files";
import { headNumber, parseInventory, readOrNull, sidecarBytes } from "../archive/inventory";
import type { Inventory } from "../archive/inventory";
import { FIXED_FILES, OBJECT_MARK, objectFolder, segmentPath } from "../archive/layout";
import { damaged } from "../archive/problems";
import type { Logged } from "../archive/verify-log";
import type { ArchiveState } from "./archive-state";

/** One file of a state of an archive. */
export interface CopiedFile {
  /** Relative to the archive. */
  readonly path: string;
  /** Bytes at hand, or the file on the disk from which they are read. */
  readonly content: Uint8Array | { readonly at: string; readonly bytes: number };
  /** What its bytes must have, null where the whole is checked by the log. */
  readonly digest: { readonly algorithm: "sha256" | "sha512"; readonly hex: string } | null;
}

/**
 * Every file of one state, in a fixed order: what never changes, the objects in the order in which they were made, the log. What was
 * stored after that state, work under way, the lock and the quarantine are no part of it.
 * @throws ArchiveError `store.damaged` naming the file that is missing
 */
export async function* copiedFiles(
  files: Files,
  root: string,
  state: ArchiveState,
): AsyncGenerator<CopiedFile> {
  yield* fixedFiles(files, root, state);
  for (const [id, versions] of state.versions) yield* filesOfObject(files, root, id, versions);
  for (const { number, bytes } of state.segments) {
    const path = segmentPath(number);
    yield { path, content: { at: `${root}/${path}`, bytes }, digest: null };
  }
}

async function* fixedFiles(
  files: Files,
  root: string,
  { fixed }: ArchiveState,
): AsyncGenerator<CopiedFile> {
  for (const path of new Set([...FIXED_FILES, ...Object.keys(fixed)])) {
    const hex = fixed[path];
    if (hex === undefined) continue;
    const bytes = (await readOrNull(files, `${root}/${path}`)) ?? reserveFor(path);
    if (bytes === null) throw damaged(path, "the file is missing");
    yield { path, content: bytes, digest: { algorithm: "sha256", hex } };
  }
}

/** The reserve may have been given up on a full disk; it is always the same bytes. */
function reserveFor(path: string): Uint8Array | null {
  return path === "reserve.bin" ? reserve(RESERVE_BYTES) : null;
}

/** An object as it was when `newest` was its newest version: the inventory of that version stands at its root too. */
async function* filesOfObject(
  files: Files,
  root: string,
  id: string,
  versions: ReadonlyMap<number, Logged>,
): AsyncGenerator<CopiedFile> {
  const folder = objectFolder(id);
  const mark = utf8("ocfl_object_1.1\n");
  yield {
    path: `${folder}/${OBJECT_MARK}`,
    content: mark,
    digest: { algorithm: "sha256", hex: sha256(mark) },
  };
  const newest = Math.max(...versions.keys());
  let head: Inventory | null = null;
  for (let version = 1; version <= newest; version++) {
    const path = `${folder}/v${String(version)}/inventory.json`;
    const bytes = await readOrNull(files, `${root}/${path}`);
    if (bytes === null) throw damaged(path, "the file is missing");
    yield* inventoryFiles(`${folder}/v${String(version)}`, bytes, versions.get(version));
    if (version < newest) continue;
    yield* inventoryFiles(folder, bytes, versions.get(version));
    head = parseInventory(bytes);
  }
  if (head === null || headNumber(head) !== newest)
    throw damaged(`${folder}/v${String(newest)}/inventory.json`, "it cannot be read");
  yield* contentFiles(files, `${root}/`, folder, head);
}

function* inventoryFiles(
  folder: string,
  bytes: Uint8Array,
  logged: Logged | undefined,
): Generator<CopiedFile> {
  const digest =
    logged === undefined ? null : ({ algorithm: "sha256", hex: logged.inventory } as const);
  yield { path: `${folder}/inventory.json`, content: bytes, digest };
  yield { path: `${folder}/inventory.json.sha512`, content: sidecarBytes(bytes), digest: null };
}

async function* contentFiles(
  files: Files,
  root: string,
  folder: string,
  { manifest }: Inventory,
): AsyncGenerator<CopiedFile> {
  for (const [hex, paths] of Object.entries(manifest))
    for (const inside of paths) {
      const path = `${folder}/${inside}`;
      const found = await files.stat(`${root}${path}`);
      if (found === null || found.folder) throw damaged(path, "the file is missing");
      const content = { at: `${root}${path}`, bytes: found.bytes };
      yield { path, content, digest: { algorithm: "sha512", hex } };
    }
}
