import { z } from "zod";
import { NoteId, TranscriptionId, UnitId } from "../model/ids";
import { ListKind, Member, ReaderNote } from "../model/own-work";
import { entry } from "./entry";
import { Changes } from "./versions";

/** A list by its name, without its members. */
export const ListHead = z
  .object({
    id: NoteId,
    kind: ListKind,
    title: z.string(),
    description: z.string().nullable(),
    /** Members that this reader may see. */
    members: z.int().nonnegative(),
  })
  .readonly();
export type ListHead = z.infer<typeof ListHead>;

/** A member ready to show. */
export const ShownMember = z
  .object({
    unit: UnitId,
    excerpt: NoteId.nullable(),
    title: z.string(),
    referenceCode: z.string(),
    date: z.string(),
    /** The kept words, for an excerpt. */
    quote: z.string().nullable(),
  })
  .readonly();
export type ShownMember = z.infer<typeof ShownMember>;

/** A note ready to show, with what it is about. */
export const ShownNote = z
  .object({
    note: ReaderNote,
    title: z.string(),
    referenceCode: z.string(),
    /** Whether the words that it speaks of still stand where they stood. */
    state: z.enum(["same", "changed", "gone"]),
  })
  .readonly();
export type ShownNote = z.infer<typeof ShownNote>;

/** What the reader has made of one unit: notes on it, and the lists that it or an excerpt of it stands in. */
export const ownWorkOn = entry(
  "read",
  z.strictObject({ unit: UnitId }),
  z
    .object({
      notes: z.array(ShownNote).readonly(),
      lists: z.array(ListHead).readonly(),
    })
    .readonly(),
);

/** All of the reader's tags and collections, by title, and notes, newest first; `text` narrows both by their words. */
export const ownWork = entry(
  "read",
  z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(1000) }),
  z
    .object({
      lists: z.array(ListHead).readonly(),
      notes: z.array(ShownNote).readonly(),
      /** How many notes match, shown or not. */
      total: z.int(),
    })
    .readonly(),
);

/** A list with its members, in the reader's order. */
export const readerList = entry(
  "read",
  z.strictObject({ id: NoteId, offset: z.int().nonnegative(), limit: z.int().min(1).max(1000) }),
  z.object({ list: ListHead, members: z.array(ShownMember).readonly(), total: z.int() }).readonly(),
);

/** Writes a note, or changes one; words left empty take it out. */
export const writeNote = entry(
  "write",
  z.strictObject({
    /** null for a new one. */
    id: NoteId.nullable(),
    unit: UnitId,
    place: z
      .strictObject({
        transcription: TranscriptionId,
        start: z.int().nonnegative(),
        end: z.int().positive(),
      })
      .nullable(),
    excerpt: NoteId.nullable(),
    text: z.string().max(100_000),
  }),
  Changes,
);

/** Puts units and excerpts into a list; a list with that kind and title is made when there is none. */
export const addToList = entry(
  "write",
  z.strictObject({
    kind: ListKind,
    title: z.string().trim().min(1).max(300),
    members: z.array(Member).min(1).max(100_000),
  }),
  Changes,
);

/** Takes units and excerpts out of a list; they themselves stay. */
export const takeFromList = entry(
  "write",
  z.strictObject({ id: NoteId, members: z.array(Member).min(1).max(100_000) }),
  Changes,
);

/** Renames a list, describes it, puts its members into another order, or drops it. What is null stays as it is. */
export const editList = entry(
  "write",
  z.strictObject({
    id: NoteId,
    title: z.string().trim().min(1).max(300).nullable(),
    description: z.string().max(10_000).nullable(),
    /** Moves the member at `from` to `to`, places counted from 0. */
    move: z.strictObject({ from: z.int().nonnegative(), to: z.int().nonnegative() }).nullable(),
    drop: z.boolean(),
  }),
  Changes,
);
