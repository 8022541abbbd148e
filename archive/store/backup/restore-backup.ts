import { resolve } from "node:path";
import type { BackupLabel } from "../../model/backup";
import { withSink, writeAll } from "../archive/durable";
import type { Clock, Files } from "../archive/files";
import { inLanes } from "../archive/lanes";
import { createNodeFiles } from "../archive/node-files";
import { ioFailure } from "../archive/problems";
import {
  beginBench,
  clearBench,
  clearLeftovers,
  type IsRunning,
  type Leftovers,
} from "./leftovers";
import type { Loss } from "./losses";
import { lossesOfArchive, openBackup, type Checking, type OpenBackup } from "./read-backup";
import { damagedBackup, noPlace, noRoom, placeTaken, stopped } from "./refusals";

export interface RestoreOptions extends Checking {
  /** The backup file. */
  readonly from: string;
  /** Folder `NAME.carrel`, which must not exist. */
  readonly root: string;
  /** Restore what is left of a damaged backup; without it such a backup is refused. */
  readonly damaged?: boolean;
  readonly files?: Files;
  readonly clock?: Clock;
  /** Given by tests: which processes are at work. */
  readonly isRunning?: IsRunning;
}

/** What was restored; `losses` is empty unless a damaged backup was asked for. */
export interface Restored {
  readonly root: string;
  readonly label: BackupLabel;
  readonly losses: readonly Loss[];
  /** What earlier restores that were killed had left beside it. */
  readonly leftovers: Leftovers;
}

/**
 * Restores a backup: its directory is judged, every byte in it is checked, everything is written beside the place, made durable, read
 * again and checked once more, and only then moved to its place. A crash leaves the whole archive there or nothing.
 * @throws ArchiveError `backup.*` `restore.exists` `store.io`
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { files = createNodeFiles(), clock = () => new Date() } = options;
  const [root, from] = [absolute(options.root), absolute(options.from)];
  const parent = await checkPlace(files, root);
  const backup = await openBackup(files, from);
  let bench: string | null = null;
  try {
    const leftovers = await clearLeftovers(files, parent, options.isRunning);
    const losses = await backup.verify(half(options, 0));
    if (losses.length > 0 && options.damaged !== true) throw damagedBackup(from, losses);
    await checkRoom(files, parent, backup);
    bench = await beginBench(files, root, clock);
    const work: Work = { ...options, files, backup, at: `${bench}/archive` };
    await unpack(work, bench);
    await checkCopy(work, losses);
    if (options.signal?.aborted) throw stopped("restore");
    if (await files.stat(root)) throw placeTaken(root);
    await files.rename(work.at, root);
    await files.syncFolder(parent, "restore.parent");
    await clearBench(files, bench);
    return { root, label: backup.label, losses, leftovers };
  } catch (error) {
    if (bench !== null) await clearBench(files, bench).catch(() => undefined);
    if (options.signal?.aborted) throw stopped("restore");
    throw ioFailure("while the backup was restored", error);
  } finally {
    await backup.close();
  }
}

/** @returns the folder in which the archive will stand */
async function checkPlace(files: Files, root: string): Promise<string> {
  const parent = root.slice(0, root.lastIndexOf("/")) || "/";
  if (await files.stat(root)) throw placeTaken(root);
  if (!(await files.stat(parent))) throw noPlace(parent);
  return parent;
}

interface Work extends Checking {
  readonly files: Files;
  readonly backup: OpenBackup;
  /** Where the archive is put together. */
  readonly at: string;
}

function absolute(path: string): string {
  return resolve(path).replaceAll("\\", "/");
}

/** The progress of one half of the work: the check before, the check after. */
function half({ signal, progress }: Checking, which: 0 | 1): Checking {
  return {
    signal,
    progress: (done, total, current) => progress?.(which * total + done, 2 * total, current),
  };
}

const FILE_BYTES = 4 * 1024;
const SPARE_BYTES = 64 * 1024 * 1024;

async function checkRoom(files: Files, folder: string, { entries }: OpenBackup): Promise<void> {
  const need = entries.reduce((sum, { bytes }) => sum + bytes + FILE_BYTES, SPARE_BYTES);
  const free = await files.freeBytes(folder);
  if (free < need) throw noRoom(folder, need, free);
}

/** What makes a folder an archive comes last: the log and archive.json, once all that they speak of is durable. */
async function unpack(work: Work, bench: string): Promise<void> {
  const { files, backup, at } = work;
  const paths = backup.entries.map(({ path }) => path);
  const isLast = (path: string) => path === "archive.json" || path.startsWith("log/");
  await files.makeFolder(at);
  await unpackAll(
    work,
    paths.filter((path) => !isLast(path)),
    at,
  );
  const log = paths.filter((path) => path.startsWith("log/"));
  const aside = `${bench}/log`;
  await files.makeFolder(aside);
  await inLanes(log, (path) => unpackFile(work, path, `${bench}/${path}`));
  await files.syncFolder(aside, "restore.log");
  await files.rename(aside, `${at}/log`);
  if (paths.includes("archive.json")) await unpackFile(work, "archive.json", `${at}/archive.json`);
  await files.syncFolder(at, "restore.root");
}

async function unpackAll(work: Work, paths: readonly string[], at: string): Promise<void> {
  const { files } = work;
  const folders = foldersOf(paths);
  // Parents stand before what is in them; side by side within one depth.
  for (const level of byDepth(folders))
    await inLanes(level, (folder) => files.makeFolder(`${at}/${folder}`));
  await inLanes(paths, (path) => unpackFile(work, path, `${at}/${path}`));
  for (const level of byDepth(folders).toReversed())
    await inLanes(level, (folder) => files.syncFolder(`${at}/${folder}`, "restore.folder"));
}

function foldersOf(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths)
    for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1))
      folders.add(path.slice(0, cut));
  return [...folders];
}

function byDepth(folders: readonly string[]): readonly (readonly string[])[] {
  const levels: string[][] = [];
  for (const folder of folders) (levels[folder.split("/").length - 1] ??= []).push(folder);
  return levels;
}

async function unpackFile({ files, backup, signal }: Work, path: string, to: string) {
  if (signal?.aborted) throw stopped("restore");
  await withSink(files.create(to), async (sink) => {
    for await (const piece of backup.files.stream(`${backup.root}/${path}`))
      await writeAll(sink, piece);
    await sink.sync("restore.file");
  });
}

/** What was written is read again: a copy that differs from its backup is not given the archive's name. */
async function checkCopy(work: Work, known: readonly Loss[]): Promise<void> {
  const { files, backup, at } = work;
  const losses = await lossesOfArchive(files, at, backup.label, half(work, 1));
  if (losses.length > known.length) throw damagedBackup(at, losses);
}
