import { displayEdtf } from "../../../archive/model/edtf-display";
import type { Proposal } from "../../../archive/model/proposal";
import { isMessageKey, type Say } from "../../messages/messages";
import { genreLabel, languageLabel } from "../library/labels";
import { saidBy } from "./review";

const LONGEST = 90;

/** What a proposal would set, for people: a date as a date, a language by its name. */
export function valueWords(say: Say, proposal: Proposal): string {
  const { value } = saidBy(proposal);
  if (proposal.kind === "date") return displayEdtf(value, say.language);
  if (proposal.kind === "genre") return genreLabel(say, value);
  if (proposal.kind === "language") return languageLabel(value);
  if (proposal.kind === "gloss") return `${firstWords(proposal)} (${languageLabel(value)})`;
  if (proposal.kind === "lacuna") return `… ${lastWords(proposal)} …`;
  if (proposal.kind === "clutter") return firstWords(proposal);
  if (proposal.kind === "segment") return shortened(value);
  return value;
}

const oneLine = (words: string): string => words.replace(/\s+/gu, " ").trim();

const firstWords = ({ evidence }: Proposal): string => shortened(evidence.text);

function shortened(words: string): string {
  const line = oneLine(words);
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s\S*$/u, "")}…`;
}

const lastWords = ({ evidence }: Proposal): string =>
  oneLine(evidence.text).split(" ").slice(-5).join(" ");

/** The field that it is about: of a name or a date the role that it gives. */
export function fieldWords(say: Say, proposal: Proposal): string {
  const { role } = saidBy(proposal);
  const ofRole = roleWords(say, proposal.kind, role);
  return ofRole ?? say(`review.kind.${proposal.kind}`);
}

/** A role by its name; null where the kind has none. */
export function roleWords(say: Say, kind: Proposal["kind"], role: string | null): string | null {
  if (role === null) return null;
  const key = kind === "agent" ? `role.${role}` : kind === "date" ? `review.role.${role}` : "";
  return isMessageKey(key) ? say(key) : null;
}

/** What the rule saw, in words; the rule's id for rules that this version does not know. */
export function ruleWords(say: Say, rule: string): string {
  const key = `review.rule.${rule}`;
  return isMessageKey(key) ? say(key) : say("review.rule.other", { rule });
}
