import { resolve } from "node:path";
import type { Problem } from "../../model/archive-error";
import { ArchiveError } from "../../model/archive-error";
import type { ObjectStore } from "../../requests/ports";
import { isAway, refuseWhenAway, unlessAway } from "./away";
import { signerOf } from "./checkpoint";
import { RESERVE_BYTES, layOut } from "./create";
import { toEvent } from "./event-line";
import { linesAfter, readTail } from "./event-log";
import type { FoundTail, LogTail } from "./event-log";
import type { Clock, Files } from "./files";
import { checkFixed, identify, problemOf } from "./identity";
import type { Identified } from "./identity";
import { isHeld, takeLock } from "./lock";
import type { Lock, TakeLock } from "./lock";
import { createNodeFiles } from "./node-files";
import { ioFailure } from "./problems";
import { listObjects, locateStored, readObject, readStored, readWhole } from "./reading";
import { awaitsRecovery, recoverWithReserve, restoreReserve } from "./recover";
import type { Recovery } from "./recover";
import { verifyArchive } from "./verify";
import { checkRoom } from "./writer";
import type { Act, Desk } from "./writer";
import { createWriter, noWriter } from "./commits";
import type { Commits } from "./commits";

interface Ground {
  /** The disk; given by tests. */
  readonly files?: Files;
  readonly clock?: Clock;
  /** Given by tests that have no real files. */
  readonly takeLock?: TakeLock;
  /** Who acts, for the events that nobody asked for: opening and closing. */
  readonly by?: string;
  /** Folder outside the archive with the signing key, made when missing; without it no checkpoint is written at closing. */
  readonly keys?: string;
  /** Bytes of `reserve.bin` (default 4 MiB). */
  readonly reserveBytes?: number;
  /** Size at which a new segment of the log is begun (default 1 MiB). */
  readonly segmentBytes?: number;
}

export interface CreateOptions extends Ground {
  /** Folder `NAME.carrel`, which must not exist. */
  readonly root: string;
  readonly title: string;
  readonly invented?: boolean;
}

export interface OpenOptions extends Ground {
  readonly root: string;
  readonly mode: "write" | "read";
}

const SEGMENT_BYTES = 1024 * 1024;
const CARREL = "Carrel";

/**
 * Makes a new, empty archive and opens it for writing.
 * @throws ArchiveError `store.exists` `store.no-folder` `store.io` `store.disk-full`
 */
export async function createStore(options: CreateOptions): Promise<ObjectStore> {
  const files = options.files ?? createNodeFiles();
  const { title, invented = false, by = CARREL, reserveBytes = RESERVE_BYTES } = options;
  const root = absolute(options.root);
  const birth = { root, title, invented, by, reserveBytes };
  await layOut(files, options.clock ?? now, birth).catch((error: unknown) => {
    throw ioFailure(`while the archive ${root} was made`, error);
  });
  return openStore({ ...options, mode: "write" });
}

/**
 * Opens an archive. For writing it takes the lock, finishes or sets aside what a crash left, and records the opening. An archive of a
 * newer format, or with damage that shows at opening, opens read-only and says why in `readOnly`.
 * @throws ArchiveError `store.not-an-archive` `store.locked` `store.io`
 */
export async function openStore(options: OpenOptions): Promise<ObjectStore> {
  const files = options.files ?? createNodeFiles();
  const root = absolute(options.root);
  const clock = options.clock ?? now;
  const { segmentBytes = SEGMENT_BYTES, reserveBytes = RESERVE_BYTES } = options;
  const desk = { files, root, clock, segmentBytes, reserveBytes };
  const found = await identify(files, root);
  if (options.mode === "read") return openForReading(desk, found, readOnly());
  if (found.problem) return openForReading(desk, found, found.problem);
  const lock = await (options.takeLock ?? takeLock)(root, clock()).catch(unlessReadable);
  if ("code" in lock) return openForReading(desk, found, lock);
  try {
    return await openForWriting(desk, found, lock, options);
  } catch (error) {
    await lock.release();
    throw ioFailure("while the archive was opened", error);
  }
}

/** A folder that may not be written can be read all the same; an archive that someone else writes is the caller's to decide on. */
function unlessReadable(error: unknown): Problem {
  if (error instanceof ArchiveError && error.code === "store.not-writable") return problemOf(error);
  throw error;
}

