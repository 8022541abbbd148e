/**
 * What the search engine needs from outside. `archive/store/postings/` implements `Postings` on SQLite blobs in the catalogue;
 * tests implement it in memory. Document numbers are positive integers that only ever grow: a changed document is a new number.
 * Every change goes through at once; the caller's transaction around it decides whether it stays. Bytes: docs/formats/postings.md.
 */
export interface Postings {
  /** Names of the fields and the version of the bytes, as the engine wrote them; null for a new index. */
  layout(): string | null;
  setLayout(layout: string): void;
  /** The stemming rules under which the stored stems were computed. */
  stemming(): string | null;
  /** Computes every stored stem again. */
  restem(stemming: string, stem: (form: string) => string): void;

  formNumber(form: string): number | null;
  /** Adds a form that is not there yet. */
  addForm(form: string, stem: string): number;
  formsOfStem(stem: string): readonly StoredForm[];
  /** Forms that begin with these letters, at most `limit`, in order. */
  formsFrom(beginning: string, limit: number): readonly StoredForm[];
  /** Forms after this one in an order of the store's own, at most so many, each followed by a line feed; nothing when there are none. */
  vocabulary(after: string, limit: number): string;

  /** All lists of a form, by slot; documents of a later slot have greater numbers. None when there is no such form. */
  documentListsOf(form: string): readonly DocumentList[];
  /** The same with the positions. */
  positionListsOf(form: string): readonly PositionList[];
  /** The lists of a form by its number. */
  documentLists(form: number): readonly DocumentList[];
  /** The lists of all forms that begin with these letters, of at most so many forms: one question instead of hundreds. */
  documentListsFrom(beginning: string, limit: number): readonly FormList[];
  /** How large the lists of these forms and slots are, first and last included, by form and slot. */
  listSizes(
    firstForm: number,
    lastForm: number,
    firstSlot: number,
    lastSlot: number,
  ): readonly ListSize[];
  /** Those lists with the positions. */
  positionLists(
    firstForm: number,
    lastForm: number,
    firstSlot: number,
    lastSlot: number,
  ): readonly FormPositions[];
  writeList(form: number, list: PositionList): void;
  eraseLists(firstForm: number, lastForm: number, firstSlot: number, lastSlot: number): void;
  eraseForm(form: number): void;

  /** By first slot, which is also the order of their documents. */
  segments(): readonly SegmentRange[];
  segment(firstSlot: number): StoredSegment;
  /** Adds or replaces the segment with this first slot. */
  writeSegment(segment: StoredSegment): void;
  eraseSegment(firstSlot: number): void;

  /** Documents that are in no segment yet, ascending; `fields` is null when they are read again elsewhere. */
  liveDocuments(): readonly LiveDocument[];
  addLiveDocument(document: LiveDocument): void;
  /** @returns whether it was there */
  eraseLiveDocument(document: number): boolean;
  /** Those up to this number. */
  eraseLiveDocuments(last: number): void;

  /** Removed documents whose lists are still stored. */
  removedDocuments(): readonly number[];
  addRemovedDocument(document: number): void;
  eraseRemovedDocuments(documents: readonly number[]): void;

  storing(): StoringState | null;
  setStoring(state: StoringState | null): void;
  /** Gaps of the forms whose lists are written in the slot being stored: an entry for each step, in order. */
  storedForms(): readonly Uint8Array[];
  /** @param last the last of these forms, above all before */
  addStoredForms(last: number, gaps: Uint8Array): void;
  eraseStoredForms(): void;

  merge(): MergeState | null;
  setMerge(state: MergeState | null): void;
}

export interface StoredForm {
  readonly number: number;
  readonly form: string;
}

/** A posting list of one form in one slot, all fields, without the positions. */
export interface DocumentList {
  readonly slot: number;
  readonly documents: Uint8Array;
}

export interface FormList extends DocumentList {
  readonly form: string;
}

export interface PositionList extends DocumentList {
  readonly positions: Uint8Array;
}

/** A list with the number of its form. */
export interface FormPositions extends PositionList {
  readonly form: number;
}

export interface ListSize {
  readonly form: number;
  readonly slot: number;
  readonly bytes: number;
}

/** A range of slots whose lists belong together. */
export interface SegmentRange {
  readonly firstSlot: number;
  readonly lastSlot: number;
  /** How many documents, and their numbers' range. */
  readonly documents: number;
  readonly firstDocument: number;
  readonly lastDocument: number;
}

export interface StoredSegment extends SegmentRange {
  /** Document gaps and lengths by field. */
  readonly lengths: Uint8Array;
  /** Gaps of the numbers of the forms that have lists here. */
  readonly forms: Uint8Array;
}

export interface LiveDocument {
  readonly document: number;
  readonly fields: Readonly<Record<string, string>> | null;
}

/** Live documents up to `last` on their way into lists of slots from `slot` on, which are not read before all are there. */
export interface StoringState {
  readonly slot: number;
  readonly last: number;
  /** The last slot, where a form has several lists. */
  readonly lastSlot?: number;
  /** A form of which some lists are written and some are not. */
  readonly openForm?: number | undefined;
}

/** Postings of many documents, made apart from the index: plain arrays, so that another thread may make them. */
export interface BuiltSegment {
  /** Ascending. */
  readonly documents: Uint32Array;
  /** How many forms, by document and in it by field. */
  readonly lengths: Uint32Array;
  /** Every form, and the stem of each where it is another, line by line. */
  readonly forms: string;
  readonly stems: string;
  /** By form: the first of its lists, and after the last form how many lists there are. */
  readonly firsts: Uint32Array;
  /** Where each list ends, in `lists` and in `positions`. */
  readonly ends: Uint32Array;
  readonly lists: Uint8Array;
  readonly positions: Uint8Array;
}

/** A document to make postings of: its number, and its texts by field. */
export type HandedDocument = readonly [document: number, texts: readonly (string | null)[]];

/** Makes segments in other threads. */
export interface SegmentBuilder {
  /** How many segments may be in the making at one time. */
  readonly workers: number;
  begin(): SegmentInMaking;
  close(): Promise<void>;
}

export interface SegmentInMaking {
  /** @returns when there is room for more: earlier documents were read */
  add(documents: readonly HandedDocument[]): Promise<void>;
  /** @throws when its thread ended early: nothing is known of its documents then */
  finish(): Promise<BuiltSegment>;
}

/** A merge under way: the slots that become one segment, the last form done, and what was removed after it began. */
export interface MergeState {
  readonly firstSlot: number;
  readonly lastSlot: number;
  readonly doneForm: number;
  /** Removed while the merge ran: some lists still hold them when it ends. */
  readonly spared: readonly number[];
}

/** Other forms of a name or term that a query should also find, each with why. */
export interface Names {
  /** @param form a word or phrase as typed, not normalised @returns forms without the one asked for */
  expand(form: string): readonly OtherForm[];
}

/** Term sets: words and phrases that mean the same thing, in whatever language. */
export interface TermSets {
  /** The terms of the set with this label, in any case, or with this id; null when there is none. */
  terms(label: string): readonly OtherForm[] | null;
}

export interface OtherForm {
  readonly form: string;
  readonly because: string;
  /** Label of the term set that the form stands in; absent for a name. Terms are found in any form of their stems. */
  readonly set?: string;
  /** Where the form counts; absent where it always does. `key` is the same for the same documents. */
  readonly only?: { readonly key: string; readonly documents: Uint32Array } | undefined;
}
