import { z } from "zod";
import { HitOrder, NameReason } from "../model/hit";
import { TranscriptionId, UnitId } from "../model/ids";
import { entry } from "./entry";
import { question } from "./search";

/** By what the lines stand in order; groups stay together. */
export const LineOrder = z.enum(["hits", "left", "right", "date", "code"]);
export type LineOrder = z.infer<typeof LineOrder>;

/** A place where a word of the question stands, with the words on both sides. */
export const ConcordanceLine = z
  .object({
    unit: UnitId,
    referenceCode: z.string(),
    title: z.string(),
    date: z.string(),
    transcription: TranscriptionId,
    /** BCP 47, of the reading. */
    language: z.string(),
    /** [start, end) in the reading, in UTF-16 code units. */
    start: z.int().nonnegative(),
    end: z.int().positive(),
    /** 1-based number of the line in which it begins. */
    line: z.int().positive(),
    left: z.string(),
    match: z.string(),
    right: z.string(),
    /** Number of its group. */
    group: z.int().nonnegative(),
    /** Place of its unit among the hits, from 0; null beyond those that are ranked. */
    hit: z.int().nonnegative().nullable(),
    /** Whether the neighbour that was asked for stands near. */
    isMarked: z.boolean(),
  })
  .readonly();
export type ConcordanceLine = z.infer<typeof ConcordanceLine>;

/** Lines for one reason: null for what was typed. */
export const LineGroup = z
  .object({
    because: z.string().nullable(),
    reason: NameReason.nullable(),
    /** Lines that can be shown. */
    lines: z.int().nonnegative(),
  })
  .readonly();
export type LineGroup = z.infer<typeof LineGroup>;

/** A word that stands near the matches more often than elsewhere in the documents that were found (G2 of Dunning, 1993). */
export const Neighbour = z
  .object({
    form: z.string(),
    before: z.int().nonnegative(),
    after: z.int().nonnegative(),
    lines: z.int().positive(),
    near: z.int().nonnegative(),
    expected: z.number(),
    strength: z.number(),
  })
  .readonly();
export type Neighbour = z.infer<typeof Neighbour>;

const asked = {
  job: z.uuid(),
  ...question,
  /** The order of hits in which `hit` counts; lines that stand by hits follow it. */
  hits: HitOrder.optional(),
  order: LineOrder,
} as const;

const counts = {
  /** Places in the whole match, those that can be shown, and the documents that hold them. */
  total: z.int().nonnegative(),
  shown: z.int().nonnegative(),
  documents: z.int().nonnegative(),
} as const;

/** Every place where a word of the question stands in a text, over the whole match. */
export const concordance = entry(
  "read",
  z.strictObject({
    ...asked,
    limit: z.int().min(1).max(500),
    offset: z.int().min(0).max(1_000_000),
    /** How many words on each side are neighbours. */
    within: z.int().min(1).max(10),
    /** Whether common words are told among the neighbours. */
    common: z.boolean(),
    /** A neighbour whose lines are marked. */
    mark: z.string().max(200).nullable(),
  }),
  z
    .object({
      ...counts,
      groups: z.array(LineGroup).readonly(),
      lines: z.array(ConcordanceLine).readonly(),
      neighbours: z.array(Neighbour).readonly(),
      ms: z.number(),
    })
    .readonly(),
);

/** The same lines as a table for spreadsheets. */
export const concordanceTable = entry(
  "read",
  z.strictObject(asked),
  z.object({ ...counts, name: z.string(), mediaType: z.string(), text: z.string() }).readonly(),
);

export const concordanceEntries = { concordance, concordanceTable } as const;
