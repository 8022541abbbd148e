import { resolve } from "node:path";
import { ulid } from "ulid";
import { ArchiveError } from "../../model/archive-error";
import type { Discrepancy } from "../../requests/ports";
import type { Clock, Files } from "./files";
import { identify } from "./identity";
import { inventoryFolderOf } from "./layout";
import { takeLock as takeRealLock } from "./lock";
import type { TakeLock } from "./lock";
import { createNodeFiles } from "./node-files";
import { ioFailure } from "./problems";
import { recoverWithReserve } from "./recover";
import { repairLog } from "./repair-log";
import { makeFolders, putAside, putInPlace, restoreFile } from "./restore";
import type { Workshop } from "./restore";
import { openStore } from "./store";
import { verifyArchive } from "./verify";

export interface RepairOptions {
  readonly root: string;
  /** Folder of another copy of the same archive; it is only read. */
  readonly replica: string;
  readonly files?: Files;
  readonly clock?: Clock;
  readonly takeLock?: TakeLock;
}

/** What a repair did; paths are relative to the archive. */
export interface Repair {
  readonly restored: readonly string[];
  /** What was damaged or unexpected, now in `quarantine/`. */
  readonly quarantined: readonly string[];
  /** What is still wrong, in words. */
  readonly problems: readonly string[];
}

/** An inventory has to be whole before its object's files can be judged: each round sees a little more. */
const ROUNDS = 4;

/**
 * Restores what is missing or changed from another copy, by digest; what is damaged or unexpected is put aside, nothing is overwritten.
 * A damaged file of which the replica has no sound copy stays where it is: it may still be partly readable.
 * @throws ArchiveError `store.not-an-archive` `store.other-archive` `store.locked` `store.not-writable` `store.io`
 */
export async function repairStore(options: RepairOptions): Promise<Repair> {
  const { files = createNodeFiles(), clock = () => new Date() } = options;
  const [root, replica] = [absolute(options.root), absolute(options.replica)];
  await checkSameArchive(files, root, replica);
  const takeLock = options.takeLock ?? takeRealLock;
  const lock = await takeLock(root, clock());
  const name = `repair-${ulid(clock().getTime()).toLowerCase()}`;
  const places = { bench: `${root}/staging/${name}`, aside: `${root}/quarantine/${name}` };
  const shop: Workshop = { files, root, replica, ...places, restored: [], quarantined: [] };
  const problems = await work(shop)
    .catch((error: unknown) => {
      throw ioFailure("while the archive was repaired", error);
    })
    .finally(() => lock.release());
  const { restored, quarantined } = shop;
  if (restored.length + quarantined.length > 0)
    await record({ files, root, clock, takeLock }, restored.length, quarantined.length);
  return { restored, quarantined, problems };
}

async function work(shop: Workshop): Promise<readonly string[]> {
  const { files, root } = shop;
  await recoverWithReserve(files, root).catch(() => undefined); // what it could not do shows in the check below
  await makeFolders(files, root, shop.bench);
  const problems = [...(await repairLog(shop))];
  let left: readonly Discrepancy[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    left = (await verifyArchive(files, root, { quick: false })).discrepancies;
    const before = shop.restored.length + shop.quarantined.length;
    for (const discrepancy of left) await mend(shop, discrepancy);
    if (shop.restored.length + shop.quarantined.length === before) break;
  }
  await files.remove(shop.bench);
  return [
    ...problems,
    ...left.map(({ what, kind, found }) => `${what} (${kind}): ${found}; no sound copy was found.`),
  ];
}

async function mend(shop: Workshop, { what, kind, expected }: Discrepancy): Promise<void> {
  const { files, root } = shop;
  if (kind === "broken-chain") return;
  if (kind === "unexpected") {
    if (await files.stat(`${root}/${what.replace(/\/$/, "")}`)) await putAside(shop, what);
  } else if (await restoreFile(shop, what, expected)) return;
  else if (kind === "missing") await restoreObject(shop, what);
}

/** A whole object that is gone is copied as the replica has it; the next round judges every byte of it. */
async function restoreObject(shop: Workshop, id: string): Promise<void> {
  const folder = inventoryFolderOf(id);
  if (folder === null || !(await shop.files.stat(`${shop.replica}/${folder}`))) return;
  await copyFolder(shop, folder);
}

async function copyFolder(shop: Workshop, folder: string): Promise<void> {
  for (const entry of await shop.files.list(`${shop.replica}/${folder}`)) {
    const path = `${folder}/${entry.name}`;
    if (entry.folder) await copyFolder(shop, path);
    else await putInPlace(shop, path, `${shop.replica}/${path}`);
  }
}

async function checkSameArchive(files: Files, root: string, replica: string): Promise<void> {
  const [ours, theirs] = [await identify(files, root), await identify(files, replica)];
  if (root !== replica && ours.identity.id === theirs.identity.id) return;
  throw new ArchiveError(
    "store.other-archive",
    `${replica} is not another copy of “${ours.identity.title}”.`,
    "Name the folder of a copy (a backup) of this archive.",
  );
}

/** The log says what was done, when the archive can be written again. */
async function record(
  ground: { files: Files; root: string; clock: Clock; takeLock: TakeLock },
  restored: number,
  quarantined: number,
): Promise<void> {
  const store = await openStore({ ...ground, mode: "write" });
  const detail = `Repaired from another copy: ${restored} files restored, ${quarantined} put aside.`;
  if (!store.readOnly)
    await store.commit("Carrel", [], [{ type: "fixity check", object: null, detail }]);
  await store.close();
}

function absolute(path: string): string {
  return resolve(path).replaceAll("\\", "/");
}
