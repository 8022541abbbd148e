import { z } from "zod";
import { NoteId, TranscriptionId, UnitId } from "../model/ids";
import { Mark } from "../model/mark";
import { TranscriptionHead } from "../model/transcription";
import { entry } from "./entry";
import { Changes } from "./versions";

/** A reading of a unit; null for the first that it has. */
const ChosenText = z.strictObject({ unit: UnitId, transcription: TranscriptionId.nullable() });
export type ChosenText = z.infer<typeof ChosenText>;

const Span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly();

/** How many paragraphs of the left and of the right text stand beside each other. */
const Row = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly();

const ComparedText = z
  .object({
    unit: UnitId,
    title: z.string(),
    referenceCode: z.string(),
    reading: TranscriptionHead,
    /** All readings of the unit, to choose another one. */
    readings: z.array(TranscriptionHead).readonly(),
    text: z.string(),
    marks: z.array(Mark).readonly(),
    /** Where its paragraphs stand, in UTF-16 code units. */
    paragraphs: z.array(Span).readonly(),
  })
  .readonly();
export type ComparedText = z.infer<typeof ComparedText>;

export const Comparison = z
  .object({
    left: ComparedText,
    right: ComparedText,
    /** Together they are all paragraphs of both texts, in order. */
    rows: z.array(Row).readonly(),
    /** Who set the paragraphs beside each other by hand; null where lengths, numbers and names did. */
    byHand: z.object({ id: NoteId, by: z.string(), when: z.string() }).readonly().nullable(),
    /** Somebody set them by hand, but for another version of one of the texts. */
    handIsOld: z.boolean(),
    /** By words, in order; null for texts of two languages, where nothing is guessed. */
    differences: z
      .array(
        z
          .object({
            row: z.int().nonnegative(),
            left: Span.nullable(),
            right: Span.nullable(),
            moved: z.boolean(),
            /** The side on which a gap stands for what the other has. */
            lost: z.enum(["left", "right"]).nullable(),
          })
          .readonly(),
      )
      .readonly()
      .nullable(),
  })
  .readonly();
export type Comparison = z.infer<typeof Comparison>;

/** Two texts beside each other, paragraph by paragraph. */
export const compareTexts = entry(
  "read",
  z.strictObject({ left: ChosenText, right: ChosenText }),
  Comparison,
);

/** Sets the paragraphs of two texts beside each other as the reader says; `rows` null leaves it to lengths, numbers and names again. */
export const alignTexts = entry(
  "write",
  z.strictObject({
    left: ChosenText,
    right: ChosenText,
    rows: z.array(Row).min(1).max(100_000).readonly().nullable(),
  }),
  Changes,
);
