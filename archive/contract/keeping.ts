import { z } from "zod";
import { ArchiveSummary } from "./about";
import { entry } from "./entry";

const Days = z.int().min(1).max(3650).nullable();

/** What this computer knows of the open archive's backups. */
export const BackupState = z
  .object({
    /** The last one that was verified; null when none was made here. */
    last: z
      .object({
        when: z.iso.datetime(),
        name: z.string(),
        /** Its folder on this computer, as people know it. */
        folder: z.string(),
        seq: z.int().positive(),
        /** Bytes. */
        size: z.int(),
        /** Whether it is where it was put. */
        there: z.boolean(),
        /** Whether it is the copy that Carrel keeps itself, besides the one that a browser was given. */
        own: z.boolean(),
      })
      .readonly()
      .nullable(),
    drill: z.object({ when: z.iso.datetime(), ok: z.boolean() }).readonly().nullable(),
    /** Days after which the reader wants to be reminded; null for never. */
    remindDays: Days,
    /** Whether anything was stored since the last backup. */
    changed: z.boolean(),
    /** Whether it is time: changed, and the last backup is older than the reader's days. */
    due: z.boolean(),
  })
  .readonly();
export type BackupState = z.infer<typeof BackupState>;

export const keepingEntries = {
  backups: entry("write", z.strictObject({}), BackupState),

  /** One verified file with one state of the archive. Without a ticket it is kept by Carrel and handed out under `url`. */
  backUp: entry(
    "write",
    z.strictObject({ job: z.uuid(), ticket: z.string().max(100).nullable() }),
    z
      .object({
        name: z.string(),
        size: z.int().positive(),
        seq: z.int().positive(),
        objects: z.int(),
        url: z.string().nullable(),
      })
      .readonly(),
  ),

  /** Restores a backup that the shell admitted into the reader's own place for archives, and opens it. */
  restoreBackup: entry(
    "write",
    z.strictObject({ job: z.uuid(), ticket: z.string().max(100) }),
    ArchiveSummary,
  ),

  /** Restores the last backup into a folder that is thrown away, and compares it with the log of the open archive. */
  drillBackup: entry(
    "write",
    z.strictObject({ job: z.uuid() }),
    z
      .object({
        ok: z.boolean(),
        objects: z.int(),
        files: z.int(),
        bytes: z.int(),
        seq: z.int(),
        /** Whether the open archive's log has that event with that digest. */
        inLog: z.boolean(),
      })
      .readonly(),
  ),

  /** Removes the copy that Carrel keeps itself; what the browser was given stays where the reader put it. */
  dropOwnBackup: entry("write", z.strictObject({}), z.object({ dropped: z.boolean() }).readonly()),

  remindOfBackup: entry(
    "write",
    z.strictObject({ days: Days }),
    z.object({ remindDays: Days }).readonly(),
  ),
} as const;
