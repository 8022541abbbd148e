import { z } from "zod";
import { NameReason } from "../model/hit";
import { AuthorityId, UnitId } from "../model/ids";
import { AgentRole } from "../model/unit";
import { entry } from "./entry";
import { NameDecision, NameRow } from "./names";
import { Changes } from "./versions";

/** Why a name may be somebody, or may not; `with` names what it rests on. */
export const NameEvidence = z
  .object({
    kind: z.enum([
      "recorded-form",
      "family-name",
      "office",
      "near-spelling",
      "linked-here",
      "same-file",
      "same-parties",
      "within-life",
      "outside-life",
      "in-use",
      "not-in-use",
      "also-others",
      "shared-form",
      "same-note",
      "other-kind",
      "other-life",
      "named-together",
    ]),
    speaksFor: z.boolean(),
    with: z.array(z.string()).readonly(),
  })
  .readonly();
export type NameEvidence = z.infer<typeof NameEvidence>;

const Weighed = { score: z.int().min(0).max(100), evidence: z.array(NameEvidence).readonly() };

/** A place where a form of the name stands in a unit, and what was said of it. */
export const NameMention = z
  .object({
    unit: UnitId,
    referenceCode: z.string(),
    title: z.string(),
    date: z.string(),
    /** As written there. */
    form: z.string(),
    /** Words around it in the text; empty where only the description has it. */
    before: z.string(),
    after: z.string(),
    /** What the description says that this agent did; null when it does not list the name. */
    role: AgentRole.nullable(),
    state: NameDecision.unwrap().shape.state,
    ...Weighed,
  })
  .readonly();
export type NameMention = z.infer<typeof NameMention>;

export const NameMentions = z
  .object({
    /** Units looked at, of all that have a form of the name. */
    units: z.int(),
    of: z.int(),
    /** By form as written; those with open mentions first, those with nothing but rejected ones last. */
    groups: z
      .array(
        z
          .object({
            form: z.string(),
            /** What the form is to the record. */
            kind: NameReason.unwrap().shape.kind.or(z.literal("near-spelling")),
            mentions: z.array(NameMention).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type NameMentions = z.infer<typeof NameMentions>;

export const nameMentions = entry("read", z.strictObject({ id: AuthorityId }), NameMentions);

/** Open work on the names asked for: units that have a form of it and nobody said anything of it, and records that may be the same. */
export const nameWork = entry(
  "read",
  z.strictObject({ ids: z.array(AuthorityId).max(100).readonly() }),
  z
    .object({
      work: z
        .array(z.object({ id: AuthorityId, open: z.int(), merges: z.int() }).readonly())
        .readonly(),
    })
    .readonly(),
);

export const MergeProposal = z.object({ other: NameRow, ...Weighed }).readonly();
export type MergeProposal = z.infer<typeof MergeProposal>;

/** Records that may be the same, the likelier first, with what speaks for and against it. */
export const mergeProposals = entry(
  "read",
  z.strictObject({ id: AuthorityId }),
  z.object({ proposals: z.array(MergeProposal).readonly() }).readonly(),
);

/** Says that two records are not the same; they are not proposed again. */
export const keepApart = entry(
  "write",
  z.strictObject({ id: AuthorityId, other: AuthorityId }),
  Changes,
);

/** Whom a name in a unit may mean: records with that form, or with a form that begins so; the likelier first. */
export const nameCandidates = entry(
  "read",
  z.strictObject({ unit: UnitId, form: z.string().min(1).max(500) }),
  z
    .object({ candidates: z.array(z.object({ name: NameRow, ...Weighed }).readonly()).readonly() })
    .readonly(),
);

/** Names of agents that have no record yet, those in most units first. */
export const unlinkedNames = entry(
  "read",
  z.strictObject({
    text: z.string().max(500),
    limit: z.int().min(1).max(10_000),
    offset: z.int().min(0),
  }),
  z
    .object({
      total: z.int(),
      names: z
        .array(z.object({ forms: z.array(z.string()).readonly(), items: z.int() }).readonly())
        .readonly(),
    })
    .readonly(),
);

export const nameWorkEntries = {
  nameMentions,
  nameWork,
  mergeProposals,
  keepApart,
  nameCandidates,
  unlinkedNames,
} as const;
