import { readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { DatabaseSync } from "node:sqlite";
import { ArchiveError } from "../../model/archive-error";

/** Keeps other writers out; `release` lets them in again. */
export interface Lock {
  release(): Promise<void>;
}

/** Takes the lock of an archive. @throws ArchiveError `store.locked` `store.not-writable` */
export type TakeLock = (root: string, since: Date) => Promise<Lock>;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/**
 * The kernel's lock on `lock.sqlite`, taken through SQLite because Node offers no other: it frees itself when the process
 * dies, however it dies. The file stays empty. Who holds it is written beside it, where anyone can read it (`lock.json`).
 */
export const takeLock: TakeLock = async (root, since) => {
  const connection = lockFile(root);
  const holder: Holder = { pid: process.pid, host: hostname(), since: since.toISOString() };
  const note = `${root}/lock.json`;
  try {
    await writeFile(note, `${JSON.stringify(holder)}\n`);
  } catch (error) {
    connection.close();
    throw notWritable(root, error);
  }
  return {
    async release() {
      await rm(note, { force: true });
      connection.close();
    },
  };
};

function lockFile(root: string): DatabaseSync {
  let connection: DatabaseSync | null = null;
  try {
    connection = new DatabaseSync(`${root}/lock.sqlite`, { timeout: 0 });
    // No journal on the disk: nothing is ever written, and a stray one would look like damage.
    connection.exec("PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE");
    return connection;
  } catch (error) {
    connection?.close();
    throw isBusy(error) ? locked(root) : notWritable(root, error);
  }
}

/**
 * Whether somebody holds the lock, this process too. Reads through it, which its holder keeps exclusively; the read itself hinders
 * nobody for longer than it takes.
 */
export function isHeld(root: string): boolean {
  let lock: DatabaseSync | null = null;
  try {
    lock = new DatabaseSync(`${root}/lock.sqlite`, { readOnly: true, timeout: 0 });
    lock.prepare("select count(*) from sqlite_schema").get();
    return false;
  } catch (error) {
    return isBusy(error);
  } finally {
    lock?.close();
  }
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return ((error as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY;
}

function locked(root: string): ArchiveError {
  return new ArchiveError(
    "store.locked",
    `This archive is open for writing elsewhere: ${holderWords(root)}.`,
    "Close it there, or open it here for reading only.",
  );
}

/** Who holds the lock, as far as the note beside it tells. */
function holderWords(root: string): string {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(`${root}/lock.json`, "utf8")) as Holder;
    return `process ${pid} on ${host}, since ${since}`;
  } catch {
    return "another process, which left no note";
  }
}

function notWritable(root: string, error: unknown): ArchiveError {
  return new ArchiveError(
    "store.not-writable",
    `The lock of this archive cannot be taken in ${root}: ${error instanceof Error ? error.message : String(error)}`,
    "It is open for reading. See that the folder may be written and that lock.sqlite in it is an empty file.",
    { cause: error },
  );
}
