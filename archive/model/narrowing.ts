import { z } from "./schema";
import { UnitId } from "./ids";

const choice = z.array(z.string()).readonly();
/** Who sent it, to whom, where, who holds it: a record's id, or `~` and the name as written. */
const nameChoices = {
  from: choice.optional(),
  to: choice.optional(),
  place: choice.optional(),
  repository: choice.optional(),
} as const;

/** Facet choices: values of one facet are alternatives, facets narrow one another; `not` excludes. */
export const Narrowing = z
  .object({
    level: z.array(z.string()).readonly(),
    type: z.array(z.string()).readonly(),
    language: z.array(z.string()).readonly(),
    classification: z.array(z.string()).readonly(),
    ...nameChoices,
    /** EDTF interval, or null for any. */
    date: z.string().nullable(),
    within: UnitId.nullable(),
    not: z
      .object({
        type: choice,
        language: choice,
        level: choice.optional(),
        classification: choice.optional(),
        ...nameChoices,
      })
      .readonly(),
  })
  .readonly();
export type Narrowing = z.infer<typeof Narrowing>;
