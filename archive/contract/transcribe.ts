import { z } from "zod";
import { NoteId, TranscriptionId, UnitId } from "../model/ids";
import { Mark } from "../model/mark";
import { ReadingHead } from "../model/transcription";
import { entry } from "./entry";
import { Changes } from "./versions";

/** UTF-16 code units. The longest item seen in a published volume has half a million. */
const MOST = 8_000_000;

const Written = {
  /** What kind of reading, in which language, by whom, from what. */
  head: ReadingHead,
  text: z.string().max(MOST),
  marks: z.array(Mark).max(200_000).readonly(),
} as const;

/** How many of a reader's places (excerpts, notes) still have their words where they were taken, elsewhere, or nowhere. */
const Places = z
  .object({
    same: z.int().nonnegative(),
    changed: z.int().nonnegative(),
    gone: z.int().nonnegative(),
  })
  .readonly();
export type Places = z.infer<typeof Places>;

const Touched = z
  .object({
    excerpts: z.object({ before: Places, after: Places }).readonly(),
    notes: z.object({ before: Places, after: Places }).readonly(),
    highlights: z.object({ before: Places, after: Places }).readonly(),
    /** The words that issuing takes from where they were taken, at most as many as are worth reading at once; excerpts first. */
    words: z
      .array(
        z
          .object({
            of: z.enum(["excerpt", "highlight", "note"]),
            id: NoteId,
            quote: z.string(),
            lines: z.tuple([z.int(), z.int()]).readonly(),
            state: z.enum(["changed", "gone"]),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type Touched = z.infer<typeof Touched>;

/** Issues a reading: a new version of its unit. `transcription` null makes a new reading. `seen` is the version that was edited. */
export const saveTranscription = entry(
  "write",
  z.strictObject({
    unit: UnitId,
    seen: z.int().positive(),
    transcription: TranscriptionId.nullable(),
    ...Written,
  }),
  z
    .object({
      ...Changes.unwrap().shape,
      transcription: TranscriptionId,
      /** Against the version before. */
      words: z.object({ added: z.int(), gone: z.int() }).readonly(),
      /** Marks that are new, gone, or say something else. */
      marks: z.int(),
      touched: Touched,
    })
    .readonly(),
);

/** Takes a reading out of its unit; the versions before keep it. */
export const dropTranscription = entry(
  "write",
  z.strictObject({ unit: UnitId, seen: z.int().positive(), transcription: TranscriptionId }),
  Changes,
);

/** What issuing this text would do to the excerpts and notes taken from the reading. */
export const touchedByText = entry(
  "read",
  z.strictObject({ unit: UnitId, transcription: TranscriptionId, text: z.string().max(MOST) }),
  Touched,
);

/** A text in the making, kept on this computer beside the catalogue: never part of the archive until it is issued. */
const Draft = z
  .object({
    /** null for a reading that the unit does not have yet. */
    transcription: TranscriptionId.nullable(),
    /** The unit's version that it was begun from. */
    base: z.int().positive(),
    ...Written,
    kept: z.iso.datetime(),
    /** Whether the reading has changed since the base. */
    moved: z.boolean(),
  })
  .readonly();
export type Draft = z.infer<typeof Draft>;

/** The drafts of whoever is at work, and who else has one. */
export const draftsOf = entry(
  "read",
  z.strictObject({ unit: UnitId }),
  z
    .object({
      drafts: z.array(Draft).readonly(),
      others: z
        .array(
          z
            .object({
              transcription: TranscriptionId.nullable(),
              by: z.string(),
              kept: z.iso.datetime(),
            })
            .readonly(),
        )
        .readonly(),
    })
    .readonly(),
);

/** Keeps a draft. `known` is when the draft that this window has was kept last; another window's newer one is not overwritten. */
export const keepDraft = entry(
  "write",
  z.strictObject({
    unit: UnitId,
    transcription: TranscriptionId.nullable(),
    base: z.int().positive(),
    ...Written,
    known: z.iso.datetime().nullable(),
  }),
  z.object({ kept: z.iso.datetime() }).readonly(),
);

export const dropDraft = entry(
  "write",
  z.strictObject({ unit: UnitId, transcription: TranscriptionId.nullable() }),
  z.object({ dropped: z.boolean() }).readonly(),
);
