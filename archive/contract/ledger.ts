import { z } from "zod";
import { EventType, ProvenanceEvent } from "../model/provenance-event";
import { entry } from "./entry";

/** The log of the archive, newest first, before a number of it; with what each act was done to, where that is a unit. */
export const ledger = entry(
  "read",
  z.strictObject({
    /** Only events with a smaller number; null for the newest. */
    before: z.int().positive().nullable(),
    type: EventType.nullable(),
    /** Looked for in who acted and what was said. */
    text: z.string().max(200),
    limit: z.int().min(1).max(500),
  }),
  z
    .object({
      events: z
        .array(
          z
            .object({
              event: ProvenanceEvent,
              unit: z
                .object({ title: z.string(), referenceCode: z.string() })
                .readonly()
                .nullable(),
            })
            .readonly(),
        )
        .readonly(),
      /** Whether there are older ones. */
      more: z.boolean(),
    })
    .readonly(),
);
