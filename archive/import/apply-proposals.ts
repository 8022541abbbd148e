import { decide } from "./deciding/decide";
import { cutsAsApplied } from "./deciding/cuts";
import type { Decision } from "./deciding/described";
import type { Draft, DraftProposal } from "./draft";

/** Which proposals are taken over at import: none, those that are sure enough, or all. */
export type Policy = "none" | "confident" | "all";

/** From here on a proposal is taken over under the policy `confident`. */
export const CONFIDENT = 0.8;

/**
 * Takes over a draft's proposals as far as the policy allows: they set the fields, mark the text and stand recorded as applied;
 * the others stay open. A segmentation is taken over whole or not at all. Of several titles, genres or classifications the surest
 * is taken.
 */
export function applyProposals(draft: Draft, policy: Policy): Draft {
  const passes = ({ state, confidence }: DraftProposal) =>
    state === "open" && (policy === "all" || (policy === "confident" && confidence >= CONFIDENT));
  const { split, ...whole } = draft;
  const cuts = draft.proposals.filter(({ kind }) => kind === "segment");
  if (split !== undefined && cuts.length > 0 && cuts.every(passes))
    return withCuts(applyProposals(split, policy), cuts, draft);
  const chosen = draft.proposals.flatMap((one, at) =>
    one.kind !== "segment" && passes(one) ? [[at, ACCEPTED] as const] : [],
  );
  const children = draft.children.map((child) => applyProposals(child, policy));
  return decide({ ...whole, children }, new Map(chosen));
}

/** The file that a page became says that it was cut up, so that this can be taken back. */
function withCuts(file: Draft, cuts: readonly DraftProposal[], whole: Draft): Draft {
  const applied = cutsAsApplied(cuts, textOf(whole), textOf(file), null);
  return { ...file, proposals: [...file.proposals, ...applied] };
}

const textOf = ({ texts }: Draft): string => texts[0]?.text ?? "";

const ACCEPTED: Decision = { state: "applied", edited: null };
