import { z } from "zod";
import { AuthorityId } from "./ids";

/** One form of a name. */
export const NameVariant = z
  .object({
    form: z.string().min(1),
    /** ISO 15924: Latn, Hang, Hani, Cyrl ... */
    script: z.string(),
    kind: z.enum([
      "preferred",
      "romanisation",
      "birth",
      "married",
      "pseudonym",
      "code-name",
      "office",
      "spelling",
      "other-script",
    ]),
    /** Who says so. */
    source: z.string().nullable(),
  })
  .readonly();
export type NameVariant = z.infer<typeof NameVariant>;

/** The controlled form of a name (ISAAR(CPF) 5.1) with its variants. A family name keeps its own order. */
export const Authority = z
  .object({
    id: AuthorityId,
    kind: z.enum(["person", "family", "corporate-body", "place", "term"]),
    preferred: z.string().min(1),
    variants: z.array(NameVariant).readonly(),
    /** EDTF interval of life or existence, or null. */
    dates: z.string().nullable(),
    note: z.string().nullable(),
    /** What sources call it: `frus1969-76v01#p_NRM1`, an address of an authority file. */
    keys: z.array(z.string()).readonly().optional(),
  })
  .readonly();
export type Authority = z.infer<typeof Authority>;
