import { z } from "zod";
import { Authority, AuthorityKind, NameVariant } from "../model/authority";
import { AuthorityId, UnitId } from "../model/ids";
import { AgentRole } from "../model/unit";
import { entry } from "./entry";
import { Changes } from "./versions";

/** A form as a reader gives it: what is left out is found out. */
export const VariantDraft = z
  .strictObject({
    form: z.string().trim().min(1).max(500),
    kind: NameVariant.unwrap().shape.kind.optional(),
    script: z
      .string()
      .regex(/^[A-Z][a-z]{3}$/)
      .optional(),
    source: z.string().max(1000).nullable().optional(),
    scheme: z.string().max(200).optional(),
    used: z.string().max(100).optional(),
  })
  .readonly();
export type VariantDraft = z.infer<typeof VariantDraft>;

const AuthorityDraft = z
  .strictObject({
    preferred: z.string().trim().min(1).max(500),
    kind: AuthorityKind,
    variants: z.array(VariantDraft).max(500).readonly(),
    /** EDTF interval. */
    dates: z.string().max(100).nullable(),
    note: z.string().max(10_000).nullable(),
    sources: z.array(z.string().max(1000)).max(100).readonly().optional(),
  })
  .readonly();
export type AuthorityDraft = z.infer<typeof AuthorityDraft>;

/** A row of the list of names. */
export const NameRow = z
  .object({
    id: AuthorityId,
    kind: AuthorityKind,
    preferred: z.string(),
    dates: z.string().nullable(),
    note: z.string().nullable(),
    variants: z.array(NameVariant).readonly(),
    /** Units that name it and that the reader may see. */
    items: z.int().nonnegative(),
  })
  .readonly();
export type NameRow = z.infer<typeof NameRow>;

export const names = entry(
  "read",
  z.strictObject({
    /** Beginnings of words of any form, in any script; empty lists all. */
    text: z.string().max(500),
    limit: z.int().min(1).max(100_000),
    offset: z.int().min(0).max(1_000_000),
  }),
  z.object({ total: z.int(), names: z.array(NameRow).readonly() }).readonly(),
);

/** A record as it stands, with the records that were merged into it and the units that name it by each form. */
export const AuthorityAnswer = z
  .object({
    authority: Authority,
    version: z.int().positive(),
    items: z.int().nonnegative(),
    /** Form as the units' agents have it -> how many units that the reader may see. */
    forms: z.array(z.object({ form: z.string(), items: z.int() }).readonly()).readonly(),
    merged: z.array(z.object({ id: AuthorityId, preferred: z.string() }).readonly()).readonly(),
  })
  .readonly();
export type AuthorityAnswer = z.infer<typeof AuthorityAnswer>;

/** One record; asked for one that was merged, it answers with the record that speaks for it. */
export const authority = entry("read", z.strictObject({ id: AuthorityId }), AuthorityAnswer);

const WithId = z.object({ ...Changes.unwrap().shape, id: AuthorityId }).readonly();

/** A new record; `linking` also links every agent that has this name and no record, in the same transaction. */
export const addAuthority = entry(
  "write",
  z.strictObject({ draft: AuthorityDraft, linking: z.string().max(500).nullable().optional() }),
  WithId,
);

/** Sets what is named; `variants` is the whole list. Refused when the record is not at `version` any more. */
export const changeAuthority = entry(
  "write",
  z.strictObject({
    id: AuthorityId,
    version: z.int().positive(),
    set: AuthorityDraft.unwrap().partial().readonly(),
  }),
  Changes,
);

export const NameDecision = z
  .strictObject({
    unit: UnitId,
    /** The form as the unit has it. */
    form: z.string().min(1).max(500),
    /** What is said of it: is it this authority, is it not, perhaps; `open` takes an answer back. */
    state: z.enum(["linked", "rejected", "perhaps", "open"]),
    /** What the agent did with the unit, when the unit does not list the name yet; else "mentioned". */
    role: AgentRole.optional(),
  })
  .readonly();
export type NameDecision = z.infer<typeof NameDecision>;

/** Links names of units to an authority, or says that they are not it: all in one transaction, or none. */
export const linkNames = entry(
  "write",
  z.strictObject({
    id: AuthorityId,
    decisions: z.array(NameDecision).min(1).max(100_000).readonly(),
  }),
  Changes,
);

/** Makes one record of two: both stay, `other` points to `keep`, its forms and all its units move. */
export const mergeAuthorities = entry(
  "write",
  z.strictObject({ keep: AuthorityId, other: AuthorityId }),
  z.object({ ...Changes.unwrap().shape, moved: z.int() }).readonly(),
);

/** Takes forms, and the units that name it by them, to a new record. */
export const splitAuthority = entry(
  "write",
  z.strictObject({
    id: AuthorityId,
    /** Forms to take; the first is the new record's preferred form unless one is given. */
    forms: z.array(z.string().min(1)).min(1).max(500).readonly(),
    preferred: z.string().trim().min(1).max(500).nullable(),
    /** Units to move whatever form they have, besides those that have one of the forms. */
    units: z.array(UnitId).max(100_000).readonly(),
  }),
  z.object({ ...Changes.unwrap().shape, id: AuthorityId, moved: z.int() }).readonly(),
);

export const nameEntries = {
  names,
  authority,
  addAuthority,
  changeAuthority,
  linkNames,
  mergeAuthorities,
  splitAuthority,
} as const;
