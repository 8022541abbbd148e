import { z } from "zod";
import { NameVariant } from "../model/authority";
import { AuthorityId } from "../model/ids";
import { ImportWarning } from "../model/import-run";
import { entry } from "./entry";
import { NameRow } from "./names";
import { Changes } from "./versions";

/**
 * What would become of a record of a file: a new one, more of one that is here, nothing because all of it is here, or nobody can say
 * which of several it is. Nothing ambiguous is written unless somebody says how.
 */
export const NameFate = z.enum(["ambiguous", "more", "new", "same"]);
export type NameFate = z.infer<typeof NameFate>;

const Counts = z.object({
  /** Those that stay out as things are. */
  left: z.int(),
  ambiguous: z.int(),
  more: z.int(),
  new: z.int(),
  same: z.int(),
});

const Told = z.array(ImportWarning.unwrap().extend({ source: z.string() }).readonly()).readonly();

/** A record of a file beside what is here. */
export const NameInFile = z
  .object({
    /** Its place among all records of the files asked for: what an answer names. */
    at: z.int().nonnegative(),
    file: z.string(),
    /** "row 3", "person p1". */
    place: z.string(),
    preferred: z.string(),
    kind: NameRow.unwrap().shape.kind,
    dates: z.string().nullable(),
    note: z.string().nullable(),
    forms: z.int(),
    fate: NameFate,
    /** The record that it is, or that would gain by it. */
    record: NameRow.nullable(),
    /** Forms that would be added, and what else: dates, note, sources, keys, relations. */
    adds: z
      .object({ forms: z.array(NameVariant).readonly(), more: z.array(z.string()).readonly() })
      .readonly(),
    /** Where file and record say different things; the record's stays. */
    differs: z
      .array(z.object({ what: z.string(), here: z.string(), there: z.string() }).readonly())
      .readonly(),
    /** Records that an ambiguous one may be. */
    candidates: z.array(NameRow).readonly(),
  })
  .readonly();
export type NameInFile = z.infer<typeof NameInFile>;

const Tickets = z.array(z.string().max(100)).min(1).max(100);

/** What files of names would do. Nothing is written; the tickets stay good. */
export const previewNames = entry(
  "write",
  z.strictObject({ tickets: Tickets, limit: z.int().min(1).max(2000) }),
  z
    .object({
      counts: Counts.readonly(),
      /** Ambiguous ones first; at most as many as asked for. */
      names: z.array(NameInFile).readonly(),
      warnings: Told,
    })
    .readonly(),
);

export const NameAnswer = z
  .strictObject({
    at: z.int().nonnegative(),
    /** As it was shown: an answer about another record is refused. */
    preferred: z.string(),
    /** A record of its own, none, or more of that record. */
    as: z.union([z.literal("new"), z.literal("skip"), AuthorityId]),
  })
  .readonly();
export type NameAnswer = z.infer<typeof NameAnswer>;

/** Takes in files of names in one transaction. What is ambiguous and not answered for is left out and counted. */
export const importNames = entry(
  "write",
  z.strictObject({
    tickets: Tickets,
    answers: z.array(NameAnswer).max(50_000).readonly(),
  }),
  z
    .object({
      ...Changes.unwrap().shape,
      counts: Counts.readonly(),
      warnings: Told,
    })
    .readonly(),
);

/** Names as a file that `importNames` reads back to the same records; all that stand for themselves, or those named. */
export const exportNames = entry(
  "read",
  z.strictObject({
    format: z.enum(["csv", "eac-cpf"]),
    ids: z.array(AuthorityId).min(1).max(50_000).readonly().nullable(),
  }),
  z
    .object({
      name: z.string(),
      text: z.string(),
      names: z.int(),
      /** Places and terms, which EAC-CPF has no record for. */
      left: z.array(z.string()).readonly(),
    })
    .readonly(),
);

export const nameFileEntries = { previewNames, importNames, exportNames } as const;
