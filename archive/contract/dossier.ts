import { z } from "zod";
import { Access } from "../model/access";
import { NameVariant } from "../model/authority";
import { CustodyLink } from "../model/custody";
import { AuthorityId, UnitId } from "../model/ids";
import { ProvenanceEvent } from "../model/provenance-event";
import { Transcription } from "../model/transcription";
import { Unit } from "../model/unit";
import { entry } from "./entry";

/** Everything that is known of one unit. */
export const Dossier = z
  .object({
    unit: Unit,
    /** From the top down to the unit's parent. */
    path: z
      .array(z.object({ id: UnitId, title: z.string(), referenceCode: z.string() }).readonly())
      .readonly(),
    /** The custodial history of the nearest unit above that has one, where this unit has none of its own (ISAD(G) 2.4). */
    inheritedCustody: z
      .object({ from: UnitId, title: z.string(), custody: z.array(CustodyLink).readonly() })
      .readonly()
      .nullable(),
    children: z.array(UnitId).readonly(),
    transcriptions: z.array(Transcription).readonly(),
    events: z.array(ProvenanceEvent).readonly(),
    /** Authorities of the unit's agents, with the forms of their names. */
    names: z
      .array(
        z
          .object({
            id: AuthorityId,
            preferred: z.string(),
            variants: z.array(NameVariant).readonly(),
            items: z.int(),
          })
          .readonly(),
      )
      .readonly(),
    /** The item before and after it in the finding aid. */
    previous: UnitId.nullable(),
    next: UnitId.nullable(),
    version: z.int().positive(),
    /** The unit, itself or above, whose condition keeps visitors out today; null or left out where they may read it. */
    withheld: z
      .object({ by: UnitId, title: z.string(), access: Access })
      .readonly()
      .nullable()
      .optional(),
  })
  .readonly();
export type Dossier = z.infer<typeof Dossier>;

export const dossier = entry("read", z.strictObject({ id: UnitId }), Dossier);
