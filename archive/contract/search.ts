import { z } from "zod";
import { FacetValue, Hit, HitOrder, NameReason } from "../model/hit";
import { UnitId } from "../model/ids";
import { Narrowing } from "../model/narrowing";
import { entry } from "./entry";

/** What in a query may not have worked as it was meant (docs/formats/query.md); never an error: the query ran. */
export const SyntaxNote = z
  .object({
    code: z.enum([
      "quote-alone",
      "bracket-alone",
      "unknown-name",
      "name-blank",
      "operator-word",
      "or-alone",
      "date-unread",
      "value-unknown",
      "fuzzy-wide",
      "fuzzy-bare",
      "boost-bare",
      "double-sign",
      "star-alone",
      "sign-alone",
      "too-long",
    ]),
    /** The first place of it in the query, [start, end) in UTF-16 code units. */
    at: z.tuple([z.int(), z.int()]).readonly(),
    /** The whole query as it may have been meant; null where nothing would be left, or nobody can tell. */
    suggestion: z.string().nullable(),
  })
  .readonly();
export type SyntaxNote = z.infer<typeof SyntaxNote>;

const presence = z.enum(["optional", "required", "prohibited"]);

/** A part of what ran: a word by its place in `ran`, an attribute, or a bracket with its arms, of which one must answer. */
export type OutlinePart =
  | { readonly presence: z.infer<typeof presence>; readonly ran: number }
  | {
      readonly presence: z.infer<typeof presence>;
      readonly attribute: string;
      readonly value: string;
    }
  | {
      readonly presence: z.infer<typeof presence>;
      readonly arms: readonly (readonly OutlinePart[])[];
    };
const OutlinePart: z.ZodType<OutlinePart> = z.lazy(() =>
  z.union([
    z.object({ presence, ran: z.int() }).readonly(),
    z.object({ presence, attribute: z.string(), value: z.string() }).readonly(),
    z.object({ presence, arms: z.array(z.array(OutlinePart).readonly()).readonly() }).readonly(),
  ]),
);

/** What was really run, in sentences that the window may show as they are, and the parts to build its own from. */
export const Interpretation = z
  .object({
    /** English, one line; the window builds its own from the parts below. */
    text: z.string(),
    /** Each word or phrase that ran, and the other forms that ran with it. */
    ran: z
      .array(
        z
          .object({
            word: z.string(),
            presence: z.enum(["optional", "required", "prohibited"]),
            also: z
              .array(
                z
                  .object({
                    form: z.string(),
                    because: z.string(),
                    reason: NameReason.nullable().optional(),
                  })
                  .readonly(),
              )
              .readonly(),
            /** Documents that it matched; 0 is said, not hidden. */
            found: z.int(),
            /** The nearest word of the archive's vocabulary, when it matched nothing. */
            nearest: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
    /** Words that were not searched for, and why; expansions that were capped. */
    dropped: z.array(z.object({ word: z.string(), because: z.string() }).readonly()).readonly(),
    capped: z.array(z.object({ word: z.string(), at: z.int() }).readonly()).readonly(),
    /** `certain:yes`, `certain:no`: only hits with a match in certain words, or those without one. */
    certain: z
      .array(z.enum(["yes", "no"]))
      .readonly()
      .optional(),
    /** Texts with unclear or supplied letters that were too many to be looked at for it; they count as certain. */
    unlooked: z.int().optional(),
    /** What ran with its brackets and attributes; left out where it is a row of words. */
    outline: z.array(OutlinePart).readonly().optional(),
    /** What each clause left, in the order typed, where there are several; those of which any will do are one step, without a place. */
    steps: z
      .array(
        z
          .object({
            clause: z.string(),
            at: z.tuple([z.int(), z.int()]).readonly().nullable(),
            left: z.int().nonnegative(),
          })
          .readonly(),
      )
      .readonly()
      .optional(),
    /** What `like:` became: the typical words of a document or a passage, and the whole query with these words instead. */
    like: z
      .object({
        of: z
          .array(
            z
              .object({
                /** Null for a passage. */
                unit: UnitId.nullable(),
                title: z.string().nullable(),
                words: z
                  .array(z.object({ form: z.string(), weight: z.number() }).readonly())
                  .readonly(),
              })
              .readonly(),
          )
          .readonly(),
        instead: z.string(),
      })
      .readonly()
      .optional(),
    /** Left out where there is none. */
    notes: z.array(SyntaxNote).readonly().optional(),
  })
  .readonly();
export type Interpretation = z.infer<typeof Interpretation>;

/** A bar of the histogram: documents by year; `possible` counts ranges that only may fall within. */
export const YearBar = z.object({ year: z.int(), certain: z.int(), possible: z.int() }).readonly();
export type YearBar = z.infer<typeof YearBar>;

export { HitOrder, Narrowing };

export const SearchAnswer = z
  .object({
    query: z.string(),
    interpretation: Interpretation,
    total: z.int(),
    ms: z.number(),
    hits: z.array(Hit).readonly(),
    facets: z.record(z.string(), z.array(FacetValue).readonly()).readonly(),
    years: z.array(YearBar).readonly(),
    undated: z.int(),
  })
  .readonly();
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** What is asked, and what narrows it. */
export const question = {
  text: z.string().max(10_000),
  narrowing: Narrowing.nullable(),
  /** Expand names through the authorities. */
  names: z.boolean(),
} as const;

/** Every unit that a question finds, for work on all of them: not in the order of the hits. */
export const foundUnits = entry(
  "read",
  z.strictObject(question),
  z.object({ ids: z.array(UnitId).readonly() }).readonly(),
);

const Certainty = z
  .object({
    /** Hits with a match in certain words, or without unclear and supplied words. */
    certain: z.int().nonnegative(),
    /** Hits whose every match holds unclear or supplied letters; where no word is asked for, those that have such letters. */
    doubtful: z.int().nonnegative(),
    /** Texts with such letters that were too many to be looked at; they count as certain. */
    unlooked: z.int().nonnegative(),
    /** Hits of which something in the description is said to be less than certain. */
    inDoubt: z.int().nonnegative(),
  })
  .readonly();
export type Certainty = z.infer<typeof Certainty>;

/** How sure what a question finds is, counted over the whole match. */
export const certainty = entry("read", z.strictObject(question), Certainty);

/** Hits in order: by relevance, or everything as the finding aid has it when the text is empty, unless another order is asked for. */
export const search = entry(
  "read",
  z.strictObject({
    ...question,
    order: HitOrder.optional(),
    limit: z.int().min(1).max(500),
    offset: z.int().min(0).max(1_000_000),
  }),
  SearchAnswer,
);
