import { ownCopy } from "../analysis/own-copy";
import { emptyFormTable, enterForm, placeOf, type FormTable } from "./form-table";

/**
 * Documents that are in no stored segment yet. A posting is a form in a field of a document; the postings of a form are a chain from
 * the last to the first. Everything lies in a few arrays: objects of their own for each form would cost ten times the memory.
 */
export interface LiveSegment {
  /** The place of each form in the arrays by form. */
  readonly forms: FormTable;
  readonly byStem: Map<string, string[]>;
  /** By form: the last posting, or -1; and how often it stands in the field being read. */
  last: Int32Array;
  open: Uint32Array;
  /** By posting. */
  formOf: Uint32Array;
  documents: Uint32Array;
  fields: Uint8Array;
  counts: Uint32Array;
  positionsAt: Uint32Array;
  before: Int32Array;
  postings: number;
  positions: Uint32Array;
  /** Forms of all documents together, to know when there are enough. */
  size: number;
  readonly added: number[];
  /** Scratch: the forms of the text being read, in order. */
  text: Uint32Array;
}

export function emptyLiveSegment(): LiveSegment {
  return {
    forms: emptyFormTable(),
    byStem: new Map(),
    last: new Int32Array(256),
    open: new Uint32Array(256),
    formOf: new Uint32Array(256),
    documents: new Uint32Array(256),
    fields: new Uint8Array(256),
    counts: new Uint32Array(256),
    positionsAt: new Uint32Array(256),
    before: new Int32Array(256),
    postings: 0,
    positions: new Uint32Array(256),
    size: 0,
    added: [],
    text: new Uint32Array(256),
  };
}

/** A text of a document as forms, heard one after the other; the position of each is its place in that order. */
export type ReadForms = (hear: (form: string) => void) => void;

/** Adds a document, whose number is above all before. @returns how many forms each field has */
export function addToLive(
  live: LiveSegment,
  document: number,
  texts: readonly (ReadForms | null)[],
  stem: (form: string) => string,
): readonly number[] {
  live.added.push(document);
  return texts.map((read, field) => {
    if (!read) return 0;
    const length = readText(live, read, stem);
    const touched = openPostings(live, document, field, length);
    placePositions(live, length, touched);
    return length;
  });
}

function readText(live: LiveSegment, read: ReadForms, stem: (form: string) => string): number {
  let length = 0;
  read((form) => {
    let place = placeOf(live.forms, form);
    if (place < 0) place = addForm(live, form, stem);
    if (length === live.text.length) live.text = grown(live.text, length + 1);
    live.text[length++] = place;
    live.open[place]!++;
  });
  return length;
}

function addForm(live: LiveSegment, heard: string, stem: (form: string) => string): number {
  const form = ownCopy(heard);
  const place = enterForm(live.forms, form);
  if (place === live.last.length) {
    const last = new Int32Array(place * 2);
    last.set(live.last);
    live.last = last;
    live.open = grown(live.open, place + 1);
  }
  live.last[place] = -1;
  const itsStem = stem(form);
  const others = live.byStem.get(itsStem);
  if (others) others.push(form);
  else live.byStem.set(itsStem, [form]);
  return place;
}

/** A posting for each different form of the text, with room for its positions. @returns the first of them */
function openPostings(live: LiveSegment, document: number, field: number, length: number): number {
  reservePostings(live, live.postings + length);
  if (live.size + length > live.positions.length)
    live.positions = grown(live.positions, live.size + length);
  const first = live.postings;
  for (let at = 0; at < length; at++) {
    const form = live.text[at]!;
    const count = live.open[form]!;
    if (count === 0) continue;
    const posting = live.postings++;
    live.formOf[posting] = form;
    live.documents[posting] = document;
    live.fields[posting] = field;
    live.counts[posting] = count;
    live.positionsAt[posting] = live.size;
    live.before[posting] = live.last[form]!;
    live.last[form] = posting;
    live.open[form] = 0;
    live.size += count;
  }
  return first;
}

/** Fills in where each form stands; `positionsAt` moves on meanwhile and comes back. */
function placePositions(live: LiveSegment, length: number, first: number): void {
  const { text, last, positionsAt, positions, counts } = live;
  for (let at = 0; at < length; at++) {
    const posting = last[text[at]!]!;
    positions[positionsAt[posting]!++] = at;
  }
  for (let posting = first; posting < live.postings; posting++)
    positionsAt[posting]! -= counts[posting]!;
}

function reservePostings(live: LiveSegment, needed: number): void {
  if (needed <= live.documents.length) return;
  live.formOf = grown(live.formOf, needed);
  live.documents = grown(live.documents, needed);
  live.counts = grown(live.counts, needed);
  live.positionsAt = grown(live.positionsAt, needed);
  const fields = new Uint8Array(live.documents.length);
  fields.set(live.fields);
  live.fields = fields;
  const before = new Int32Array(live.documents.length);
  before.set(live.before);
  live.before = before;
}

function grown(array: Uint32Array, needed: number): Uint32Array {
  const larger = new Uint32Array(Math.max(needed, array.length * 2));
  larger.set(array);
  return larger;
}

const NONE: readonly number[] = [];

/** The postings of a form in a field, by ascending document. */
export function livePostings(live: LiveSegment, form: string, field: number): readonly number[] {
  const place = live.postings === 0 ? -1 : placeOf(live.forms, form);
  if (place < 0) return NONE;
  const postings: number[] = [];
  for (let posting = live.last[place]!; posting >= 0; posting = live.before[posting]!)
    if (live.fields[posting] === field) postings.push(posting);
  return postings.reverse();
}
