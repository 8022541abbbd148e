import type { Mark, MarkKind } from "../../model/mark";
import { type Proposed, saying } from "./described";
import { placeOf } from "../../model/place-of";

const KINDS: ReadonlyMap<Proposed["kind"], MarkKind> = new Map([
  ["gloss", "gloss"],
  ["clutter", "clutter"],
  ["missing-note", "note"],
  ["lacuna", "gap"],
]);

/** True of kinds that say something of words where they stand: they become marks. */
export const isOfPlace = (kind: Proposed["kind"]): boolean => KINDS.has(kind);

/** Who says so: the rule, or the reader who put other words in its place. */
export const sourceOf = ({ edited, rule }: Proposed): string =>
  edited === undefined ? `rule ${rule}` : `edited, after rule ${rule}`;

/** What a proposal says of words in the text, as a mark over them; null where the words are gone, or it says nothing of that kind. */
export function markOf(proposal: Proposed, text: string): Mark | null {
  const kind = KINDS.get(proposal.kind);
  const place = kind === undefined ? null : placeOf(proposal.evidence, text);
  if (kind === undefined || place === null) return null;
  const [start, end] = place;
  const by = sourceOf(proposal);
  // Words are lost after those that break off: a gap covers none.
  return kind === "gap"
    ? { kind, start: end, end, by, note: null, label: null }
    : { kind, start, end, by, note: null, label: saying(proposal).value };
}

/** Marks in the order of their text: by start, and of two that begin together the longer one first. */
export const compareMarks = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end;
