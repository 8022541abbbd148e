import { z } from "./schema";

/** The format of backup files that this code writes (docs/formats/backup.md). */
export const BACKUP_FORMAT = "carrel-backup/1";

/** What a backup says of itself: `backup.json` inside it. Sizes in bytes. */
export const BackupLabel = z
  .object({
    format: z.string().regex(/^carrel-backup\/\d+$/),
    /** The folder of the archive inside the zip: `Port Ellery.carrel`. */
    folder: z.string().min(1).max(200),
    archive: z.object({ id: z.uuid(), title: z.string(), format: z.string() }).readonly(),
    /** Number and digest of the last event of the log that is in it, and when that was. */
    seq: z.int().positive(),
    head: z.string().regex(/^[0-9a-f]{64}$/),
    when: z.string(),
    made: z.string(),
    objects: z.int().nonnegative(),
    files: z.int().nonnegative(),
    bytes: z.int().nonnegative(),
  })
  .readonly();
export type BackupLabel = z.infer<typeof BackupLabel>;
