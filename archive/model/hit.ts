import { z } from "./schema";
import { VariantKind } from "./authority";
import { Level } from "./unit";
import { UnitId } from "./ids";

/** Why another form was asked for too, in parts, so that the window can say it in its own language. */
export const NameReason = z
  .object({
    /**
     * `family-name` and `by-rule` are forms that no record has: they follow from one that it has. `term` is no name, but a term of a set.
     */
    kind: z.enum([...VariantKind.options, "family-name", "by-rule", "term"]),
    /** The authority's preferred form, or the label of the term set. */
    of: z.string(),
    source: z.string().nullable(),
    /** EDTF: when the form was in use, or the form asked for; the name is looked for in documents of that time only. */
    used: z.array(z.string()).readonly().optional(),
  })
  .readonly();
export type NameReason = z.infer<typeof NameReason>;

/** Which form matched, and why when it is not the word that was asked for. */
export const MatchedForm = z
  .object({
    form: z.string(),
    because: z.string().nullable(),
    /** The same in parts, where it is a name. */
    reason: NameReason.nullable().optional(),
  })
  .readonly();
export type MatchedForm = z.infer<typeof MatchedForm>;

/** A hit, ready to show; marks are [start, end) into `snippet` in UTF-16 code units. */
export const Hit = z
  .object({
    id: UnitId,
    referenceCode: z.string(),
    title: z.string(),
    date: z.string(),
    level: Level,
    genre: z.string().nullable(),
    language: z.string().nullable(),
    score: z.number(),
    snippet: z.string(),
    marks: z.array(z.tuple([z.int(), z.int()]).readonly()).readonly(),
    matched: z.array(MatchedForm).readonly(),
    /** Number of matching places in the text. */
    places: z.int().nonnegative(),
    /** Every match holds letters that are unclear or that an editor supplied; left out where one does not. */
    doubtful: z.literal(true).optional(),
  })
  .readonly();
export type Hit = z.infer<typeof Hit>;

/** Values of one facet with their counts over the whole match. */
export const FacetValue = z
  .object({
    value: z.string(),
    count: z.int().nonnegative(),
    /** What a reader calls it, where that is not the value: the name of a record. */
    label: z.string().optional(),
  })
  .readonly();
export type FacetValue = z.infer<typeof FacetValue>;

/**
 * In which order hits come: by the weight of their words as lunr does, the same with the words as typed and near each other first, by date (the undated last), or as the
 * finding aid has them.
 */
export const HitOrder = z.enum(["relevance", "closest", "oldest", "newest", "aid"]);
export type HitOrder = z.infer<typeof HitOrder>;
