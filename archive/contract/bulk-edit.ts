import { z } from "zod";
import { UnitId } from "../model/ids";
import { entry } from "./entry";
import { Changes } from "./versions";

/** One change of one field, for many units. */
const change = {
  ids: z.array(UnitId).min(1).max(100_000).readonly(),
  /** As in `edit`: `title`, `date.received`, `agent.author`. */
  field: z.string().max(100),
  how: z.enum(["set", "append", "replace"]),
  /** The new words; behind the old ones; or what is put in place of `find`. */
  value: z.string().max(100_000),
  /** The words that are replaced; not used otherwise. */
  find: z.string().max(100_000),
} as const;

export const BulkRow = z
  .object({
    id: UnitId,
    referenceCode: z.string(),
    title: z.string(),
    before: z.string(),
    after: z.string(),
    /** Why the unit would stay as it is; null where it would change. */
    refused: z.string().nullable(),
  })
  .readonly();
export type BulkRow = z.infer<typeof BulkRow>;

const counts = {
  changes: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  refused: z.int().nonnegative(),
} as const;

/** What a bulk edit would do: counts over all, and the first rows that change or are refused. Writes nothing. */
export const previewBulkEdit = entry(
  "write",
  z.strictObject({ ...change, limit: z.int().min(1).max(1000) }),
  z.object({ ...counts, rows: z.array(BulkRow).readonly() }).readonly(),
);

/** Does it, in one transaction. Units whose new value does not fit stay as they are, and are counted. */
export const bulkEdit = entry(
  "write",
  z.strictObject({ ...change, job: z.uuid() }),
  z.object({ ...Changes.unwrap().shape, ...counts }).readonly(),
);
