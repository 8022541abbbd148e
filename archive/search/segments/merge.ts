import type { MergeState, PositionList, Postings, StoredSegment } from "../ports";
import { hasBit } from "../engine/bits";
import { bytesOf, emptySink, pushVarint, type ByteSink } from "./byte-sink";
import { chooseMerge } from "./choose-merge";
import { forgetRemoved, readLengths, writeLengths, type DocumentTable } from "./document-table";
import {
  closeSection,
  createListWriter,
  takeList,
  writePair,
  type ListWriter,
} from "./list-writer";
import { inTurn } from "./merge-forms";
import { emptyBlock, readPostings, sectionOf, type OpenBlock } from "./read-list";

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
  readonly open: OpenBlock;
  /** The merge under way; null until needed. */
  walk: Walk | null;
}

export function createMerger(
  postings: Postings,
  table: DocumentTable,
  fields: number,
  largestJoined = LARGEST_JOINED_BYTES,
): Merger {
  const open = emptyBlock();
  const writer = createListWriter();
  const work: Work = { postings, table, fields, largestJoined, writer, open, walk: null };
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
  const walk = (work.walk ??= walkForms(work, state));
  let done = state.doneForm;
  do {
    const form = walk.next();
    if (form === 0) return endMerge(work, state, walk.forms);
    mergeForm(work, form, state);
    done = form;
  } while (goOn());
  work.postings.setMerge({ ...state, doneForm: done });
  return true;
}

function startMerge(work: Work): MergeState | null {
  work.walk = null;
  const chosen = chooseMerge(work.postings.segments(), work.postings.removedDocuments());
  if (!chosen) return null;
  const state = { ...chosen, doneForm: 0, spared: [] };
  work.postings.setMerge(state);
  return state;
}

function segmentsOf(work: Work, state: MergeState): readonly StoredSegment[] {
  const ranges = work.postings.segments();
  return ranges
    .filter((range) => range.firstSlot >= state.firstSlot && range.lastSlot <= state.lastSlot)
    .map((range) => work.postings.segment(range.firstSlot));
}

/** The forms of a merge, one after the other. */
interface Walk {
  /** The next form that is not done yet, or 0: after opening again, those before are passed over. */
  next(): number;
  /** Gaps of all forms met so far: those of the whole segment at the end, so that ending takes no time of its own. */
  readonly forms: ByteSink;
}

function walkForms(work: Work, state: MergeState): Walk {
  const next = inTurn(segmentsOf(work, state).map((segment) => segment.forms));
  const forms = emptySink(4096);
  let last = 0;
  const meet = () => {
    const form = next();
    if (form > 0) pushVarint(forms, form - last);
    last = form;
    return form;
  };
  return {
    forms,
    next() {
      let form = meet();
      while (form > 0 && form <= state.doneForm) form = meet();
      return form;
    },
  };
}

function mergeForm(work: Work, form: number, state: MergeState): void {
  const lists = work.postings.positionLists(form, state.firstSlot, state.lastSlot);
  let kept = 0;
  for (const group of inGroups(lists, work.largestJoined))
    kept += mergeGroup(work, form, group) ? 1 : 0;
  if (kept === 0 && work.postings.documentLists(form).length === 0) work.postings.eraseForm(form);
}

/**
 * A list that stays as it is, is written again all the same: the store keeps together what was written one after the other.
 * @returns false when nothing was left to write
 */
function mergeGroup(work: Work, form: number, group: readonly PositionList[]): boolean {
  const [first] = group;
  const isAsItIs = group.length === 1 && work.table.removedCount === 0;
  const list = isAsItIs ? first! : { slot: first!.slot, ...joined(work, group) };
  for (const { slot } of group) work.postings.eraseList(form, slot);
  if (list.documents.length === 0) return false;
  work.postings.writeList(form, list);
  return true;
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

function joined(work: Work, group: readonly PositionList[]): Omit<PositionList, "slot"> {
  const { writer, table } = work;
  for (let field = 0; field < work.fields; field++) {
    for (const list of group) {
      const section = sectionOf(list.documents, field);
      if (!section) continue;
      const { documents, positions } = list;
      readPostings(section, documents, positions, work.open, (document, count, places, from) => {
        if (!hasBit(table.removed, document)) writePair(writer, document, count, places, from);
      });
    }
    closeSection(writer, field);
  }
  return takeList(writer);
}

/** Puts one segment where there were several. @returns true when another merge is due */
function endMerge(work: Work, state: MergeState, forms: ByteSink): boolean {
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
      forms: bytesOf(forms).slice(),
    });
  postings.setMerge(null);
  work.walk = null;
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
