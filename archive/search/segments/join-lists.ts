import type { PositionList } from "../ports";
import { hasBit, type Bits } from "../engine/bits";
import { closeSection, takeList, writePair, type ListWriter } from "./list-writer";
import { readPostings, sectionOf, type OpenBlock } from "./read-list";

/** How lists become one. */
export interface Joining {
  readonly fields: number;
  /** Documents to leave out; null for none. */
  readonly removed: Bits | null;
  readonly writer: ListWriter;
  readonly open: OpenBlock;
}

/** Lists of one form, by ascending documents, as one in the slot of the first. @returns null when nothing is left */
export function joinLists(joining: Joining, lists: readonly PositionList[]): PositionList | null {
  const [first] = lists;
  if (!first) return null;
  if (lists.length === 1 && joining.removed === null) return first;
  for (let field = 0; field < joining.fields; field++) {
    for (const list of lists) joinSection(joining, list, field);
    closeSection(joining.writer, field);
  }
  const joined = takeList(joining.writer);
  return joined.documents.length === 0 ? null : { slot: first.slot, ...joined };
}

function joinSection({ removed, writer, open }: Joining, list: PositionList, field: number): void {
  const section = sectionOf(list.documents, field);
  if (!section) return;
  readPostings(section, list.documents, list.positions, open, (document, count, places, from) => {
    if (removed === null || !hasBit(removed, document))
      writePair(writer, document, count, places, from);
  });
}
