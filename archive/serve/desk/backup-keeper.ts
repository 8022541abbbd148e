import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { ArchiveError } from "../../model/archive-error";
import type { BackupKeeper, RememberedBackup } from "../../requests/backup-keeper";
import { backUp, restoreBackup } from "../../store/backup";
import type { HeldArchive } from "./open-archive";
import type { KeptBackups } from "./kept-backups";
import { fileName, freeName } from "./shelf";
import type { Tickets } from "./tickets";

export interface KeeperOptions {
  /** Folder of CARREL_HOME. */
  readonly home: string;
  /** Folder for restored archives. */
  readonly archives: string;
  readonly kept: KeptBackups;
  readonly tickets: Tickets;
  readonly open: (root: string) => Promise<HeldArchive>;
}

/** Backups by an address that cannot be guessed: a browser fetches its own copy. */
export interface HandedOut {
  /** Path and name of the file behind an address; null when there is none. */
  find(address: string): { readonly path: string; readonly name: string } | null;
}

export function createBackupKeeper(options: KeeperOptions): BackupKeeper & HandedOut {
  const { home, kept, tickets } = options;
  const handedOut = new Map<string, string>();
  return {
    find(address) {
      const path = handedOut.get(address);
      return path === undefined || !existsSync(path) ? null : { path, name: basename(path) };
    },
    remembered: (archive) => rememberedOf(options, archive),
    dropOwn: (archive) => dropFolder(ownFolder(home, archive)),
    remind: (archive, remindDays) => kept.change(archive, { remindDays }),
    async backUp({ store }, ticket, working) {
      const { id, title } = store.identity;
      const own = ticket === null;
      const out = own ? ownPlace(home, id, title) : withEnding(tickets.redeem(ticket));
      // The system's dialog has asked already whether a file that is there may be replaced.
      const { label, size } = await backUp({ root: store.root, out, replace: true, ...working });
      const { head, seq, made } = label;
      kept.change(id, { last: { when: made, path: out, head, seq, size } });
      if (own) keepOnly(out);
      const address = `/backup/${randomBytes(16).toString("hex")}.zip`;
      if (own) handedOut.set(address, out);
      return { label, size, name: basename(out), url: own ? address : null };
    },
    restore: (ticket, working) => restoreAt(options, tickets.redeem(ticket), working),
    drill: (archive, working) => drillWith(options, archive, working),
    rememberDrill(archive, ok) {
      const { last } = kept.of(archive);
      const drill = { when: new Date().toISOString(), path: last?.path ?? "", ok };
      kept.change(archive, { drill });
    },
  };
}

function rememberedOf({ home, kept }: KeeperOptions, archive: string): RememberedBackup {
  const { last, drill, remindDays } = kept.of(archive);
  const shown = last && {
    ...placeOf(last.path),
    ...last,
    there: isThere(last),
    own: dirname(last.path) === ownFolder(home, archive),
  };
  return { last: shown, drill, remindDays };
}

function dropFolder(folder: string): boolean {
  const there = existsSync(folder);
  rmSync(folder, { recursive: true, force: true });
  return there;
}

type Working = Parameters<BackupKeeper["drill"]>[1];

async function restoreAt({ archives, open }: KeeperOptions, from: string, working: Working) {
  mkdirSync(archives, { recursive: true });
  const name = fileName(basename(from).replace(/( \d{4}-\d\d-\d\d( \d{6})?)?(\.zip)?$/i, ""));
  const root = freeName(archives, name);
  await restoreBackup({ from, root, ...working });
  // What a browser sent is a copy of the reader's own file, and as large: it has done its work.
  if (from.startsWith(UPLOADS)) await rm(from, { force: true });
  return open(root);
}

/** Folders of reading rooms for what browsers send (`open-reading-room.ts`). */
const UPLOADS = join(tmpdir(), "carrel-uploads-");

async function drillWith({ home, kept }: KeeperOptions, archive: string, working: Working) {
  const { last } = kept.of(archive);
  if (last === null) throw noBackup();
  if (!isThere(last)) throw goneBackup(last.path);
  const folder = await mkdtemp(join(home, "drill-"));
  try {
    const root = join(folder, "Drill.carrel");
    return (await restoreBackup({ from: last.path, root, ...working })).label;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const placeOf = (path: string) => ({ name: basename(path), folder: dirname(path) });

/** A file of another size is not the one that was verified. */
function isThere({ path, size }: { readonly path: string; readonly size: number }): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === size;
}

function withEnding(path: string): string {
  return /\.zip$/i.test(path) ? path : `${path}.zip`;
}

const ownFolder = (home: string, archive: string) => join(home, "backups", archive);

/** Where Carrel keeps the newest backup of an archive for a browser, which says nothing of where it puts its own copy. */
function ownPlace(home: string, archive: string, title: string): string {
  const folder = ownFolder(home, archive);
  mkdirSync(folder, { recursive: true });
  // A name of its own each time: a copy of the last one may still be on its way.
  const when = new Date().toISOString().slice(0, 19).replace("T", " ").replaceAll(":", "");
  return join(folder, `${fileName(title)} ${when}.zip`);
}

function keepOnly(path: string): void {
  for (const name of readdirSync(dirname(path)))
    if (name !== basename(path)) rmSync(join(dirname(path), name), { force: true });
}

const noBackup = (): ArchiveError =>
  new ArchiveError(
    "backup.none",
    "No backup of this archive was made on this computer.",
    "Back it up first.",
  );

const goneBackup = (path: string): ArchiveError =>
  new ArchiveError(
    "backup.gone",
    `The last backup is not where it was put: ${path}`,
    "Plug in its drive, or make a new backup.",
  );
