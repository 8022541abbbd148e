import type { Draft, DraftProposal } from "./draft";
import { markProposal, setField } from "./set-field";

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
    return applyProposals(split, policy);
  const chosen = surest(draft.proposals.filter((one) => one.kind !== "segment" && passes(one)));
  const proposals = draft.proposals.map((one) =>
    chosen.has(one) ? { ...one, state: "applied" as const } : one,
  );
  const children = draft.children.map((child) => applyProposals(child, policy));
  const described = [...chosen].reduce(setField, { ...whole, proposals, children });
  return [...chosen].reduce(markProposal, described);
}

const ONE_ONLY: ReadonlySet<string> = new Set(["title", "genre", "classification"]);

/** All proposals but the weaker ones of a kind of which a unit has only one. */
function surest(proposals: readonly DraftProposal[]): ReadonlySet<DraftProposal> {
  const best = new Map<string, DraftProposal>();
  for (const proposal of proposals) {
    const rival = best.get(proposal.kind);
    if (rival === undefined || proposal.confidence > rival.confidence)
      best.set(proposal.kind, proposal);
  }
  return new Set(proposals.filter((one) => !ONE_ONLY.has(one.kind) || best.get(one.kind) === one));
}
