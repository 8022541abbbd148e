import { z } from "zod";
import { entry } from "./entry";

/** What verification found (CLI). */
export const VerifyReport = z
  .object({
    checked: z.int(),
    discrepancies: z
      .array(
        z
          .object({
            what: z.string(),
            kind: z.enum(["missing", "unexpected", "changed", "broken-chain"]),
            expected: z.string(),
            found: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    ok: z.boolean(),
  })
  .readonly();
export type VerifyReport = z.infer<typeof VerifyReport>;

/** Re-reads the archive: `quick` the log head, inventories and sizes; else every byte. */
export const verify = entry(
  "read",
  z.strictObject({ job: z.uuid(), quick: z.boolean() }),
  VerifyReport,
);
