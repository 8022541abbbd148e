import { resolve } from "node:path";
import { ulid } from "ulid";
import { ArchiveError } from "../../model/archive-error";
import { BACKUP_FORMAT, type BackupLabel } from "../../model/backup";
import { utf8, withSink } from "../archive/durable";
import type { Clock, Files } from "../archive/files";
import { identify } from "../archive/identity";
import { json, OBJECT_MARK } from "../archive/layout";
import { createNodeFiles } from "../archive/node-files";
import { ioFailure } from "../archive/problems";
import { addBytes, addFile, gathering } from "./add-file";
import { readState, type ArchiveState } from "./archive-state";
import { copiedFiles } from "./copied-files";
import { backupReadme } from "./backup-readme";
import { openBackup, type Checking } from "./read-backup";
import {
  archiveDamaged,
  insideArchive,
  noPlace,
  noRoom,
  notAsWritten,
  stopped,
  taken,
} from "./refusals";
import { createZipWriter } from "./zip-writer";

export interface BackupOptions extends Checking {
  /** Folder of the archive, which may be in use. */
  readonly root: string;
  /** Where the backup is written. */
  readonly out: string;
  /** Take the place of a file that is there; without it such a file is refused. */
  readonly replace?: boolean;
  readonly files?: Files;
  readonly clock?: Clock;
}

/** A backup that was written, read again and found whole. */
export interface Backup {
  readonly out: string;
  /** Bytes of the file. */
  readonly size: number;
  readonly label: BackupLabel;
}

/**
 * Copies one state of an archive into one file, reads it again, and only then gives it its name. Nobody has to stop writing.
 * @throws ArchiveError `backup.*`, `store.not-an-archive`, `store.broken-chain`, `store.io`
 */
export async function backUp(options: BackupOptions): Promise<Backup> {
  const { files = createNodeFiles(), clock = () => new Date() } = options;
  const [root, out] = [absolute(options.root), absolute(options.out)];
  const folder = await checkPlace(files, root, out, options.replace === true);
  const { identity } = await identify(files, root);
  const state = await readState(files, root);
  await checkRoom(files, folder, state);
  const { id, title, format } = identity;
  const label = {
    archive: { id, title, format },
    folder: folderName(root),
    made: clock().toISOString(),
  };
  const unfinished = `${out}.unfinished-${ulid(clock().getTime()).toLowerCase().slice(-8)}`;
  const work: Work = { ...options, files, root, out, state };
  try {
    const written = await writeZip(work, unfinished, label);
    await readAgain(work, unfinished, written);
    if (options.signal?.aborted) throw stopped("backup");
    await files.rename(unfinished, out);
    await files.syncFolder(folder, "backup.folder");
    return { out, size: (await files.stat(out))?.bytes ?? 0, label: written };
  } catch (error) {
    await files.remove(unfinished).catch(() => undefined);
    throw ioFailure("while the backup was written", error);
  }
}

/** @returns the folder of the backup */
async function checkPlace(files: Files, root: string, out: string, replace: boolean) {
  const folder = out.slice(0, out.lastIndexOf("/")) || "/";
  if (`${out}/`.startsWith(`${root}/`)) throw insideArchive(out);
  if (!(await files.stat(folder))) throw noPlace(folder);
  if (!replace && (await files.stat(out))) throw taken(out);
  return folder;
}

interface Work extends Checking {
  readonly files: Files;
  readonly root: string;
  readonly out: string;
  readonly state: ArchiveState;
}

function absolute(path: string): string {
  return resolve(path).replaceAll("\\", "/");
}

/** The archive's own name, as it can stand in a zip on every system. */
function folderName(root: string): string {
  const name = root
    .slice(root.lastIndexOf("/") + 1)
    .normalize("NFC")
    .replace(/\.carrel$/, "");
  const plain = name
    .replaceAll(/[\u0000-\u001f<>:"|?*]/g, " ")
    .replace(/^\.+|[. ]+$/g, "")
    .trim();
  return `${[...plain].slice(0, 80).join("") || "archive"}.carrel`;
}

/** Bytes that an object's version costs beyond its content, and a file in the zip's own directory. */
const VERSION_BYTES = 8 * 1024;
const SPARE_BYTES = 64 * 1024 * 1024;

async function checkRoom(files: Files, folder: string, { versions, segments }: ArchiveState) {
  let need = SPARE_BYTES;
  for (const { bytes } of segments) need += bytes;
  for (const logged of versions.values())
    for (const { bytes } of logged.values()) need += bytes + VERSION_BYTES;
  const free = await files.freeBytes(folder);
  if (free < need) throw noRoom(folder, need, free);
}

async function writeZip(
  work: Work,
  at: string,
  begun: Pick<BackupLabel, "archive" | "folder" | "made">,
): Promise<BackupLabel> {
  const { files, root, state } = work;
  return withSink(files.create(at), async (sink) => {
    const out = gathering(sink);
    const zip = createZipWriter(out.write, new Date(state.when));
    await addBytes(zip, "README.txt", utf8(backupReadme(begun)));
    const tally = { files: 0, bytes: 0 };
    // Each object is written once and read again once.
    const steps = 2 * state.versions.size;
    let begunObjects = 0;
    for await (const file of copiedFiles(files, root, state)) {
      if (work.signal?.aborted) throw stopped("backup");
      tally.bytes += await addFile(work, zip, begun.folder, file);
      tally.files++;
      if (file.path.endsWith(OBJECT_MARK)) work.progress?.(++begunObjects, steps, file.path);
    }
    const { seq, head, when } = state;
    const objects = state.versions.size;
    const label = { format: BACKUP_FORMAT, ...begun, seq, head, when, objects, ...tally };
    await addBytes(zip, "backup.json", utf8(json(label)));
    await zip.end();
    await out.flush();
    await sink.sync("backup.file");
    return label;
  }).catch((error: unknown) => {
    throw error instanceof ArchiveError && error.code === "store.damaged"
      ? archiveDamaged(error.message.replace(/^Damaged: /, ""))
      : error;
  });
}

async function readAgain({ files, out, signal, progress }: Work, at: string, label: BackupLabel) {
  const backup = await openBackup(files, at);
  try {
    const again = (done: number, total: number, current: string) =>
      progress?.(total + done, 2 * total, current);
    const losses = await backup.verify({ signal, progress: again });
    const whole = backup.entries.length === label.files && backup.label.head === label.head;
    if (losses.length > 0 || !whole) throw notAsWritten(out, losses);
  } finally {
    await backup.close();
  }
}
