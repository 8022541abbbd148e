import type { MergeState, PositionList, Postings, StoredSegment } from "../ports";
import { hasBit } from "../engine/bits";
import { emptyArena, type Arena } from "./arena";
import { readVarint, type ByteReader } from "./byte-sink";
import { chooseMerge } from "./choose-merge";
import { forgetRemoved, readLengths, writeLengths, type DocumentTable } from "./document-table";
import { writeGaps } from "./flush";
import {
  closeSection,
  createListWriter,
  takeList,
  writePair,
  type ListWriter,
} from "./list-format";
import { readPostings, sectionOf } from "./read-list";

/** Lists are not joined beyond this: one huge word must not make a step long. */
const LARGEST_JOINED_BYTES = 256 * 1024;

/** Merges segments a few forms at a time. Every list is whole after each form, so a stop at any moment loses nothing. */
export interface Merger {
  /** Works while `goOn` says so. @returns true when there is more to do */
  step(goOn: () => boolean): boolean;
  /** A document was removed. */
  noteRemoved(document: number): void;
}

interface Work {
  readonly postings: Postings;
  readonly table: DocumentTable;
  readonly fields: number;
  readonly largestJoined: number;
  readonly writer: ListWriter;
  readonly arena: Arena;
  /** Forms of the merge under way, ascending; null until needed. */
  forms: readonly number[] | null;
}

export function createMerger(
  postings: Postings,
  table: DocumentTable,
  fields: number,
  largestJoined = LARGEST_JOINED_BYTES,
): Merger {
  const arena = emptyArena();
  const writer = createListWriter();
  const work: Work = { postings, table, fields, largestJoined, writer, arena, forms: null };
  return {
    step: (goOn) => mergeSome(work, goOn),
    noteRemoved(document) {
      const state = postings.merge();
      if (state) postings.setMerge({ ...state, spared: [...state.spared, document] });
    },
  };
}

function mergeSome(work: Work, goOn: () => boolean): boolean {
  const state = work.postings.merge() ?? startMerge(work);
  if (!state) return false;
  work.forms ??= formsOf(segmentsOf(work, state));
  let next = firstAfter(work.forms, state.doneForm);
  let done = state.doneForm;
  do {
    if (next === work.forms.length) return endMerge(work, state);
    done = work.forms[next++]!;
    mergeForm(work, done, state);
  } while (goOn());
  work.postings.setMerge({ ...state, doneForm: done });
  return true;
}

function startMerge(work: Work): MergeState | null {
  work.forms = null;
  const chosen = chooseMerge(work.postings.segments(), work.postings.removedDocuments());
  if (!chosen) return null;
  const state = { ...chosen, doneForm: 0, spared: [] };
  work.postings.setMerge(state);
  return state;
}

function segmentsOf(work: Work, state: MergeState): readonly StoredSegment[] {
  const inside = (segment: StoredSegment) =>
    segment.firstSlot >= state.firstSlot && segment.lastSlot <= state.lastSlot;
  return work.postings.segments().filter(inside);
}

function formsOf(segments: readonly StoredSegment[]): readonly number[] {
  const forms = new Set<number>();
  for (const segment of segments) {
    const reader: ByteReader = { bytes: segment.forms, at: 0 };
    for (let form = 0; reader.at < segment.forms.length;) forms.add((form += readVarint(reader)));
  }
  return [...forms].sort((a, b) => a - b);
}

function firstAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mergeForm(work: Work, form: number, state: MergeState): void {
  const lists = work.postings.positionLists(form, state.firstSlot, state.lastSlot);
  for (const group of inGroups(lists, work.largestJoined))
    if (isWorthIt(work, group)) joinLists(work, form, group);
  if (work.postings.documentLists(form).length === 0) work.postings.eraseForm(form);
}

/** Neighbours up to the size that one step may write. */
function inGroups(
  lists: readonly PositionList[],
  most: number,
): readonly (readonly PositionList[])[] {
  const groups: PositionList[][] = [];
  let bytes = Infinity;
  for (const list of lists) {
    const more = list.documents.length + list.positions.length;
    if (bytes + more > most) {
      groups.push([]);
      bytes = 0;
    }
    groups[groups.length - 1]!.push(list);
    bytes += more;
  }
  return groups;
}

function isWorthIt(work: Work, group: readonly PositionList[]): boolean {
  return group.length > 1 || work.table.removedCount > 0;
}

function joinLists(work: Work, form: number, group: readonly PositionList[]): void {
  const { writer, postings, table } = work;
  for (let field = 0; field < work.fields; field++) {
    for (const list of group) {
      const section = sectionOf(list.documents, field);
      if (!section) continue;
      readPostings(
        section,
        list.documents,
        list.positions,
        work.arena,
        (document, count, from, to) => {
          if (!hasBit(table.removed, document))
            writePair(writer, document, count, list.positions, from, to);
        },
      );
    }
    closeSection(writer, field);
  }
  const joined = takeList(writer);
  for (const list of group) postings.eraseList(form, list.slot);
  if (joined.documents.length > 0) postings.writeList(form, { slot: group[0]!.slot, ...joined });
}

/** Puts one segment where there were several. @returns true when another merge is due */
function endMerge(work: Work, state: MergeState): boolean {
  const { postings, table } = work;
  const segments = segmentsOf(work, state);
  const documents = segments.flatMap((segment) => keptOf(work, segment, new Set(state.spared)));
  for (const segment of segments) postings.eraseSegment(segment.firstSlot);
  if (documents.length > 0)
    postings.writeSegment({
      firstSlot: state.firstSlot,
      lastSlot: state.lastSlot,
      documents: documents.length,
      firstDocument: documents[0]!,
      lastDocument: documents[documents.length - 1]!,
      lengths: writeLengths(table, documents),
      forms: writeGaps(work.forms ?? []),
    });
  postings.setMerge(null);
  work.forms = null;
  return chooseMerge(postings.segments(), postings.removedDocuments()) !== null;
}

/** The documents of a segment that stay; forgets the others, which no list holds any more. */
function keptOf(
  work: Work,
  segment: StoredSegment,
  spared: ReadonlySet<number>,
): readonly number[] {
  const kept: number[] = [];
  readLengths(segment.lengths, work.fields, (document) => {
    if (!hasBit(work.table.removed, document) || spared.has(document)) kept.push(document);
    else {
      forgetRemoved(work.table, document);
      work.postings.eraseRemovedDocument(document);
    }
  });
  return kept;
}
