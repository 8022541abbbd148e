import type { DraftProposal } from "../draft";
import { documentHeadings } from "../segment/document-heading";

const SENDERS = ["author", "signatory"];
/** Surer than this a heading is a title of its own. */
const SURE = 0.8;

/**
 * A letter without a heading, or with one that only counts it, is called by those who wrote and received it. Rests on the words
 * that name the recipient, and is as sure as the less sure of the two.
 */
export function titleOfParties(found: readonly DraftProposal[]): readonly DraftProposal[] {
  const titles = found.filter(({ kind, confidence }) => kind === "title" && confidence >= SURE);
  const counted = titles.every(({ value }) => onlyCounts(value)) ? titles[0]?.value : null;
  if (counted === null) return [];
  const surest = (roles: readonly string[]) =>
    found
      .filter(({ kind, role }) => kind === "agent" && role !== null && roles.includes(role))
      .toSorted((a, b) => b.confidence - a.confidence)[0];
  const [sender, recipient] = [surest(SENDERS), surest(["recipient"])];
  if (sender === undefined || recipient === undefined) return [];
  const parties = `${sender.value} to ${recipient.value}`;
  return [
    {
      kind: "title",
      value: counted === undefined ? parties : `${counted}: ${parties}`,
      role: null,
      confidence: Math.min(sender.confidence, recipient.confidence),
      state: "open",
      evidence: recipient.evidence,
      rule: "title.parties",
    },
  ];
}

/** "Document 2", "문서 2": says which, and nothing of what it is. */
const onlyCounts = (title: string): boolean =>
  documentHeadings(title).some(({ word, isTitled }) => word !== "" && !isTitled);
