import type { Draft, DraftProposal } from "../draft";
import { describers } from "./registry";

/** Adds what the describers believe of a draft; structured drafts keep what their format says and are not cut up. */
export function describeDraft(draft: Draft, structured: boolean): Draft {
  const children = draft.children.map((child) => describeDraft(child, structured));
  const proposals: readonly DraftProposal[] = describers
    .filter((describer) => !structured || describer.ofStructured)
    .flatMap((describer) => describer.propose(draft));
  return { ...draft, children, proposals: [...draft.proposals, ...proposals] };
}
