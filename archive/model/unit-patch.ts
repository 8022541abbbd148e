import { z } from "./schema";
import { Access, Rights } from "./access";
import { Claim } from "./certainty";
import { ClaimedField, ElementId } from "./elements";
import { Handling, Level, UnitAgent, UnitPlace } from "./unit";
import { UnitDate } from "./unit-date";

const text = z.string().max(100_000);

/** What of a description is to be otherwise. Members that are left out stay as they are; null clears. */
export const UnitPatch = z
  .strictObject({
    level: Level,
    referenceCode: text,
    title: text,
    genre: text.nullable(),
    dates: z.array(UnitDate).max(1000).readonly(),
    agents: z.array(UnitAgent).max(10_000).readonly(),
    places: z.array(UnitPlace).max(1000).readonly(),
    handling: z.array(Handling).max(1000).readonly(),
    languages: z.array(z.string().max(100)).max(1000).readonly(),
    classification: text.nullable(),
    rights: Rights,
    access: Access,
    locator: text.nullable(),
    extent: text.nullable(),
    description: text.nullable(),
    elements: z.partialRecord(ElementId, text.nullable()).readonly(),
    claims: z.partialRecord(ClaimedField, Claim.nullable()).readonly(),
  })
  .partial()
  .readonly();
export type UnitPatch = z.infer<typeof UnitPatch>;
