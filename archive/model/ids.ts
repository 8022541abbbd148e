import { z } from "./schema";

const ULID = "[0-7][0-9a-hjkmnp-tv-z]{25}";
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}-${ULID}$`));

/** A unit of description (fonds, series, file, item, part): lower-case ULID, so that ids sort by birth. */
export const UnitId = id("rec").brand<"UnitId">();
export type UnitId = z.infer<typeof UnitId>;
/** An imported file's original bytes, kept once and for ever. */
export const SourceId = id("src").brand<"SourceId">();
export type SourceId = z.infer<typeof SourceId>;
/** A page image. */
export const FacsimileId = id("fax").brand<"FacsimileId">();
export type FacsimileId = z.infer<typeof FacsimileId>;
/** An authority: the controlled form of a name with its variants. */
export const AuthorityId = id("agt").brand<"AuthorityId">();
export type AuthorityId = z.infer<typeof AuthorityId>;
/** A packet recipe. */
export const RecipeId = id("rcp").brand<"RecipeId">();
export type RecipeId = z.infer<typeof RecipeId>;
/** A reader's excerpt, note or tag. */
export const NoteId = id("not").brand<"NoteId">();
export type NoteId = z.infer<typeof NoteId>;
/** One transcription of a unit: the unit's id, then `.t` and its number from 1. */
export const TranscriptionId = z
  .string()
  .regex(new RegExp(`^rec-${ULID}\\.t[1-9]\\d{0,3}$`))
  .brand<"TranscriptionId">();
export type TranscriptionId = z.infer<typeof TranscriptionId>;
/** One proposal about a unit: the unit's id, then `.p` and its number from 1. */
export const ProposalId = z
  .string()
  .regex(new RegExp(`^rec-${ULID}\\.p[1-9]\\d{0,5}$`))
  .brand<"ProposalId">();
export type ProposalId = z.infer<typeof ProposalId>;

/** A saved search or frozen result set. */
export const SetId = id("set").brand<"SetId">();
export type SetId = z.infer<typeof SetId>;
/** An exhibit. */
export const ExhibitId = id("xhb").brand<"ExhibitId">();
export type ExhibitId = z.infer<typeof ExhibitId>;

/** An import: its record, and what its units and files name. */
export const ImportId = id("imp").brand<"ImportId">();
export type ImportId = z.infer<typeof ImportId>;

/** Any stored object's id: its prefix says what it is (STORE). */
export const ObjectId = z.union([
  UnitId,
  SourceId,
  FacsimileId,
  AuthorityId,
  RecipeId,
  SetId,
  ExhibitId,
  NoteId,
  ImportId,
]);
export type ObjectId = z.infer<typeof ObjectId>;

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;
