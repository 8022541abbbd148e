import { z } from "./schema";
import { NoteId, RecipeId, Sha256, TranscriptionId, UnitId } from "./ids";
import { PacketMethod } from "./method-search";
import { TextView } from "./text-view";

/** Words to quote from one reading; `id` is the excerpt that they were kept as, null for a free one. */
export const QuotedWords = z
  .object({
    id: NoteId.nullable(),
    transcription: TranscriptionId,
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    quote: z.string(),
    textSha256: Sha256,
  })
  .readonly();
export type QuotedWords = z.infer<typeof QuotedWords>;

/** A question to whoever reads, with lines to answer on. */
export const PacketQuestion = z
  .object({
    question: z.string().min(1).max(2_000),
    /** What the key prints on those lines; null where it has nothing, and in a student edition's own recipe. */
    answer: z.string().max(5_000).nullable().default(null),
    /** Lines left free, in every edition; more where the answer needs more. */
    room: z.int().min(0).max(60).default(4),
  })
  .readonly();
export type PacketQuestion = z.infer<typeof PacketQuestion>;

/** A word that readers may not know. */
export const GlossaryEntry = z
  .object({ term: z.string().min(1).max(200), meaning: z.string().max(2_000) })
  .readonly();
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

/** What was quoted where a document is printed whole: which reading, and its digest then. */
export const QuotedWhole = z
  .object({ transcription: TranscriptionId, textSha256: Sha256 })
  .readonly();
export type QuotedWhole = z.infer<typeof QuotedWhole>;

/** One document of a packet: the whole text, or some of its words. */
export const PacketEntry = z
  .object({
    unit: UnitId,
    /** null quotes the whole of the unit's first transcription. */
    excerpts: z.array(QuotedWords).readonly().nullable(),
    headnote: z.string().nullable(),
    questions: z.array(PacketQuestion).max(100).readonly().default([]),
    /** Frozen when the packet is issued; null before, for excerpts, and where there is no reading. */
    whole: QuotedWhole.nullable().default(null),
  })
  .readonly();
export type PacketEntry = z.infer<typeof PacketEntry>;

/** What is printed; every option that is off is off in the file. */
export const PacketOptions = z
  .object({
    paper: z.enum(["a4", "letter"]),
    /** Documents are A, B, C (가, 나, 다) and not 1, 2, 3. */
    letters: z.boolean().default(false),
    headnotes: z.boolean(),
    /** The table of dates, agents, rights and citation before the text. */
    details: z.boolean().default(true),
    lineNumbers: z.boolean(),
    /** How texts are printed. Offsets, digests and line numbers are those of the stored text in either view. */
    textView: TextView.default("diplomatic"),
    facsimiles: z.boolean(),
    /** before: all, the last beside the text's first page; facing: each on a left page, the text on right ones; after: all, behind the text. */
    images: z.enum(["before", "facing", "after"]).default("before"),
    /** Pixels to the inch of page images at most: larger ones, and kinds that a PDF cannot hold, are made anew for paper. */
    dpi: z.union([z.literal(150), z.literal(200), z.literal(300)]).default(200),
    /** Translations behind the text. */
    translations: z.boolean().default(false),
    questions: z.boolean().default(false),
    glossary: z.boolean().default(false),
    /** Both editions have the same pages: the key prints its answers where the student's has empty lines. */
    edition: z.enum(["student", "key"]).default("student"),
    custody: z.boolean(),
    chronology: z.boolean(),
    persons: z.boolean(),
    bibliography: z.boolean(),
    digests: z.boolean(),
    attachments: z.boolean(),
  })
  .readonly();
export type PacketOptions = z.infer<typeof PacketOptions>;

export const PresetName = z.enum(["scholar", "teacher", "facing"]);
export type PresetName = z.infer<typeof PresetName>;

/** What each preset prints; the reader changes it from there. */
export function presetOptions(preset: PresetName): PacketOptions {
  const scholar: PacketOptions = {
    paper: "a4",
    letters: false,
    headnotes: true,
    details: true,
    lineNumbers: true,
    textView: "diplomatic",
    facsimiles: true,
    images: "before",
    dpi: 200,
    translations: true,
    questions: false,
    glossary: false,
    edition: "student",
    custody: true,
    chronology: true,
    persons: true,
    bibliography: true,
    digests: true,
    attachments: true,
  };
  if (preset === "scholar") return scholar;
  if (preset === "facing") return { ...scholar, images: "facing", details: false, custody: false };
  return {
    ...scholar,
    letters: true,
    details: false,
    images: "after",
    translations: false,
    questions: true,
    glossary: true,
    custody: false,
    persons: false,
    digests: false,
  };
}

/** A packet before it is issued: who, when and the archive's state are added by the service. */
export const PacketDraft = z
  .strictObject({
    title: z.string().trim().min(1).max(300),
    purpose: z.string().max(2_000).nullable(),
    style: z.string().max(100),
    preset: PresetName,
    language: z.enum(["en", "ko"]),
    options: PacketOptions,
    entries: z.array(PacketEntry).min(1).max(2_000),
    /** On the packet as a whole. */
    questions: z.array(PacketQuestion).max(100).readonly().default([]),
    glossary: z.array(GlossaryEntry).max(1_000).readonly().default([]),
    /** How its documents were searched for. */
    method: PacketMethod,
  })
  .readonly();
export type PacketDraft = z.infer<typeof PacketDraft>;

/** A packet's making kept in the archive under its title, to be issued again or changed. */
export const SavedRecipe = z
  .object({ id: RecipeId, draft: PacketDraft, when: z.iso.datetime(), by: z.string() })
  .readonly();
export type SavedRecipe = z.infer<typeof SavedRecipe>;

/** Everything a packet is made from. The same recipe gives the same bytes: date and log head are frozen in it. */
export const Recipe = z
  .object({
    id: RecipeId,
    title: z.string().min(1),
    purpose: z.string().nullable(),
    maker: z.string(),
    /** YYYY-MM-DD. */
    issued: z.iso.date(),
    archive: z.object({ id: z.uuid(), title: z.string(), head: Sha256 }).readonly(),
    style: z.string(),
    preset: z.string(),
    language: z.enum(["en", "ko"]),
    options: PacketOptions,
    entries: z.array(PacketEntry).readonly(),
    /** On the packet as a whole. */
    questions: z.array(PacketQuestion).max(100).readonly().default([]),
    glossary: z.array(GlossaryEntry).max(1_000).readonly().default([]),
    /** How its documents were searched for. */
    method: PacketMethod,
  })
  .readonly();
export type Recipe = z.infer<typeof Recipe>;