async function openForReading(desk: Desk, found: Identified, reason: Problem) {
  const { files, root } = desk;
  const tail = await readTail(files, root);
  // An unfinished end is another writer's append under way, or work for the next one: readers take no lock and repair nothing.
  const unfinished =
    tail.torn || (tail.fault !== null && (await awaitsRecovery(files, root, tail)));
  const damage = unfinished ? null : await damageOf(desk, tail);
  return assemble(desk, found, tail, found.problem ?? damage ?? reason);
}

async function openForWriting(
  desk: Desk,
  found: Identified,
  lock: Lock,
  { by = CARREL, keys }: OpenOptions,
): Promise<ObjectStore> {
  const { files, root } = desk;
  const recovery = await recoverWithReserve(files, root).catch(asProblem);
  const tail = await readTail(files, root);
  const damage = "code" in recovery ? recovery : await damageOf(desk, tail);
  if (damage || "code" in recovery) {
    await lock.release();
    return assemble(desk, found, tail, damage);
  }
  const full = await checkRoom(desk, []).catch(problemOf);
  if (full) {
    await lock.release();
    return assemble(desk, found, tail, full);
  }
  await restoreReserve(files, root, desk.reserveBytes);
  const checkpoint = keys === undefined ? undefined : await checkpointing(desk, found, keys);
  const commits = createWriter(desk, tail, lock, checkpoint);
  await commits.commit(by, [], [{ type: "open", object: null, ...openingOf(recovery, tail) }]);
  return assemble(desk, found, tail, null, commits);
}

/** Damage that recovery met makes the archive read-only; anything else is a failure. */
function asProblem(error: unknown): Problem {
  if (error instanceof ArchiveError && error.code === "store.damaged") return problemOf(error);
  throw error;
}

async function damageOf({ files, root }: Desk, tail: FoundTail): Promise<Problem | null> {
  if (tail.fault === null) return checkFixed(files, root, tail);
  return {
    code: "store.broken-chain",
    message: `The log of this archive is damaged: ${tail.fault}. It is open for reading only.`,
    remedy: "Check the whole archive (verify), then restore the log from another copy (repair).",
  };
}

function openingOf({ redone, quarantined }: Recovery, tail: LogTail) {
  const after =
    redone + quarantined > 0
      ? ` after a crash: ${redone} changes finished, ${quarantined} set aside`
      : "";
  return { detail: `The archive was opened for writing${after}.`, more: { fixed: tail.fixed } };
}

/** The act that signs the log's head and the number of objects when the archive is closed. */
async function checkpointing({ files, root }: Desk, { identity }: Identified, keys: string) {
  const sign = await signerOf(keys);
  return async (head: string): Promise<Act> => {
    let objects = 0;
    for await (const _ of listObjects(files, root)) objects++;
    const detail = `The archive was closed with ${objects} objects.`;
    const more = { checkpoint: sign(identity.id, head, objects) };
    return { type: "checkpoint", object: null, detail, more };
  };
}

function assemble(
  desk: Desk,
  { identity }: Identified,
  tail: LogTail,
  reason: Problem | null,
  commits: Commits = noWriter(tail, reason),
): ObjectStore {
  const { files, root } = desk;
  const there = <Result>(work: () => Promise<Result>) => unlessAway(files, root, work);
  return {
    root,
    identity,
    readOnly: reason,
    head: () => commits.head(),
    lastEvent: () => commits.lastEvent(),
    async standing() {
      if (await isAway(files, root)) return "away";
      if (await commits.isOvertaken()) return (await isAway(files, root)) ? "away" : "overtaken";
      return commits.isWriter && !isHeld(root) ? "unlocked" : "here";
    },
    commit: (...change) => there(() => commits.commit(...change)),
    object: (id) => there(() => readObject(files, root, id)),
    readAll: (id, version) => there(() => readWhole(files, root, id, version)),
    read: (id, path, version) => there(() => readStored(files, root, id, path, version)),
    locate: (id, path) => there(() => locateStored(files, root, id, path)),
    objects: () => listObjects(files, root),
    async *events(after) {
      // Without this a log that cannot be reached would look like one without events.
      await refuseWhenAway(files, root);
      for await (const line of linesAfter(files, root, after)) yield toEvent(line);
    },
    async verify(how) {
      const found = await there(() => verifyArchive(files, root, how));
      if (!found.ok) await refuseWhenAway(files, root);
      return found;
    },
    close: () => commits.close(),
  };
}

function readOnly(): Problem {
  return {
    code: "store.read-only",
    message: "This archive is open for reading only.",
    remedy: "Close it and open it for writing.",
  };
}

function now(): Date {
  return new Date();
}

/** Absolute, with `/` between folders on every system, and none at the end. */
function absolute(root: string): string {
  return resolve(root).replaceAll("\\", "/");
}
