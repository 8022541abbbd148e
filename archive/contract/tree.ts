import { z } from "zod";
import { UnitId } from "../model/ids";
import { TreeRow } from "../model/tree-row";
import { entry } from "./entry";

/** The finding aid in reading order; asked with the revision of an earlier answer, only what changed since. */
export const tree = entry(
  "read",
  z.strictObject({
    /** `revision` of an earlier answer. Where it is not known any more the answer is the whole. */
    since: z.string().max(200).optional(),
  }),
  z
    .object({
      revision: z.string(),
      /** Whether `rows` is the whole finding aid. */
      whole: z.boolean(),
      /** All rows in reading order, or those of the units that changed, in no order. */
      rows: z.array(TreeRow).readonly(),
      /** Units that are not in the finding aid any more; what lay beneath them went with them or is among `rows`. */
      gone: z.array(UnitId).readonly(),
      /** Rows of the whole: who holds another number after the changes has missed something and asks for the whole. */
      total: z.int().nonnegative(),
    })
    .readonly(),
);
