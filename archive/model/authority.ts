import { z } from "./schema";
import { AuthorityId } from "./ids";

/** What a form of a name is to its bearer. */
export const VariantKind = z.enum([
  "preferred",
  "romanisation",
  "birth",
  "married",
  "pseudonym",
  "code-name",
  "office",
  "short",
  "spelling",
  "other-script",
]);
export type VariantKind = z.infer<typeof VariantKind>;

/** One form of a name. */
export const NameVariant = z
  .object({
    form: z.string().min(1),
    /** ISO 15924: Latn, Hang, Hani, Cyrl ... */
    script: z.string(),
    kind: VariantKind,
    /** Who says so. */
    source: z.string().nullable(),
    /** How it was brought into its script: "Revised Romanization", "Wade-Giles", "as heard". */
    scheme: z.string().optional(),
    /** EDTF: when the form was in use; left out when nobody says. */
    used: z.string().optional(),
  })
  .readonly();
export type NameVariant = z.infer<typeof NameVariant>;

export const AuthorityKind = z.enum(["person", "family", "corporate-body", "place", "term"]);
export type AuthorityKind = z.infer<typeof AuthorityKind>;

/** How one authority stands to another (ISAAR(CPF) 5.3.2). */
export const AuthorityRelation = z
  .object({
    to: AuthorityId,
    kind: z.enum(["hierarchical", "temporal", "family", "associative"]),
    /** In words: "wife", "predecessor in office". */
    note: z.string().nullable(),
    source: z.string().nullable(),
  })
  .readonly();

/** The controlled form of a name (ISAAR(CPF) 5.1) with its variants. A family name keeps its own order. */
export const Authority = z
  .object({
    id: AuthorityId,
    kind: AuthorityKind,
    preferred: z.string().min(1),
    variants: z.array(NameVariant).readonly(),
    /** EDTF interval of life or existence, or null. */
    dates: z.string().nullable(),
    note: z.string().nullable(),
    /** What sources call it: `frus1969-76v01#p_NRM1`, an address of an authority file. */
    keys: z.array(z.string()).readonly().optional(),
    /** What the record as a whole rests on (ISAAR(CPF) 5.4.8). */
    sources: z.array(z.string()).readonly().optional(),
    relations: z.array(AuthorityRelation).readonly().optional(),
    /** Records that somebody said are not the same as this one. */
    apartFrom: z.array(AuthorityId).readonly().optional(),
    /** The record that speaks for it since the two were merged; it is kept, and can be parted again. */
    mergedInto: AuthorityId.nullable().optional(),
    /** When and why it was taken from view; its bytes stay. */
    withdrawn: z
      .object({ when: z.iso.datetime(), why: z.string() })
      .readonly()
      .nullable()
      .optional(),
  })
  .readonly();
export type Authority = z.infer<typeof Authority>;
