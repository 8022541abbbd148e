import type { Draft, DraftProposal } from "../draft";

/** One rule of description: what it believes of a draft, with the words it rests on. */
export interface Describer {
  readonly id: string;
  /** True when it has something to add to drafts whose format already says title, dates and parties. */
  readonly ofStructured: boolean;
  propose(draft: Draft): readonly DraftProposal[];
}
