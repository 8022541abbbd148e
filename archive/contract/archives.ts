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

/** Opens the built-in sample archive, making it first where there is none. */
export const openSample = entry("write", z.strictObject({}), ArchiveSummary);

/** The name that every event of this computer's reader will carry. Never sent anywhere. */
export const nameActor = entry(
  "write",
  z.strictObject({ name: z.string().trim().min(1).max(120) }),
  z.object({ actor: z.string() }).readonly(),
);
