import { z } from "./schema";
import { claimParts } from "./certainty";

/** What happened on the date. */
export const DateRole = z.enum([
  "created",
  "sent",
  "received",
  "transmitted",
  "published",
  "copied",
  "content",
  "answered",
  "mentioned",
]);
export type DateRole = z.infer<typeof DateRole>;

/** A date of a unit: EDTF (ISO 8601-2) when it was understood, and always the form that the document has. */
export const UnitDate = z
  .object({
    edtf: z.string().nullable(),
    display: z.string().min(1),
    role: DateRole,
    /** Who says so: the document's own words, an editor, a rule. */
    source: z.string().nullable(),
    /** Calendar of the written form where it is not the Gregorian one (`julian`, `chinese-republic`); `edtf` is Gregorian always. */
    calendar: z.string().optional(),
    ...claimParts,
  })
  .readonly();
export type UnitDate = z.infer<typeof UnitDate>;
