import { z } from "zod";
import { ArchiveSummary } from "./about";
import { entry } from "./entry";

/** A new, empty archive in the reader's own place for archives; it becomes the open one. */
export const createArchive = entry(
  "write",
  z.strictObject({ title: z.string().trim().min(1).max(200) }),
  ArchiveSummary,
);

/** Opens an archive that the shell admitted (a picker, a drop, the list of recent ones). A ticket, never a path. */
export const openArchive = entry(
  "write",
  z.strictObject({ ticket: z.string().max(100) }),
  ArchiveSummary,
);

/** Opens the open archive once more: after it was written to elsewhere, it then has what was stored there. */
export const reopenArchive = entry("write", z.strictObject({}), ArchiveSummary);

/** An archive that was opened on this computer before, and how it stands now. */
export const RecentArchive = z
  .object({
    ticket: z.string(),
    title: z.string(),
    /** File name without folder. */
    name: z.string(),
    /** Its folder, as people know it. */
    folder: z.string(),
    /** When it was opened last; null where an older Carrel did not note it. */
    opened: z.iso.datetime().nullable(),
    /**
     * Open in this window; here; its drive is out; moved, renamed or deleted; damaged, as far as archive.json and the last verification
     * tell; held for writing by another window or program; of a newer format, or in a place that may not be written.
     */
    state: z.enum(["open", "here", "away", "gone", "damaged", "elsewhere", "read-only"]),
  })
  .readonly();
export type RecentArchive = z.infer<typeof RecentArchive>;

/** Archives opened before, the last one first. Only for who may write: places of this computer are nobody else's business. */
export const recentArchives = entry(
  "write",
  z.strictObject({}),
  z.object({ archives: z.array(RecentArchive).readonly() }).readonly(),
);

/** Takes an archive from the list. The archive itself stays where it is. */
export const forgetArchive = entry(
  "write",
  z.strictObject({ ticket: z.string().max(100) }),
  z.object({}).readonly(),
);

/** Opens the built-in sample archive, making it first where there is none. */
export const openSample = entry("write", z.strictObject({}), ArchiveSummary);

/** The name that every event of this computer's reader will carry. Never sent anywhere. */
export const nameActor = entry(
  "write",
  z.strictObject({ name: z.string().trim().min(1).max(120) }),
  z.object({ actor: z.string() }).readonly(),
);
