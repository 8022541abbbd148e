import type { Mark } from "../../model/mark";
import { AgentRole, PlaceRole, type UnitAgent, type UnitPlace } from "../../model/unit";
import { DateRole, type UnitDate } from "../../model/unit-date";
import { type Proposed, saying } from "./described";
import { compareMarks, markOf, sourceOf } from "./marks";

/** A list that proposals add to: what they would add, and how an entry is known again. */
export interface Entries<T> {
  /** null: nothing of this list. */
  entryOf(proposal: Proposed): T | null;
  keyOf(entry: T): string;
  /** The list's own order; entries of one that has none stand in the order of their proposals. */
  compare(a: T, b: T): number;
}

const unordered = () => 0;

export const dateEntries: Entries<UnitDate> = {
  entryOf(proposal) {
    if (proposal.kind !== "date") return null;
    const { value, role } = saying(proposal);
    const known = DateRole.safeParse(role);
    return {
      edtf: value,
      display: proposal.evidence.text || value,
      role: known.success ? known.data : "mentioned",
      source: sourceOf(proposal),
    };
  },
  keyOf: ({ edtf, role }) => JSON.stringify([edtf, role]),
  compare: unordered,
};

export const agentEntries: Entries<UnitAgent> = {
  entryOf(proposal) {
    if (proposal.kind !== "agent") return null;
    const { value, role } = saying(proposal);
    const known = AgentRole.safeParse(role);
    return { id: null, name: value, role: known.success ? known.data : "mentioned" };
  },
  // Linking a name to its authority changes the id, not who is meant.
  keyOf: ({ name, role }) => JSON.stringify([name, role]),
  compare: unordered,
};

export const placeEntries: Entries<UnitPlace> = {
  entryOf(proposal) {
    if (proposal.kind !== "place") return null;
    const { value, role } = saying(proposal);
    const known = PlaceRole.safeParse(role);
    return {
      name: value,
      role: known.success ? known.data : "created",
      source: sourceOf(proposal),
    };
  },
  keyOf: ({ name, role }) => JSON.stringify([name, role]),
  compare: unordered,
};

export const languageEntries: Entries<string> = {
  entryOf: (proposal) => (proposal.kind === "language" ? saying(proposal).value : null),
  keyOf: (tag) => tag,
  compare: unordered,
};

export const markEntries = (text: string): Entries<Mark> => ({
  entryOf: (proposal) => markOf(proposal, text),
  keyOf: ({ kind, start, end, label, by }) => JSON.stringify([kind, start, end, label, by]),
  compare: compareMarks,
});
