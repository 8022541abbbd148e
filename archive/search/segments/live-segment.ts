import { ownCopy } from "../analysis/own-copy";
import { emptyFormTable, enterForm, placeOf, type FormTable } from "./form-table";
import { grown } from "./grown";

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
  /** By form: how many postings. */
  many: Uint32Array;
  /** By posting: its form. */
  formOf: Uint32Array;
  /**
   * Four numbers for each posting, side by side, because a chain is read from all over the memory: its document, how often the form
   * stands there, where its positions begin, and the posting before it in the chain, counted from 1, with the field.
   */
  rows: Uint32Array;
  postings: number;
  positions: Uint32Array;
  /** Forms of all documents together, to know when there are enough. */
  size: number;
  readonly added: number[];
  /** Scratch: the forms of the text being read, in order. */
  text: Uint32Array;
}

/** Numbers of a posting. */
const ROW = 4;
/** More postings than memory has room for, and room for the fields above. */
const POSTINGS = 2 ** 26;

export const documentOf = (live: LiveSegment, posting: number): number => live.rows[posting * ROW]!;
export const countOf = (live: LiveSegment, posting: number): number =>
  live.rows[posting * ROW + 1]!;
export const positionsFrom = (live: LiveSegment, posting: number): number =>
  live.rows[posting * ROW + 2]!;
export const fieldOf = (live: LiveSegment, posting: number): number =>
  live.rows[posting * ROW + 3]! >>> 26;
/** The posting before it in the chain of its form, or -1. */
const postingBefore = (live: LiveSegment, posting: number): number =>
  (live.rows[posting * ROW + 3]! & (POSTINGS - 1)) - 1;

export function emptyLiveSegment(): LiveSegment {
  return {
    forms: emptyFormTable(),
    byStem: new Map(),
    last: new Int32Array(256),
    open: new Uint32Array(256),
    many: new Uint32Array(256),
    formOf: new Uint32Array(256),
    rows: new Uint32Array(256 * ROW),
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
    live.text = grown(live.text, length + 1);
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
    live.many = grown(live.many, place + 1);
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
  live.rows = grown(live.rows, (live.postings + length) * ROW);
  live.positions = grown(live.positions, live.size + length);
  live.formOf = grown(live.formOf, live.postings + length);
  const { rows, last, open, many, formOf, text } = live;
  const first = live.postings;
  for (let at = 0; at < length; at++) {
    const form = text[at]!;
    const count = open[form]!;
    if (count === 0) continue;
    const posting = live.postings++;
    const row = posting * ROW;
    rows[row] = document;
    rows[row + 1] = count;
    rows[row + 2] = live.size;
    rows[row + 3] = field * POSTINGS + last[form]! + 1;
    formOf[posting] = form;
    many[form]!++;
    last[form] = posting;
    open[form] = 0;
    live.size += count;
  }
  return first;
}

/** Fills in where each form stands; where its positions begin moves on meanwhile and comes back. */
function placePositions(live: LiveSegment, length: number, first: number): void {
  const { text, last, rows, positions } = live;
  for (let at = 0; at < length; at++) positions[rows[last[text[at]!]! * ROW + 2]!++] = at;
  for (let row = first * ROW; row < live.postings * ROW; row += ROW)
    rows[row + 2]! -= rows[row + 1]!;
}

const NONE: readonly number[] = [];

/** The postings of a form in a field, by ascending document. */
export function livePostings(live: LiveSegment, form: string, field: number): readonly number[] {
  const place = live.postings === 0 ? -1 : placeOf(live.forms, form);
  if (place < 0) return NONE;
  const postings: number[] = [];
  for (let posting = live.last[place]!; posting >= 0; posting = postingBefore(live, posting))
    if (fieldOf(live, posting) === field) postings.push(posting);
  return postings.reverse();
}
