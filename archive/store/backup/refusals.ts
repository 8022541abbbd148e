import { ArchiveError } from "../../model/archive-error";
import type { Loss } from "./losses";

/** Losses named in one sentence; a backup that is torn apart has thousands. */
const NAMED = 5;

export const taken = (out: string): ArchiveError =>
  new ArchiveError(
    "backup.exists",
    `${out} exists already; nothing was written.`,
    "Choose another name, or say that it is to be replaced.",
  );

export const noPlace = (folder: string): ArchiveError =>
  new ArchiveError(
    "backup.no-folder",
    `There is no folder ${folder}.`,
    "Make that folder first, plug in its drive, or choose another place.",
  );

export const insideArchive = (out: string): ArchiveError =>
  new ArchiveError(
    "backup.inside",
    `${out} lies inside the archive itself.`,
    "Choose a place outside of it, best on another drive.",
  );

export const noRoom = (folder: string, need: number, free: number): ArchiveError =>
  new ArchiveError(
    "backup.no-room",
    `The disk of ${folder} has ${mebibytes(free)} MiB left; ${mebibytes(need)} MiB are needed. Nothing was written.`,
    "Free some space there, or choose another drive.",
  );

const mebibytes = (bytes: number): string => String(Math.ceil(bytes / 1024 / 1024));

export const stopped = (what: "backup" | "restore"): ArchiveError =>
  new ArchiveError(
    "backup.stopped",
    what === "backup"
      ? "The backup was stopped; no backup was made."
      : "The restore was stopped; nothing was restored.",
    "Start it again when you like.",
  );

/** The archive itself does not have the bytes that it should: its copy would be no backup. */
export const archiveDamaged = (path: string): ArchiveError =>
  new ArchiveError(
    "backup.archive-damaged",
    `The archive is damaged at ${path}; no backup was made, and earlier backups were left as they are.`,
    "Check the whole archive (verify), repair it from an earlier backup or another copy, then back it up.",
  );

/** What was read back is not what was written. */
export const notAsWritten = (out: string, losses: readonly Loss[]): ArchiveError =>
  new ArchiveError(
    "backup.not-as-written",
    `What was written to ${out} does not read back as it was (${listed(losses)}); it was removed and is no backup.`,
    "The drive may be failing: choose another one.",
  );

export const notABackup = (from: string, why: string, cause?: unknown): ArchiveError =>
  new ArchiveError(
    "backup.not-a-backup",
    `${from} cannot be read as a backup of Carrel: ${why}`,
    "Choose another file. If it was copied here, copy it again: its end may be missing.",
    { cause },
  );

export const newerBackup = (from: string, format: string): ArchiveError =>
  new ArchiveError(
    "backup.newer-format",
    `${from} was written by a newer Carrel (${format}).`,
    "Restore it with that version. It is a zip: any program can unpack the archive that is in it.",
  );

export const hostile = (from: string, why: string): ArchiveError =>
  new ArchiveError(
    "backup.hostile",
    `${from} is not as Carrel writes backups: ${why} Nothing was restored.`,
    "Do not use it; take another backup.",
  );

export const damagedBackup = (from: string, losses: readonly Loss[]): ArchiveError =>
  new ArchiveError(
    "backup.damaged",
    `${from} is damaged: ${listed(losses)}. Nothing was restored.`,
    "Take another backup. If there is none, restore what is left of this one (carrel restore --damaged), and repair it later.",
  );

export const placeTaken = (root: string): ArchiveError =>
  new ArchiveError(
    "restore.exists",
    `${root} exists already; nothing was restored.`,
    "Choose a name that is not there yet. What is there is never overwritten.",
  );

function listed(losses: readonly Loss[]): string {
  const names = losses
    .slice(0, NAMED)
    .map(({ what, name }) => (name === null ? what : `“${name}” (${what})`));
  const more = losses.length - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
}
