import { z } from "zod";
import { Changed } from "../model/changed";
import { ObjectId, UnitId } from "../model/ids";
import { Transcription } from "../model/transcription";
import { Unit } from "../model/unit";
import { entry } from "./entry";

/** What every change of stored objects answers: enough to take it back with `restore`. */
export const Changes = z.object({ changed: z.array(Changed).readonly() }).readonly();
export type Changes = z.infer<typeof Changes>;

/**
 * Takes a change back: each object gets a new version with the state of `before`. Refused as a whole when one of them was
 * changed since (`request.changed-since`). What was made by the change (`before` 0) is withdrawn where its kind can be.
 */
export const restore = entry(
  "write",
  z.strictObject({
    changed: z.array(Changed).min(1).max(100_000),
    /** One sentence for the log: what is taken back. */
    why: z.string().max(1000),
    /** True when it does again what was taken back: for the log that is a change, not an undo. */
    again: z.boolean(),
    /** Tells its progress under this id, and stops it by it. */
    job: z.uuid().optional(),
  }),
  Changes,
);

/** A new version of the unit with the state before its last change; asked again it goes one change further back. */
export const undo = entry("write", z.strictObject({ id: UnitId }), Changes);

/** The versions of an object, oldest first. */
export const versions = entry(
  "read",
  z.strictObject({ id: ObjectId }),
  z
    .object({
      versions: z
        .array(
          z
            .object({
              version: z.int().positive(),
              created: z.iso.datetime(),
              by: z.string(),
              message: z.string(),
            })
            .readonly(),
        )
        .readonly(),
    })
    .readonly(),
);

/** A unit with its readings as it was in one version; the newest when none is named. Older ones are shown to the keeper only. */
export const unitVersion = entry(
  "read",
  z.strictObject({ id: UnitId, version: z.int().positive().nullable() }),
  z
    .object({
      unit: Unit,
      version: z.int().positive(),
      transcriptions: z.array(Transcription).readonly(),
    })
    .readonly(),
);
