import { z } from "zod";
import { Sha256 } from "../model/ids";
import { entry } from "./entry";
import { ProblemShape } from "./problem";

/** The open archive, as the window's frame shows it. */
export const ArchiveSummary = z
  .object({
    id: z.uuid(),
    /** Another one with each opening: a copy has the same id, and the same archive opened again may have another past. */
    session: z.string(),
    title: z.string(),
    /** File name without folder: `Port Ellery.carrel`. */
    name: z.string(),
    invented: z.boolean(),
    units: z.int(),
    items: z.int(),
    objects: z.int(),
    head: Sha256,
    writable: z.boolean(),
    /** Why it is read-only, when it is. */
    because: ProblemShape.nullable(),
    verified: z
      .object({ when: z.iso.datetime(), checked: z.int(), ok: z.boolean() })
      .readonly()
      .nullable(),
  })
  .readonly();
export type ArchiveSummary = z.infer<typeof ArchiveSummary>;

/** Who is asking what: the frame of every screen. */
export const about = entry(
  "read",
  z.strictObject({}),
  z
    .object({
      version: z.string(),
      host: z.enum(["desktop", "reading-room"]),
      mayWrite: z.boolean(),
      /** The name written into events; null until it was asked. */
      actor: z.string().nullable(),
      archive: ArchiveSummary.nullable(),
    })
    .readonly(),
);
