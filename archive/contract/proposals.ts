import { z } from "zod";
import { ProposalId, UnitId } from "../model/ids";
import { Proposal } from "../model/proposal";
import { Level } from "../model/unit";
import { entry } from "./entry";
import { Changes } from "./versions";

/** Units that are meant with everything beneath them; null for the whole archive. */
const Within = z.array(UnitId).min(1).max(10_000).nullable();

const { kind: Kind, state: State } = Proposal.unwrap().shape;

/** A proposal with the unit that it is about. */
export const ListedProposal = z
  .object({
    ...Proposal.unwrap().shape,
    unit: UnitId,
    title: z.string(),
    referenceCode: z.string(),
  })
  .readonly();
export type ListedProposal = z.infer<typeof ListedProposal>;

/** Proposals in the order of their units' birth, as far as they answer every condition. */
export const proposals = entry(
  "read",
  z.strictObject({
    within: Within,
    state: State.nullable(),
    kind: Kind.nullable(),
    rule: z.string().max(200).nullable(),
    /** 0 to 1: no less sure than this. */
    least: z.number().min(0).max(1),
    offset: z.int().nonnegative(),
    limit: z.int().min(1).max(5_000),
  }),
  z.object({ total: z.int(), proposals: z.array(ListedProposal).readonly() }).readonly(),
);

/** A unit with proposals, as a row of the review's list. */
export const ReviewedUnit = z
  .object({
    id: UnitId,
    parent: UnitId.nullable(),
    level: Level,
    genre: z.string().nullable(),
    referenceCode: z.string(),
    title: z.string(),
    total: z.int(),
    open: z.int(),
  })
  .readonly();
export type ReviewedUnit = z.infer<typeof ReviewedUnit>;

/**
 * What there is to review: units that have proposals of the kind, rule and sureness asked for, parts after their file, and how far every rule
 * has been decided, whatever was asked for.
 */
export const reviewQueue = entry(
  "read",
  z.strictObject({
    within: Within,
    kind: Kind.nullable(),
    rule: z.string().max(200).nullable(),
    /** 0 to 1: no less sure than this. */
    least: z.number().min(0).max(1),
  }),
  z
    .object({
      units: z.array(ReviewedUnit).readonly(),
      rules: z
        .array(
          z
            .object({
              rule: z.string(),
              kind: Kind,
              open: z.int(),
              applied: z.int(),
              rejected: z.int(),
            })
            .readonly(),
        )
        .readonly(),
    })
    .readonly(),
);

/** What was decided, beside what takes it back. */
const Decided = z
  .object({
    ...Changes.unwrap().shape,
    /** Every proposal whose state changed, with those that stepped back because a rival was accepted. */
    decided: z.array(z.object({ id: ProposalId, state: State }).readonly()).readonly(),
  })
  .readonly();

const Ids = z.array(ProposalId).min(1).max(5_000);

/**
 * Takes proposals over, in one transaction: they set their fields and mark their words. Of several titles, genres or classifications
 * of one unit the surest is taken, and the one applied before steps back to open.
 */
export const acceptProposals = entry(
  "write",
  z.strictObject({
    accept: z
      .array(
        z.strictObject({
          id: ProposalId,
          /** The reader's words in the rule's place; null: as proposed. */
          edited: z
            .strictObject({ value: z.string().min(1).max(2_000), role: z.string().nullable() })
            .nullable(),
        }),
      )
      .min(1)
      .max(5_000),
  }),
  Decided,
);

/** Rejects proposals, in one transaction; what an applied one had done is taken back. */
export const rejectProposals = entry("write", z.strictObject({ ids: Ids }), Decided);

/** Opens proposals again, in one transaction; what an applied one had done is taken back. */
export const reopenProposals = entry("write", z.strictObject({ ids: Ids }), Decided);
