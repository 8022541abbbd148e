import { BACKUP_FORMAT, BackupLabel } from "../../model/backup";
import { ArchiveError } from "../../model/archive-error";
import { text } from "../archive/durable";
import type { Files, Part } from "../archive/files";
import { checkLog } from "../archive/verify-log";
import { verifyArchive } from "../archive/verify";
import { entriesFault, isFolderName } from "./check-entries";
import { lossesOf } from "./losses";
import type { Loss } from "./losses";
import { hostile, newerBackup, notABackup, stopped } from "./refusals";
import { readZip } from "./zip-files";

/** A backup that was opened: its label, and its archive as a disk that can only be read. */
export interface OpenBackup {
  readonly label: BackupLabel;
  readonly files: Files;
  /** The archive's folder in `files`. */
  readonly root: string;
  /** Paths and sizes of the archive's files, relative to `root`. */
  readonly entries: readonly { readonly path: string; readonly bytes: number }[];
  /** What is not as it should be; empty when every byte is. @throws ArchiveError `backup.stopped` */
  verify(how: Checking): Promise<readonly Loss[]>;
  close(): Promise<void>;
}

export interface Checking {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, total: number, current: string) => void) | undefined;
}

/**
 * Opens a backup and judges its directory; no byte of the archive in it is read yet.
 * @throws ArchiveError `backup.not-a-backup` `backup.newer-format` `backup.hostile`
 */
export async function openBackup(files: Files, from: string): Promise<OpenBackup> {
  const part = await files.openPart(from).catch((error: unknown) => {
    throw notABackup(from, "it cannot be opened.", error);
  });
  try {
    return await open(part, from);
  } catch (error) {
    await part.close();
    if (error instanceof ArchiveError) throw error;
    throw notABackup(from, error instanceof Error ? error.message : String(error), error);
  }
}

async function open(part: Part, from: string): Promise<OpenBackup> {
  const zip = await readZip(part);
  const label = readLabel(await zip.sound("backup.json"), from);
  const fault = entriesFault(zip.entries, label.folder, part.bytes);
  if (fault !== null) throw hostile(from, fault);
  const root = `/${label.folder}`;
  const entries = zip.entries
    .filter(({ fileName }) => fileName.startsWith(`${label.folder}/`))
    .map(({ fileName, uncompressedSize }) => ({
      path: fileName.slice(label.folder.length + 1),
      bytes: uncompressedSize,
    }));
  return {
    label,
    files: zip.files,
    root,
    entries,
    verify: (how) => lossesOfArchive(zip.files, root, label, how),
    close: () => part.close(),
  };
}

function readLabel(bytes: Uint8Array | null, from: string): BackupLabel {
  if (bytes === null) throw notABackup(from, "it has no readable backup.json.");
  const found = BackupLabel.safeParse(parse(bytes));
  if (!found.success) throw notABackup(from, "its backup.json cannot be understood.");
  const { format, folder } = found.data;
  if (Number(format.split("/")[1]) > Number(BACKUP_FORMAT.split("/")[1]))
    throw newerBackup(from, format);
  if (!isFolderName(folder)) throw hostile(from, "its archive has an impossible name.");
  return found.data;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(text(bytes));
  } catch {
    return null;
  }
}

/**
 * Reads every byte of an archive and compares it with what its log and its label say. @returns what is wrong
 * @throws ArchiveError `backup.stopped`
 */
export async function lossesOfArchive(
  files: Files,
  root: string,
  label: Pick<BackupLabel, "head" | "seq">,
  { signal, progress }: Checking,
): Promise<readonly Loss[]> {
  const { discrepancies } = await verifyArchive(files, root, {
    quick: false,
    signal,
    progress,
  }).catch((error: unknown) => {
    throw signal?.aborted === true ? stopped("backup") : error;
  });
  const losses = await lossesOf(files, root, discrepancies);
  const { last } = await checkLog(files, root);
  const ends = last.head === label.head && last.seq === label.seq;
  return ends ? losses : [...losses, { what: "log", name: null }];
}
