import { z } from "./schema";
import { NoteId, Sha256, TranscriptionId, UnitId } from "./ids";

/** Words of a text that a reader's note speaks of; offsets count UTF-16 code units of the text with that digest. */
export const NotedPlace = z
  .object({
    transcription: TranscriptionId,
    start: z.int().nonnegative(),
    end: z.int().positive(),
    quote: z.string().min(1),
    textSha256: Sha256,
    /** 1-based numbers of the first and last line. */
    lines: z.tuple([z.int().positive(), z.int().positive()]).readonly(),
  })
  .readonly();
export type NotedPlace = z.infer<typeof NotedPlace>;

/** A reader's own words about a unit, about a place in its text, or about an excerpt kept from it. Never an editor's note. */
export const ReaderNote = z
  .object({
    id: NoteId,
    unit: UnitId,
    place: NotedPlace.nullable(),
    excerpt: NoteId.nullable(),
    text: z.string().min(1).max(100_000),
    /** When it was written first. */
    when: z.iso.datetime(),
    by: z.string(),
  })
  .readonly();
export type ReaderNote = z.infer<typeof ReaderNote>;

/** What stands in a list: a unit, or an excerpt kept from it. */
export const Member = z.object({ unit: UnitId, excerpt: NoteId.nullable() }).readonly();
export type Member = z.infer<typeof Member>;

/** A tag is a word laid on units and excerpts, in no order; a collection is a list in the reader's order. */
export const ListKind = z.enum(["tag", "collection"]);
export type ListKind = z.infer<typeof ListKind>;

/** Units and excerpts that a reader put together under a name. */
export const ReaderList = z
  .object({
    id: NoteId,
    kind: ListKind,
    title: z.string().min(1).max(300),
    description: z.string().max(10_000).nullable(),
    members: z.array(Member).max(1_000_000).readonly(),
    when: z.iso.datetime(),
    by: z.string(),
  })
  .readonly();
export type ReaderList = z.infer<typeof ReaderList>;

/** What a `not-` object holds besides excerpts. A dropped one stays: dropping is a version, and so is its coming back. */
export const OwnWork = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("note"), dropped: z.boolean(), note: ReaderNote }).readonly(),
  z.object({ kind: z.literal("list"), dropped: z.boolean(), list: ReaderList }).readonly(),
]);
export type OwnWork = z.infer<typeof OwnWork>;
