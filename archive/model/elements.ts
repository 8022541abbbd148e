import { z } from "./schema";

/** Elements of ISAD(G) that a description has as free text beyond those with members of their own. */
export const ElementId = z.enum([
  "history",
  "acquisition",
  "appraisal",
  "accruals",
  "arrangement",
  "physical",
  "findingAids",
  "originals",
  "copies",
  "related",
  "publication",
  "note",
  "archivistNote",
  "rules",
  "described",
]);
export type ElementId = z.infer<typeof ElementId>;

/** Only what is there; an element without words is left out. */
export const Elements = z.partialRecord(ElementId, z.string().min(1)).readonly();
export type Elements = z.infer<typeof Elements>;

/** Fields of a description whose source and certainty are kept beside them; dates and agents carry their own. */
export const ClaimedField = z.enum([
  "referenceCode",
  "title",
  "level",
  "extent",
  "description",
  "languages",
  "genre",
  "classification",
  "locator",
  "rights",
  "access",
  ...ElementId.options,
]);
export type ClaimedField = z.infer<typeof ClaimedField>;
