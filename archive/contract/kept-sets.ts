import { z } from "zod";
import { SetId, Sha256, UnitId } from "../model/ids";
import { FrozenSet, SavedSearch, SearchQuestion } from "../model/kept-set";
import { entry } from "./entry";
import { Changes } from "./versions";

const title = z.string().trim().min(1).max(300);
const note = z.string().max(10_000);
const Made = z.object({ ...Changes.unwrap().shape, id: SetId }).readonly();
const page = { offset: z.int().nonnegative(), limit: z.int().min(1).max(1000) } as const;

/**
 * A frozen set as it is told. Whoever may not see everything is told of what they may see: `count` and `undated` are of these, and
 * what speaks of the whole, or of what was looked for (`digest`, `leftOut`, `question`, `ran`), is null for them.
 */
export const ShownFrozen = z
  .object({
    ...FrozenSet.unwrap().shape,
    leftOut: z.int().nonnegative().nullable(),
    digest: Sha256.nullable(),
    question: SearchQuestion.nullable(),
    ran: z.string().nullable(),
  })
  .readonly();
export type ShownFrozen = z.infer<typeof ShownFrozen>;

/** How a document of a set stands today. `withheld`: visitors may not see it. */
export const MemberState = z.enum(["same", "edited", "withdrawn", "gone", "withheld"]);
export type MemberState = z.infer<typeof MemberState>;

/** A document ready to show; one that is gone has nothing but its id. */
export const ShownUnit = z
  .object({
    unit: UnitId,
    title: z.string(),
    referenceCode: z.string(),
    date: z.string(),
    state: MemberState,
  })
  .readonly();
export type ShownUnit = z.infer<typeof ShownUnit>;

const Units = z
  .object({ total: z.int().nonnegative(), units: z.array(ShownUnit).readonly() })
  .readonly();

/** A set to compare: one that is kept (a saved search is asked anew), or what a question finds now. */
export const SetSide = z.union([
  z.strictObject({ set: SetId }),
  z.strictObject({ question: SearchQuestion }),
]);
export type SetSide = z.infer<typeof SetSide>;

const sides = { left: SetSide, right: SetSide } as const;
const Sides = z.object({ left: z.int().nonnegative(), right: z.int().nonnegative() });

/** A word that stands in the texts of one set more often than it would if both spoke alike (G2 of Dunning, 1993; negative: less often). */
export const TypicalWord = z
  .object({ form: z.string(), ...Sides.shape, strength: z.number() })
  .readonly();
export type TypicalWord = z.infer<typeof TypicalWord>;

export const SetComparison = z
  .object({
    left: z.int().nonnegative(),
    right: z.int().nonnegative(),
    onlyLeft: z.int().nonnegative(),
    both: z.int().nonnegative(),
    onlyRight: z.int().nonnegative(),
    /** Documents by kind, language and year, on both sides; those that the archive does not show any more count nowhere. */
    facets: z.record(
      z.enum(["type", "language", "year"]),
      z.array(z.object({ value: z.string(), ...Sides.shape }).readonly()).readonly(),
    ),
    undated: Sides.readonly(),
    /** Words of the texts that were read, strongest first on either side; `readDocuments` says how many were. */
    typical: z.array(TypicalWord).readonly(),
    untypical: z.array(TypicalWord).readonly(),
    readDocuments: Sides.readonly(),
  })
  .readonly();
export type SetComparison = z.infer<typeof SetComparison>;

export const keptSetEntries = {
  /** Saved searches and frozen sets, by title. What is looked for is the keeper's own: others are told of frozen sets only. */
  keptSets: entry(
    "read",
    z.strictObject({}),
    z
      .object({
        searches: z.array(SavedSearch).readonly(),
        frozen: z.array(ShownFrozen).readonly(),
      })
      .readonly(),
  ),
  /** What a saved search finds now, and what is new or gone since it was last looked at on this computer. */
  savedNow: entry(
    "read",
    z.strictObject({ id: SetId }),
    z
      .object({
        total: z.int(),
        undated: z.int(),
        /** What runs, in English. */
        ran: z.string(),
        /** null where it was not looked at yet. */
        since: z
          .object({ when: z.iso.datetime(), total: z.int(), added: z.int(), gone: z.int() })
          .readonly()
          .nullable(),
      })
      .readonly(),
  ),
  /** Remembers, on this computer and not in the archive, that the saved search was looked at now. Where nothing may be written, nothing is. */
  lookAtSaved: entry("read", z.strictObject({ id: SetId }), z.object({}).readonly()),
  /** Keeps a question under a name, or puts another one, another name or note in the place of one. */
  saveSearch: entry(
    "write",
    z.strictObject({
      id: SetId.nullable(),
      title,
      note: note.nullable(),
      question: SearchQuestion,
    }),
    Made,
  ),
  /** Keeps what a question finds now, for ever. */
  freezeSearch: entry(
    "write",
    z.strictObject({
      title,
      note: note.nullable(),
      question: SearchQuestion,
      job: z.uuid().optional(),
    }),
    Made,
  ),
  /** Another name or note for either kind, or takes it out; what is null stays. Members of a frozen set cannot be changed. */
  editKeptSet: entry(
    "write",
    z.strictObject({
      id: SetId,
      title: title.nullable(),
      note: note.nullable(),
      drop: z.boolean(),
    }),
    Changes,
  ),
  /** What has become of a frozen set's documents, and what its question finds today. */
  frozenState: entry(
    "read",
    z.strictObject({ id: SetId }),
    z
      .object({
        same: z.int(),
        edited: z.int(),
        withdrawn: z.int(),
        gone: z.int(),
        /** Of those that stand, how many visitors may not see; null for a visitor. */
        withheld: z.int().nullable(),
        /** Found by its question today and not in the set; in the set, standing, and not found today. */
        added: z.int(),
        lost: z.int(),
      })
      .readonly(),
  ),
  /** Documents of one kind of a kept set, in the order of their ids. `added` and `gone` of a saved search are since it was looked at. */
  keptUnits: entry(
    "read",
    z.strictObject({
      id: SetId,
      part: z.enum(["all", "same", "edited", "withdrawn", "gone", "withheld", "added", "lost"]),
      ...page,
    }),
    Units,
  ),
  /** Takes the digest of the stored file again. For the keeper. */
  checkFrozen: entry(
    "read",
    z.strictObject({ id: SetId }),
    z
      .object({ state: z.enum(["ok", "changed"]), expected: Sha256, found: Sha256, count: z.int() })
      .readonly(),
  ),
  compareSets: entry("read", z.strictObject({ ...sides, job: z.uuid() }), SetComparison),
  comparedUnits: entry(
    "read",
    z.strictObject({ ...sides, part: z.enum(["left", "both", "right"]), ...page }),
    Units,
  ),
  /** Every document of both, with where it stands, as CSV. */
  comparisonTable: entry(
    "read",
    z.strictObject({ ...sides, job: z.uuid() }),
    z.object({ name: z.string(), mediaType: z.string(), text: z.string() }).readonly(),
  ),
} as const;
