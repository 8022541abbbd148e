import type { PositionList, Postings, StoringState } from "../ports";
import { hasBit } from "../engine/bits";
import { bytesOf, emptySink, pushVarint, readVarint, type ByteSink } from "./byte-sink";
import { forgetRemoved, writeLengths, type DocumentTable } from "./document-table";
import type { NumberedForm } from "./forms-in-order";
import type { LiveSegment } from "./live-segment";
import { storedLive } from "./stored-live";

/**
 * Live documents on their way into lists of a new slot, some forms at a time. Until the last list is there the lists of that slot are
 * not read and the documents stay in `posting_live`, so that a stop at any moment loses nothing and finds nothing twice.
 */
export interface Storing extends Stored {
  state: StoringState;
  /** The form of which the next list is written. */
  open: OpenForm | null;
  /** A form that another process left with some of its lists: they are written anew, for a document of them may be gone, and even the form. */
  unfinished: number | null;
  readonly steps: Iterator<NumberedForm | null, undefined>;
  /** Gaps of the numbers of forms written in this step. */
  readonly written: ByteSink;
  /** The last form written. */
  lastForm: number;
}

export type WrittenList = Omit<PositionList, "slot">;

interface OpenForm {
  readonly number: number;
  readonly slot: number;
  readonly list: WrittenList;
  readonly lists: Iterator<WrittenList, unknown>;
}

/** What is stored: live documents, or a segment that was made elsewhere. */
export interface Stored {
  /** Where its documents are found meanwhile. */
  readonly live: LiveSegment;
  readonly forms: readonly string[];
  /** All forms in the order in which they are stored; null only says that time has passed. */
  walk(): Generator<NumberedForm | null, undefined>;
  /** Its lists, none when no document is left that has it. */
  listsOf(form: string, table: DocumentTable): Iterator<WrittenList, unknown>;
  stemOf(form: string): string;
  /** The documents that can be found once all is stored. */
  enter(table: DocumentTable): readonly number[];
}

/** What storing needs besides the documents. */
export interface StoringParts {
  readonly postings: Postings;
  readonly table: DocumentTable;
  readonly stem: (form: string) => string;
  /** Positions of a list at most. */
  readonly longestList: number;
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
  const unfinished = state.openForm ?? null;
  return { ...storingFrom(storedLive(live, parts, lastForm), state, lastForm), unfinished };
}

const storingFrom = (stored: Stored, state: StoringState, lastForm: number): Storing => ({
  ...stored,
  state,
  open: null,
  unfinished: null,
  steps: stored.walk(),
  written: emptySink(256),
  lastForm,
});

/** Works while `goOn` says so, one list at least. @returns true when everything is stored and the documents are live no longer */
export function storeSome(storing: Storing, parts: StoringParts, goOn: () => boolean): boolean {
  const { written } = storing;
  if (storing.unfinished !== null) eraseUnfinished(storing, storing.unfinished, parts);
  let more = true;
  do more = storeNext(storing, parts);
  while (more && goOn());
  if (written.used > 0) parts.postings.addStoredForms(storing.lastForm, bytesOf(written).slice());
  written.used = 0;
  if (!more) endStoring(storing, parts);
  return !more;
}

function eraseUnfinished(storing: Storing, form: number, { postings }: StoringParts): void {
  const { slot } = storing.state;
  postings.eraseLists(form, form, slot, lastSlotOf(storing.state));
  if (postings.documentLists(form).length === 0) postings.eraseForm(form);
  note(storing, postings, { openForm: undefined });
  storing.unfinished = null;
}

/** Writes a list, or looks at a form. @returns false after the last */
function storeNext(storing: Storing, parts: StoringParts): boolean {
  if (storing.open !== null) {
    storeList(storing, storing.open, parts);
    return true;
  }
  const step = storing.steps.next();
  if (step.value) openForm(storing, parts, step.value);
  return step.done !== true;
}

/** Writes the first list of a form, which nearly always is the only one. */
function openForm(storing: Storing, parts: StoringParts, [form, number]: NumberedForm): void {
  const { postings, table } = parts;
  const lists = storing.listsOf(form, table);
  const first = lists.next();
  if (first.done === true) return;
  const known = number ?? postings.addForm(form, storing.stemOf(form));
  const { slot } = storing.state;
  const open = { number: known, slot, list: first.value, lists };
  storeList(storing, open, parts);
  if (storing.open !== null) note(storing, postings, { openForm: known });
}

/** Writes the list that is at hand, and sees whether there is another. */
function storeList(storing: Storing, open: OpenForm, { postings }: StoringParts): void {
  const { number, slot, list, lists } = open;
  postings.writeList(number, { slot, ...list });
  if (slot > lastSlotOf(storing.state)) note(storing, postings, { lastSlot: slot });
  const next = lists.next();
  if (next.done !== true) {
    storing.open = { number, slot: slot + 1, list: next.value, lists };
    return;
  }
  if (storing.open !== null) note(storing, postings, { openForm: undefined });
  storing.open = null;
  pushVarint(storing.written, number - storing.lastForm);
  storing.lastForm = number;
}

function note(storing: Storing, postings: Postings, more: Partial<StoringState>): void {
  storing.state = { ...storing.state, ...more };
  postings.setStoring(storing.state);
}

const lastSlotOf = ({ slot, lastSlot = slot }: StoringState): number => lastSlot;

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
      lastSlot: lastSlotOf(state),
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
