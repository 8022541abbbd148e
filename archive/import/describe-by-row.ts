import type { Draft, DraftProposal, FileDescription } from "./draft";

/**
 * Describes a file's draft as a row of a table says. What the rules propose in a field that the row fills stays open: a person's word
 * stands before a rule's. A page that is cut up keeps the row's words above its parts.
 * @param apply takes over the draft's other proposals
 */
export function describeByRow(
  draft: Draft,
  says: FileDescription,
  apply: (draft: Draft) => Draft,
): Draft {
  const isHeld = (proposal: DraftProposal) => isAnswered(proposal, says);
  const without = (one: Draft): Draft => ({
    ...one,
    proposals: one.proposals.filter((proposal) => !isHeld(proposal)),
  });
  const { split } = draft;
  const applied = apply({
    ...without(draft),
    ...(split === undefined ? {} : { split: without(split) }),
  });
  const isSplit = split !== undefined && applied.children.length > draft.children.length;
  const held = (isSplit ? split : draft).proposals.filter(isHeld);
  const { texts = [], description = null, level, ...fields } = says;
  return {
    ...applied,
    ...fields,
    // What holds other units is no item, whatever the row calls it.
    level: applied.children.length > 0 ? applied.level : (level ?? applied.level),
    description: joined(description, applied.description),
    texts: [...applied.texts, ...texts],
    proposals: [...applied.proposals, ...held],
  };
}

function isAnswered({ kind, role }: DraftProposal, says: FileDescription): boolean {
  if (kind === "date") return says.dates !== undefined && role === "created";
  if (kind === "agent")
    return (says.agents ?? []).some((agent) => sideOf(agent.role) === sideOf(role));
  return (
    (kind === "title" && says.title !== undefined) ||
    (kind === "genre" && says.genre !== undefined) ||
    (kind === "classification" && says.classification !== undefined) ||
    (kind === "language" && says.languages !== undefined)
  );
}

/** Who wrote a letter is its creator too. */
const sideOf = (role: string | null) => (role === "creator" ? "author" : role);

const joined = (said: string | null, read: string | null): string | null =>
  said === null || read === null ? (said ?? read) : `${said}\n\n${read}`;
