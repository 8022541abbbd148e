import type { Draft, DraftProposal } from "../draft";

/** What a rule says, before it is a proposal. */
export interface Finding {
  readonly kind: DraftProposal["kind"];
  readonly value: string;
  readonly role?: string;
  readonly confidence: number;
  readonly start: number;
  readonly end: number;
}

/** Proposals of a rule, with the words that they rest on. */
export function propose(
  rule: string,
  text: string,
  findings: readonly Finding[],
): readonly DraftProposal[] {
  return findings.map(({ kind, value, role, confidence, start, end }) => ({
    kind,
    value,
    role: role ?? null,
    confidence,
    state: "open",
    evidence: { start, end, text: text.slice(start, end) },
    rule,
  }));
}

/** The text that rules read: the draft's first. */
export const textOf = (draft: Draft): string => draft.texts[0]?.text ?? "";
