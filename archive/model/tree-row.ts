import { SourceId, UnitId } from "./ids";
import { z } from "./schema";
import { Level } from "./unit";

/** One row of the finding aid. `parent` is null for the top; siblings stand by `position`, then by id. */
export const TreeRow = z
  .object({
    id: UnitId,
    parent: UnitId.nullable(),
    position: z.number(),
    depth: z.int().nonnegative(),
    level: Level,
    referenceCode: z.string(),
    title: z.string(),
    genre: z.string().nullable(),
    date: z.string(),
    language: z.string().nullable(),
    sourceId: z.union([SourceId, z.string()]).nullable(),
    /** Items and parts beneath. */
    items: z.int().nonnegative(),
    children: z.int().nonnegative(),
    /** Why visitors do not see it: its own condition, or that of a unit above. Left out where they do. */
    withheld: z.enum(["own", "inherited"]).optional(),
  })
  .readonly();
export type TreeRow = z.infer<typeof TreeRow>;
