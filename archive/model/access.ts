import { z } from "./schema";
import { RightsKey } from "./rights-statements";

/** What may be done with the material: a rightsstatements.org key, or a licence, and the words of whoever says so. */
export const Rights = z
  .object({
    statement: RightsKey,
    note: z.string().nullable(),
  })
  .readonly();
export type Rights = z.infer<typeof Rights>;

/** Who may see a unit. An embargo ends on the day named (YYYY-MM-DD, UTC). */
export const Access = z
  .object({
    restriction: z.enum(["open", "restricted", "embargoed"]),
    until: z.iso.date().nullable(),
    why: z.string().nullable(),
  })
  .readonly();
export type Access = z.infer<typeof Access>;

/** Who asks: the archive's own keeper, or a reader of a reading room or kiosk. */
export type Reader = "keeper" | "visitor";

/** Whether no condition at all keeps this reader from a unit. */
export const seesAll = (reader: Reader): boolean => reader === "keeper";

/**
 * The one function that decides who sees a unit: search, snippets, facets, bytes, exports, reading room and kiosk ask it.
 * @param today YYYY-MM-DD, UTC
 */
export function mayRead(access: Access, reader: Reader, today: string): boolean {
  if (seesAll(reader) || access.restriction === "open") return true;
  return access.restriction === "embargoed" && access.until !== null && access.until <= today;
}
