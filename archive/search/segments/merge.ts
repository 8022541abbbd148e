import type { MergeState, Postings, StoredSegment } from "../ports";
import { countBitsBetween } from "../engine/bits";
import { chooseMerge } from "./choose-merge";
import { forgetRemoved, type DocumentTable } from "./document-table";
import { mergeForms, type MergedForms } from "./merge-forms";
import { mergeLengths, type MergedLengths } from "./merge-lengths";

/** Lists are not joined beyond this, nor more read at once: one huge word must not make a step long. */
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
  /** The merge under way; null until needed. */
  walk: Walk | null;
}

/** A merge by short steps. */
interface Walk {
  readonly forms: MergedForms;
  readonly lengths: MergedLengths;
}

export function createMerger(
  postings: Postings,
  table: DocumentTable,
  fields: number,
  largestJoined = LARGEST_JOINED_BYTES,
): Merger {
  const work: Work = { postings, table, fields, largestJoined, walk: null };
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
  const { forms, lengths } = (work.walk ??= walkAll(work, state));
  const spared = new Set(state.spared);
  do {
    if (!forms.next() && !lengths.next(spared)) return endMerge(work, state, { forms, lengths });
  } while (goOn());
  work.postings.setMerge({ ...state, doneForm: forms.done() });
  return true;
}

function startMerge(work: Work): MergeState | null {
  work.walk = null;
  const chosen = choose(work);
  if (!chosen) return null;
  const state = { ...chosen, doneForm: 0, spared: [] };
  work.postings.setMerge(state);
  return state;
}

const choose = ({ postings, table }: Work) =>
  chooseMerge(postings.segments(), (first, last) =>
    table.removedCount === 0 ? 0 : countBitsBetween(table.removed, first, last),
  );

function walkAll(work: Work, state: MergeState): Walk {
  const segments = segmentsOf(work, state);
  const { postings, table, fields, largestJoined } = work;
  return {
    forms: mergeForms({ postings, table, fields, largestJoined }, segments, state),
    lengths: mergeLengths(table, fields, segments),
  };
}

function segmentsOf(work: Work, state: MergeState): readonly StoredSegment[] {
  const ranges = work.postings.segments();
  return ranges
    .filter((range) => range.firstSlot >= state.firstSlot && range.lastSlot <= state.lastSlot)
    .map((range) => work.postings.segment(range.firstSlot));
}

/** Puts one segment where there were several. @returns true when another merge is due */
function endMerge(work: Work, state: MergeState, { forms, lengths }: Walk): boolean {
  const { postings, table } = work;
  const { firstSlot, lastSlot } = state;
  const { documents, firstDocument, lastDocument, bytes, dropped } = lengths.taken();
  for (const range of postings.segments())
    if (range.firstSlot >= firstSlot && range.lastSlot <= lastSlot)
      postings.eraseSegment(range.firstSlot);
  if (documents > 0)
    postings.writeSegment({
      firstSlot,
      lastSlot,
      documents,
      firstDocument,
      lastDocument,
      lengths: bytes,
      forms: forms.met(),
    });
  // Documents that were dropped are in no list any more.
  postings.eraseRemovedDocuments(dropped);
  for (const document of dropped) forgetRemoved(table, document);
  postings.setMerge(null);
  work.walk = null;
  return choose(work) !== null;
}
