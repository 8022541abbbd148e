import type { PositionList, Postings, StoringState } from "../ports";
import { hasBit } from "../engine/bits";
import { bytesOf, emptySink, pushVarint, readVarint, type ByteSink } from "./byte-sink";
import { forgetRemoved, lengthsIn, writeLengths, type DocumentTable } from "./document-table";
import { placeOf } from "./form-table";
import { formsInOrder, type NumberedForm } from "./forms-in-order";
import {
  closeSection,
  createListWriter,
  openSection,
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
export interface Storing extends Stored {
  readonly state: StoringState;
  readonly steps: Iterator<NumberedForm | null, undefined>;
  /** Gaps of the numbers of forms written in this step. */
  readonly written: ByteSink;
  /** The last form written. */
  lastForm: number;
}

/** What is stored: live documents, or a segment that was made elsewhere. */
export interface Stored {
  /** Where its documents are found meanwhile. */
  readonly live: LiveSegment;
  readonly forms: readonly string[];
  /** All forms in the order in which they are stored; null only says that time has passed. */
  walk(): Generator<NumberedForm | null, undefined>;
  /** Null when no document is left that has it. */
  listOf(form: string, table: DocumentTable): Omit<PositionList, "slot"> | null;
  stemOf(form: string): string;
  /** The documents that can be found once all is stored. */
  enter(table: DocumentTable): readonly number[];
}

/** What storing needs besides the documents. */
export interface StoringParts {
  readonly postings: Postings;
  readonly table: DocumentTable;
  readonly stem: (form: string) => string;
}

/** Begins to store documents that will not change any more, apart from being removed. @returns null when there are none */
export function startStoring(live: LiveSegment, parts: StoringParts): Storing | null {
  const { table } = parts;
  const last = live.added.findLast((document) => hasBit(table.present, document));
  if (last === undefined) {
    for (const document of live.added) forgetRemoved(table, document);
    return null;
  }
  return beginStoring(last, parts, storedLive(live, parts, 0));
}

/** @param last the greatest of its documents */
export function beginStoring(last: number, { postings }: StoringParts, stored: Stored): Storing {
  const slot =
    postings.segments().reduce((most, segment) => Math.max(most, segment.lastSlot), 0) + 1;
  const state = { slot, last };
  postings.setStoring(state);
  return storingFrom(stored, state, 0);
}

/** Goes on with what another process began. @param live the documents up to the last, read again */
export function resumeStoring(
  live: LiveSegment,
  state: StoringState,
  parts: StoringParts,
): Storing {
  const reader = { bytes: gapsOf(parts.postings.storedForms()), at: 0 };
  let lastForm = 0;
  while (reader.at < reader.bytes.length) lastForm += readVarint(reader);
  return storingFrom(storedLive(live, parts, lastForm), state, lastForm);
}

const storingFrom = (stored: Stored, state: StoringState, lastForm: number): Storing => ({
  ...stored,
  state,
  steps: stored.walk(),
  written: emptySink(256),
  lastForm,
});

/** @param after forms up to this number are stored already */
function storedLive(live: LiveSegment, { postings, stem }: StoringParts, after: number): Stored {
  const writer = createListWriter();
  let byForm: ByForm | null = null;
  return {
    live,
    forms: live.forms.list,
    *walk() {
      byForm = yield* sortByForm(live);
      return yield* formsInOrder(live.forms.list, postings.formNumber, after);
    },
    listOf(form, table) {
      if (byForm === null) return null;
      const list = packForm(live, byForm, form, table, writer);
      return list.documents.length === 0 ? null : list;
    },
    stemOf: stem,
    enter: (table) => live.added.filter((document) => hasBit(table.present, document)),
  };
}

/** Works while `goOn` says so, one form at least. @returns true when everything is stored and the documents are live no longer */
export function storeSome(storing: Storing, parts: StoringParts, goOn: () => boolean): boolean {
  const { steps, written } = storing;
  let step = steps.next();
  while (step.done !== true) {
    if (step.value) storeForm(storing, parts, step.value);
    if (!goOn()) break;
    step = steps.next();
  }
  if (written.used > 0) parts.postings.addStoredForms(storing.lastForm, bytesOf(written).slice());
  written.used = 0;
  if (step.done === true) endStoring(storing, parts);
  return step.done === true;
}

function storeForm(
  storing: Storing,
  { postings, table }: StoringParts,
  [form, number]: NumberedForm,
): void {
  const list = storing.listOf(form, table);
  if (list === null) return;
  const known = number ?? postings.addForm(form, storing.stemOf(form));
  postings.writeList(known, { slot: storing.state.slot, ...list });
  pushVarint(storing.written, known - storing.lastForm);
  storing.lastForm = known;
}

/** The list of a form, of the documents that are there. */
function packForm(
  live: LiveSegment,
  { starts, order }: ByForm,
  form: string,
  table: DocumentTable,
  writer: ListWriter,
): Omit<PositionList, "slot"> {
  const place = placeOf(live.forms, form);
  for (let field = 0; field < table.lengths.length; field++) {
    openSection(writer, field, lengthsIn(table, field));
    for (let at = starts[place]!; at < starts[place + 1]!; at++) {
      const posting = order[at]!;
      if (fieldOf(live, posting) !== field) continue;
      const document = documentOf(live, posting);
      if (!hasBit(table.present, document)) continue;
      const from = positionsFrom(live, posting);
      writePositions(writer, document, countOf(live, posting), live.positions, from);
    }
    closeSection(writer);
  }
  return takeList(writer);
}

/** Puts the segment there. Documents removed meanwhile are in it: some lists hold them, until a merge forgets them. */
function endStoring({ live, state, enter }: Storing, { postings, table }: StoringParts): void {
  const before = postings.segments().at(-1)?.lastDocument ?? 0;
  const removed = postings
    .removedDocuments()
    .filter((document) => document > before && document <= state.last);
  const documents = [...enter(table), ...removed].sort((a, b) => a - b);
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
