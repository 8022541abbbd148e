import { z } from "zod";
import { UnitId } from "../model/ids";
import { UnitPatch } from "../model/unit-patch";
import { entry } from "./entry";
import { Changes } from "./versions";

/** A field by name (`title`, `date.received`, `title.source`, `parent`) and the words that it is to have; empty words clear it. */
const FieldSetting = z
  .strictObject({ field: z.string().max(100), value: z.string().max(100_000) })
  .readonly();

/**
 * Edits the description of one unit: one new version, whatever number of fields. Fields are set by words, or by their values.
 * What was not named stays as it is. Nothing is written when nothing changes.
 */
export const edit = entry(
  "write",
  z.strictObject({
    id: UnitId,
    /** The version that the reader saw; null when it does not matter. */
    seen: z.int().positive().nullable(),
    set: z.array(FieldSetting).max(200).readonly(),
    patch: UnitPatch.nullable(),
  }),
  Changes,
);
