import type { PositionList } from "../ports";
import { decodeDocuments, withoutRemoved } from "../segments/decode-documents";
import {
  endGathering,
  gatherLive,
  gatherSection,
  type Gathering,
  type Positions,
} from "../segments/gather-positions";
import { nextBlock, startBlocks, type Section } from "../segments/list-format";
import { documentOf, livePostings } from "../segments/live-segment";
import { narrowByDocument, narrowBySection, type Narrowing } from "../segments/narrow-documents";
import { liveSegments, openList, type Holdings, type OpenList } from "./holdings";

/** A stored list with its positions. */
export interface OpenPositions extends OpenList {
  readonly positions: Uint8Array;
}

export function openPositions(list: PositionList): OpenPositions {
  return { ...openList(list), positions: list.positions };
}

/** How many postings a form has in a field, removed documents among them. */
export function countPostings(
  holdings: Holdings,
  lists: readonly OpenList[],
  form: string,
  field: number,
): number {
  let count = 0;
  for (const live of liveSegments(holdings)) count += livePostings(live, form, field).length;
  for (const { sections } of lists)
    for (const section of sections) if (section.field === field) count += section.count;
  return count;
}

/**
 * The documents of a form in a field, ascending, without removed ones, into an array that has room for `countPostings`.
 * @returns where they end
 */
export function loadDocuments(
  holdings: Holdings,
  lists: readonly OpenList[],
  form: string,
  field: number,
  into: Uint32Array,
  start: number,
): number {
  let used = start;
  for (const list of lists)
    for (const section of list.sections)
      if (section.field === field) used = decodeAll(list, section, into, used);
  for (const live of liveSegments(holdings))
    for (const posting of livePostings(live, form, field)) into[used++] = documentOf(live, posting);
  const { table } = holdings;
  return table.removedCount > 0 ? withoutRemoved(into, start, used, table.removed) : used;
}

function decodeAll(
  { documents }: OpenList,
  section: Section,
  into: Uint32Array,
  start: number,
): number {
  const block = startBlocks(documents.bytes, section);
  let used = start;
  while (nextBlock(block)) {
    decodeDocuments(documents, block.from, block.size, block.base, into, used);
    used += block.size;
  }
  return used;
}

/** Marks the documents that have the form in a field. */
export function narrowByForm(
  holdings: Holdings,
  lists: readonly OpenList[],
  form: string,
  field: number,
  narrowing: Narrowing,
): void {
  narrowing.next = 0;

  for (const { documents, sections } of lists)
    for (const section of sections)
      if (section.field === field) narrowBySection(narrowing, section, documents);
  for (const live of liveSegments(holdings))
    for (const posting of livePostings(live, form, field))
      narrowByDocument(narrowing, documentOf(live, posting));
}

/** The positions of a form in the wanted documents of a field. */
export function loadPositions(
  holdings: Holdings,
  lists: readonly OpenPositions[],
  form: string,
  field: number,
  gathering: Gathering,
): Positions {
  for (const { documents, positions, sections } of lists)
    for (const section of sections)
      if (section.field === field) gatherSection(gathering, section, documents, positions);
  for (const live of liveSegments(holdings))
    for (const posting of livePostings(live, form, field)) gatherLive(gathering, live, posting);
  return endGathering(gathering);
}
