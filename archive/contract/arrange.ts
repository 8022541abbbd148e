import { z } from "zod";
import { UnitId } from "../model/ids";
import { Level } from "../model/unit";
import { entry } from "./entry";
import { Changes } from "./versions";

const ids = z.array(UnitId).min(1).max(100_000).readonly();
/** Tells the progress under this id, and stops the change by it. */
const job = z.uuid().optional();

/**
 * Moves units, with all that they hold, to another place of the finding aid: beneath `parent` (null: the top), before one of what
 * stands there (null: at the end), in the order given. One transaction.
 */
export const moveUnits = entry(
  "write",
  z.strictObject({
    ids,
    parent: UnitId.nullable(),
    before: UnitId.nullable(),
    /** `renumber`: codes continue those of the new place, of what lies beneath too. */
    codes: z.enum(["keep", "renumber"]),
    job,
  }),
  Changes,
);

/** A new unit without a source: a folder, or an item that is described before it is imported. */
export const createUnit = entry(
  "write",
  z.strictObject({
    level: Level,
    title: z.string().trim().min(1).max(10_000),
    parent: UnitId.nullable(),
  }),
  z.object({ ...Changes.unwrap().shape, id: UnitId }).readonly(),
);

/** Takes units from view with all that they hold. Their bytes stay; `bringBack` shows them again. */
export const withdrawUnits = entry(
  "write",
  z.strictObject({ ids, why: z.string().trim().min(1).max(1000), job }),
  Changes,
);

/** Shows withdrawn units again, with what was withdrawn in the same act. */
export const bringBack = entry("write", z.strictObject({ ids, job }), Changes);

/** Units taken from view, the latest first; what went with a unit above is counted there. */
export const withdrawnUnits = entry(
  "write",
  z.strictObject({}),
  z
    .object({
      units: z
        .array(
          z
            .object({
              id: UnitId,
              title: z.string(),
              referenceCode: z.string(),
              level: Level,
              when: z.iso.datetime(),
              why: z.string(),
              /** Units beneath that went with it. */
              beneath: z.int().nonnegative(),
            })
            .readonly(),
        )
        .readonly(),
    })
    .readonly(),
);
