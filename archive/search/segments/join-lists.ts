import type { PositionList } from "../ports";
import type { Bits } from "../engine/bits";
import type { FieldLengths } from "./block-best";
import { joinSection, type JoinedSection } from "./join-section";
import { readSections } from "./list-format";
import { closeSection, openSection, takeList, type ListWriter } from "./list-writer";
import type { OpenBlock } from "./read-list";
import { packedBytes } from "./unpack-numbers";

/** How lists become one. */
export interface Joining {
  readonly fields: number;
  /** Documents to leave out; null for none. */
  readonly removed: Bits | null;
  readonly writer: ListWriter;
  readonly open: OpenBlock;
  lengthsOf(field: number): FieldLengths;
}

/** Lists of one form, by ascending documents, as one in the slot of the first. @returns null when nothing is left */
export function joinLists(joining: Joining, lists: readonly PositionList[]): PositionList | null {
  const [first] = lists;
  if (!first) return null;
  if (lists.length === 1 && joining.removed === null) return first;
  const { writer } = joining;
  const sections = lists.flatMap(sectionsOf);
  for (let field = 0; field < joining.fields; field++) {
    openSection(writer, field, joining.lengthsOf(field));
    for (const one of sections) if (one.section.field === field) joinSection(joining, one);
    closeSection(writer);
  }
  const joined = takeList(writer);
  return joined.documents.length === 0 ? null : { slot: first.slot, ...joined };
}

function sectionsOf(list: PositionList): readonly JoinedSection[] {
  const [documents, positions] = [packedBytes(list.documents), packedBytes(list.positions)];
  return readSections(list.documents).map((section) => ({ section, documents, positions }));
}
