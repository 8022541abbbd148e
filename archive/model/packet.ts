import { z } from "./schema";
import { NoteId, RecipeId, Sha256, TranscriptionId, UnitId } from "./ids";

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

/** One document of a packet: the whole text, or some of its words. */
export const PacketEntry = z
  .object({
    unit: UnitId,
    /** null quotes the whole of the unit's first transcription. */
    excerpts: z.array(QuotedWords).readonly().nullable(),
    headnote: z.string().nullable(),
  })
  .readonly();
export type PacketEntry = z.infer<typeof PacketEntry>;

/** What is printed; every option that is off is off in the file. */
export const PacketOptions = z
  .object({
    paper: z.enum(["a4", "letter"]),
    headnotes: z.boolean(),
    lineNumbers: z.boolean(),
    facsimiles: z.boolean(),
    custody: z.boolean(),
    chronology: z.boolean(),
    persons: z.boolean(),
    bibliography: z.boolean(),
    digests: z.boolean(),
    attachments: z.boolean(),
  })
  .readonly();
export type PacketOptions = z.infer<typeof PacketOptions>;

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
  })
  .readonly();
export type Recipe = z.infer<typeof Recipe>;
