import { z } from "zod";
import { AuthorityId, UnitId } from "../model/ids";
import { Level } from "../model/unit";
import { entry } from "./entry";
import { question } from "./search";

/** A day as EDTF writes it: `1907-11-16`. */
const Day = z.string().regex(/^-?\d{4}-\d\d-\d\d$/);
const DaySpan = z.object({ from: Day, to: Day }).readonly();
export type DaySpan = z.infer<typeof DaySpan>;

/** How wide the bars of a timeline are; the service chooses, so that there are never more than a screen holds. */
export const TimeStep = z.enum(["day", "week", "month", "year", "decade", "century"]);
export type TimeStep = z.infer<typeof TimeStep>;

/** Documents of one stretch of time, both days within. `all` counts what the archive has there, whatever is asked. */
export const TimeBar = z
  .object({ from: Day, to: Day, certain: z.int(), possible: z.int(), all: z.int() })
  .readonly();
export type TimeBar = z.infer<typeof TimeBar>;

/** A question over time: bars of its whole match without its own date, and what that date certainly and possibly holds. */
export const timeline = entry(
  "read",
  z.strictObject({
    ...question,
    /** The stretch looked at; null for all that is dated. */
    view: z.strictObject({ from: Day, to: Day }).readonly().nullable(),
  }),
  z
    .object({
      step: TimeStep,
      bars: z.array(TimeBar).readonly(),
      /** First and last day that a date of the archive says anything about; null when nothing is dated. */
      whole: DaySpan.nullable(),
      /** Of the match: within the date asked for, or dated at all where none is asked for. */
      within: z.object({ certain: z.int(), possible: z.int() }).readonly(),
      undated: z.int(),
      ms: z.number(),
    })
    .readonly(),
);

/** Who wrote or received letters: a record of a name with all its forms, or a name that no record stands for yet. */
export const Correspondent = z
  .object({
    /** The record's id, or `~` and the name in small letters. */
    key: z.string(),
    id: AuthorityId.nullable(),
    name: z.string(),
    note: z.string().nullable(),
    wrote: z.int(),
    received: z.int(),
    /** Letters that it wrote or received, each counted once. */
    letters: z.int(),
  })
  .readonly();
export type Correspondent = z.infer<typeof Correspondent>;

/** A letter for a drawing. Ends are places in the list of people; -1 for one beyond those listed. */
export const DrawnLetter = z
  .object({
    id: UnitId,
    title: z.string(),
    from: z.int(),
    to: z.int(),
    /** The days on which it may have been written: the same one where that is certain. */
    first: Day,
    last: Day,
  })
  .readonly();
export type DrawnLetter = z.infer<typeof DrawnLetter>;

/** A letter in a list, as seen from who was chosen. */
export const ListedLetter = z
  .object({
    id: UnitId,
    referenceCode: z.string(),
    title: z.string(),
    date: z.string(),
    /** Whether the chosen one wrote it. */
    wrote: z.boolean(),
    others: z.array(z.string()).readonly(),
  })
  .readonly();
export type ListedLetter = z.infer<typeof ListedLetter>;

/** Who wrote to whom, when, how often, in what a question finds. A letter is an item with a sender and a recipient. */
export const letters = entry(
  "read",
  z.strictObject({
    ...question,
    /** How many people are told one by one, those with most letters first. */
    people: z.int().min(1).max(200),
    /** Keys of whose letters are listed: one, or two for what passed between them. */
    chosen: z.array(z.string().max(600)).max(2).readonly(),
    /** Letters listed of the chosen at most. */
    limit: z.int().min(1).max(500),
  }),
  z
    .object({
      letters: z.int(),
      /** Of them, those without a date: they are in every count and in no drawing. */
      undated: z.int(),
      people: z.array(Correspondent).readonly(),
      /** People beyond those told, and the letters that have one of them at either end. */
      others: z.object({ people: z.int(), letters: z.int() }).readonly(),
      /** Letters from one to another of the people told; `first` and `last` of the dated ones. */
      pairs: z
        .array(
          z
            .object({
              from: z.int(),
              to: z.int(),
              count: z.int(),
              first: Day.nullable(),
              last: Day.nullable(),
            })
            .readonly(),
        )
        .readonly(),
      /** First and last day of the dated letters; null when none is dated. */
      span: DaySpan.nullable(),
      /** Each dated letter, where there are few enough to be told apart; else none, and `weeks`. */
      drawn: z.array(DrawnLetter).readonly(),
      /** Dated letters that no week has: they are known to a longer time only. */
      spread: z.int(),
      /** Letters of a pair in the seven days from `first`. */
      weeks: z
        .array(z.object({ from: z.int(), to: z.int(), first: Day, count: z.int() }).readonly())
        .readonly(),
      listed: z
        .object({ total: z.int(), letters: z.array(ListedLetter).readonly() })
        .readonly()
        .nullable(),
      ms: z.number(),
    })
    .readonly(),
);

/** How a unit has to do with another one. */
export const RelationKind = z.enum([
  "part-of",
  "part",
  "beside",
  "answers",
  "answered-by",
  "previous",
  "next",
  "refers-to",
  "referred-to-by",
  "names",
]);
export type RelationKind = z.infer<typeof RelationKind>;

/** A related unit, why it is one, and who says so (null: the arrangement, or the record of names). */
export const Relation = z
  .object({
    id: UnitId,
    referenceCode: z.string(),
    title: z.string(),
    date: z.string(),
    level: Level,
    genre: z.string().nullable(),
    /** What the reason speaks of: the names shared, the two who wrote, the date as written. */
    about: z.array(z.string()).readonly(),
    source: z.string().nullable(),
  })
  .readonly();
export type Relation = z.infer<typeof Relation>;

/** What of the archive has to do with one unit: only what this reader may see is told or counted. */
export const related = entry(
  "read",
  z.strictObject({ id: UnitId }),
  z
    .object({
      groups: z
        .array(
          z
            .object({
              kind: RelationKind,
              /** How many there are; the list may be shorter. */
              total: z.int(),
              units: z.array(Relation).readonly(),
            })
            .readonly(),
        )
        .readonly(),
      /** Letters that passed between the same two, with this one and dated or not; 0 when it is no letter. */
      correspondence: z.int(),
    })
    .readonly(),
);

/** Units by reference code: the one that has it, however it is spaced or capitalised, and those whose code holds these letters. */
export const findCode = entry(
  "read",
  z.strictObject({ code: z.string().max(500), limit: z.int().min(1).max(50) }),
  z
    .object({
      exact: UnitId.nullable(),
      near: z
        .array(
          z
            .object({ id: UnitId, referenceCode: z.string(), title: z.string(), level: Level })
            .readonly(),
        )
        .readonly(),
    })
    .readonly(),
);

export const wayEntries = { timeline, letters, related, findCode } as const;
