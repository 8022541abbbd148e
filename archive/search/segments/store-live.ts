import type { Postings, StoringState } from "../ports";
import { hasBit } from "../engine/bits";
import { bytesOf, emptySink, pushVarint, readVarint, type ByteSink } from "./byte-sink";
import { forgetRemoved, writeLengths, type DocumentTable } from "./document-table";
import { placeOf } from "./form-table";
import { formsInOrder, type NumberedForm } from "./forms-in-order";
import {
  closeSection,
  createListWriter,
  takeList,
  writePositions,
  type ListWriter,
} from "./list-writer";
import {
  countOf,
  documentOf,
  fieldOf,
  positionsFrom,
  sortByForm,
  type ByForm,
  type LiveSegment,
} from "./live-segment";

/**
 * Live documents on their way into lists of a new slot, some forms at a time. Until the last list is there the lists of that slot are
 * not read and the documents stay in `posting_live`, so that a stop at any moment loses nothing and finds nothing twice.
 */
export interface Storing {
  readonly live: LiveSegment;
  readonly state: StoringState;
  readonly walk: Iterator<NumberedForm | null, undefined>;
  readonly writer: ListWriter;
  /** Gaps of the numbers of forms written in this step. */
  readonly written: ByteSink;
  /** The last form written. */
  lastForm: number;
  /** Null until the postings are sorted. */
  byForm: ByForm | null;
}

/** What storing needs besides the documents. */
export interface StoringParts {
  readonly postings: Postings;
  readonly table: DocumentTable;
  readonly stem: (form: string) => string;
}

/** Begins to store documents that will not change any more, apart from being removed. @returns null when there are none */
export function startStoring(live: LiveSegment, parts: StoringParts): Storing | null {
  const { postings, table } = parts;
  const last = live.added.findLast((document) => hasBit(table.present, document));
  if (last === undefined) {
    for (const document of live.added) forgetRemoved(table, document);
    return null;
  }
  const slot =
    postings.segments().reduce((most, segment) => Math.max(most, segment.lastSlot), 0) + 1;
  const state = { slot, last };
  postings.setStoring(state);
  return storingFrom(live, state, postings, 0);
}

/** Goes on with what another process began. @param live the documents up to the last, read again */
export function resumeStoring(
  live: LiveSegment,
  state: StoringState,
  { postings }: StoringParts,
): Storing {
  const reader = { bytes: gapsOf(postings.storedForms()), at: 0 };
  let lastForm = 0;
  while (reader.at < reader.bytes.length) lastForm += readVarint(reader);
  return storingFrom(live, state, postings, lastForm);
}

function storingFrom(
  live: LiveSegment,
  state: StoringState,
  postings: Postings,
  lastForm: number,
): Storing {
  const storing: Storing = {
    live,
    state,
    walk: sortedWalk(),
    writer: createListWriter(),
    written: emptySink(256),
    lastForm,
    byForm: null,
  };
  function* sortedWalk() {
    storing.byForm = yield* sortByForm(live);
    return yield* formsInOrder(live.forms.list, postings.formNumber, lastForm);
  }
  return storing;
}

/** Works while `goOn` says so, one form at least. @returns true when everything is stored and the documents are live no longer */
export function storeSome(storing: Storing, parts: StoringParts, goOn: () => boolean): boolean {
  const { walk, written } = storing;
  let step = walk.next();
  while (step.done !== true) {
    if (step.value) storeForm(storing, parts, step.value);
    if (!goOn()) break;
    step = walk.next();
  }
  if (written.used > 0) parts.postings.addStoredForms(storing.lastForm, bytesOf(written).slice());
  written.used = 0;
  if (step.done === true) endStoring(storing, parts);
  return step.done === true;
}

function storeForm(
  storing: Storing,
  { postings, table, stem }: StoringParts,
  [form, number]: NumberedForm,
): void {
  const { writer, live, state, byForm } = storing;
  const place = placeOf(live.forms, form);
  const [start, end] = [byForm!.starts[place]!, byForm!.starts[place + 1]!];
  let left = 0;
  for (let field = 0; field < table.lengths.length; field++) {
    for (let at = start; at < end; at++) {
      const posting = byForm!.order[at]!;
      if (fieldOf(live, posting) !== field) continue;
      const document = documentOf(live, posting);
      if (!hasBit(table.present, document)) continue;
      const from = positionsFrom(live, posting);
      writePositions(writer, document, countOf(live, posting), live.positions, from);
      left++;
    }
    closeSection(writer, field);
  }
  if (left === 0) return;
  const known = number ?? postings.addForm(form, stem(form));
  postings.writeList(known, { slot: state.slot, ...takeList(writer) });
  pushVarint(storing.written, known - storing.lastForm);
  storing.lastForm = known;
}

/** Puts the segment there. Documents removed meanwhile are in it: some lists hold them, until a merge forgets them. */
function endStoring({ live, state }: Storing, { postings, table }: StoringParts): void {
  const before = postings.segments().at(-1)?.lastDocument ?? 0;
  const removed = postings
    .removedDocuments()
    .filter((document) => document > before && document <= state.last);
  const present = live.added.filter((document) => hasBit(table.present, document));
  const documents = [...present, ...removed].sort((a, b) => a - b);
  if (documents.length > 0)
    postings.writeSegment({
      firstSlot: state.slot,
      lastSlot: state.slot,
      documents: documents.length,
      firstDocument: documents[0]!,
      lastDocument: documents.at(-1)!,
      lengths: writeLengths(table, documents),
      forms: gapsOf(postings.storedForms()),
    });
  const kept = new Set(documents);
  for (const document of live.added) if (!kept.has(document)) forgetRemoved(table, document);
  postings.eraseLiveDocuments(state.last);
  postings.eraseStoredForms();
  postings.setStoring(null);
}

/** Gaps of one step go on from the step before. */
function gapsOf(steps: readonly Uint8Array[]): Uint8Array {
  const gaps = new Uint8Array(steps.reduce((sum, { length }) => sum + length, 0));
  let used = 0;
  for (const step of steps) {
    gaps.set(step, used);
    used += step.length;
  }
  return gaps;
}
