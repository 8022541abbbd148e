import { z } from "./schema";
import { Highlight } from "./highlight";
import { NotedPlace } from "./noted-place";
import { SavedRecipe } from "./packet";
import { TermSet } from "./term-set";
import { NoteId, type RecipeId, Sha256, TranscriptionId, UnitId } from "./ids";

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

/** A place in a text, in UTF-16 code units; null where the other text has nothing for it. */
const Side = z.tuple([z.int().nonnegative(), z.int().positive()]).readonly().nullable();
const AlignedText = z
  .object({ unit: UnitId, transcription: TranscriptionId, textSha256: Sha256 })
  .readonly();

/** Paragraphs of two texts set beside each other by a reader who knows better than lengths and numbers. */
export const TextAlignment = z
  .object({
    id: NoteId,
    left: AlignedText,
    right: AlignedText,
    /** In order; together they are the whole of both texts. */
    rows: z
      .array(z.object({ left: Side, right: Side }).readonly())
      .min(1)
      .max(100_000)
      .readonly(),
    when: z.iso.datetime(),
    by: z.string(),
  })
  .readonly();
export type TextAlignment = z.infer<typeof TextAlignment>;

/** What a `not-` object holds besides excerpts, and a `rcp-` object. A dropped one stays: dropping is a version, and so is its coming back. */
export const OwnWork = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("note"), dropped: z.boolean(), note: ReaderNote }).readonly(),
  z.object({ kind: z.literal("list"), dropped: z.boolean(), list: ReaderList }).readonly(),
  z
    .object({ kind: z.literal("alignment"), dropped: z.boolean(), alignment: TextAlignment })
    .readonly(),
  z.object({ kind: z.literal("highlight"), dropped: z.boolean(), highlight: Highlight }).readonly(),
  z.object({ kind: z.literal("terms"), dropped: z.boolean(), set: TermSet }).readonly(),
  z.object({ kind: z.literal("recipe"), dropped: z.boolean(), recipe: SavedRecipe }).readonly(),
]);
export type OwnWork = z.infer<typeof OwnWork>;

/** The object that holds it. */
export function idOfWork(work: OwnWork): NoteId | RecipeId {
  if (work.kind === "note") return work.note.id;
  if (work.kind === "highlight") return work.highlight.id;
  if (work.kind === "recipe") return work.recipe.id;
  if (work.kind === "terms") return work.set.id;
  return work.kind === "list" ? work.list.id : work.alignment.id;
}
