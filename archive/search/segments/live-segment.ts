import { emptySink, pushVarint, type ByteSink } from "./byte-sink";
import { pushPair } from "./list-format";

/** One form in one field of the live documents: the same pairs and positions as on disk, in one block without a header. */
export interface LiveList {
  readonly pairs: ByteSink;
  readonly positions: ByteSink;
  documents: number;
  last: number;
  /** Of the document being added. */
  openCount: number;
  openPosition: number;
}

export interface LiveForm {
  readonly form: string;
  readonly stem: string;
  /** By field. */
  readonly lists: (LiveList | null)[];
}

/** Documents that are in no stored segment yet. */
export interface LiveSegment {
  readonly forms: Map<string, LiveForm>;
  readonly byStem: Map<string, LiveForm[]>;
  readonly documents: number[];
  /** Forms of all documents together, to know when there are enough. */
  size: number;
  readonly fields: number;
}

export function emptyLiveSegment(fields: number): LiveSegment {
  return { forms: new Map(), byStem: new Map(), documents: [], size: 0, fields };
}

/** A text of a document as forms, heard one after the other. */
export type ReadForms = (hear: (form: string, position: number) => void) => void;

/** Adds a document, whose number is above all before. @returns how many forms each field has */
export function addToLive(
  live: LiveSegment,
  document: number,
  texts: readonly (ReadForms | null)[],
  stem: (form: string) => string,
): readonly number[] {
  const lengths = texts.map((read, field) =>
    read ? addField(live, document, field, read, stem) : 0,
  );
  live.documents.push(document);
  for (const length of lengths) live.size += length;
  return lengths;
}

function addField(
  live: LiveSegment,
  document: number,
  field: number,
  read: ReadForms,
  stem: (form: string) => string,
): number {
  const touched: LiveList[] = [];
  let length = 0;
  read((form, position) => {
    const list = listOf(live.forms.get(form) ?? addForm(live, form, stem), field);
    if (list.openCount === 0) touched.push(list);
    pushVarint(list.positions, position - list.openPosition);
    list.openPosition = position;
    list.openCount++;
    length++;
  });
  for (const list of touched) closeDocument(list, document);
  return length;
}

function addForm(live: LiveSegment, form: string, stem: (form: string) => string): LiveForm {
  const added = { form, stem: stem(form), lists: Array.from({ length: live.fields }, () => null) };
  live.forms.set(form, added);
  const others = live.byStem.get(added.stem);
  if (others) others.push(added);
  else live.byStem.set(added.stem, [added]);
  return added;
}

function listOf(form: LiveForm, field: number): LiveList {
  return (form.lists[field] ??= {
    pairs: emptySink(4),
    positions: emptySink(4),
    documents: 0,
    last: 0,
    openCount: 0,
    openPosition: 0,
  });
}

function closeDocument(list: LiveList, document: number): void {
  pushPair(list.pairs, document - list.last, list.openCount);
  list.last = document;
  list.documents++;
  list.openCount = 0;
  list.openPosition = 0;
}
