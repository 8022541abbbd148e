import { z } from "zod";
import { SourceId, UnitId } from "../model/ids";
import { Level } from "../model/unit";
import { entry } from "./entry";

/** One row of the finding aid. Rows come in reading order, each with its depth; `parent` is null for the top. */
export const TreeRow = z
  .object({
    id: UnitId,
    parent: UnitId.nullable(),
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

/** The finding aid, whole, in reading order. */
export const tree = entry(
  "read",
  z.strictObject({}),
  z.object({ rows: z.array(TreeRow).readonly() }).readonly(),
);
