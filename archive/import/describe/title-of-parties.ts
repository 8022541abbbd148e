import type { DraftProposal } from "../draft";

const SENDERS = ["author", "signatory"];
/** Surer than this a heading is a title of its own. */
const SURE = 0.8;

/**
 * A letter without a heading is called by those who wrote and received it. Rests on the words that name the recipient, and is as
 * sure as the less sure of the two.
 */
export function titleOfParties(found: readonly DraftProposal[]): readonly DraftProposal[] {
  if (found.some(({ kind, confidence }) => kind === "title" && confidence >= SURE)) return [];
  const surest = (roles: readonly string[]) =>
    found
      .filter(({ kind, role }) => kind === "agent" && role !== null && roles.includes(role))
      .toSorted((a, b) => b.confidence - a.confidence)[0];
  const [sender, recipient] = [surest(SENDERS), surest(["recipient"])];
  if (sender === undefined || recipient === undefined) return [];
  return [
    {
      kind: "title",
      value: `${sender.value} to ${recipient.value}`,
      role: null,
      confidence: Math.min(sender.confidence, recipient.confidence),
      state: "open",
      evidence: recipient.evidence,
      rule: "title.parties",
    },
  ];
}
