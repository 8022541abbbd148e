import { ownCopy } from "../analysis/own-copy";
import { emptyFormTable, enterForm, placeOf, type FormTable } from "./form-table";
import { grown } from "./grown";

/**
 * Texts of documents that nobody asks for before they are stored: a number for each word, nothing else. A live segment, in which each
 * form can be found, takes four times the memory.
 */
export interface GatheredWords {
  forms: FormTable;
  /** The place of each word's form, text after text. */
  words: Uint32Array;
  used: number;
  /** How many words there are of a form, by its place. */
  many: Uint32Array;
  /** By text: its document, its field, and where its words end. */
  readonly documents: number[];
  readonly fields: number[];
  readonly ends: number[];
  /** Scratch of sorting, used again. */
  textOf: Uint32Array;
  positions: Uint32Array;
}

export function emptyWords(): GatheredWords {
  return {
    forms: emptyFormTable(),
    words: new Uint32Array(1024),
    used: 0,
    many: new Uint32Array(1024),
    documents: [],
    fields: [],
    ends: [],
    textOf: new Uint32Array(0),
    positions: new Uint32Array(0),
  };
}

/** Forgets the texts, but keeps the room. */
export function forgetWords(gathered: GatheredWords): void {
  gathered.forms = emptyFormTable();
  gathered.used = 0;
  gathered.many.fill(0);
  for (const list of [gathered.documents, gathered.fields, gathered.ends]) list.length = 0;
}

/** Adds a text, whose document and field are not before those of the last. @returns how many forms it has */
export function gatherText(
  gathered: GatheredWords,
  document: number,
  field: number,
  read: (hear: (form: string) => void) => void,
): number {
  const before = gathered.used;
  read((form) => {
    let place = placeOf(gathered.forms, form);
    if (place < 0) {
      place = enterForm(gathered.forms, ownCopy(form));
      gathered.many = grown(gathered.many, place + 1);
    }
    gathered.many[place]!++;
    gathered.words = grown(gathered.words, gathered.used + 1);
    gathered.words[gathered.used++] = place;
  });
  gathered.documents.push(document);
  gathered.fields.push(field);
  gathered.ends.push(gathered.used);
  return gathered.used - before;
}

/** The words of some forms: those of the form at a place are from `starts[place - first]` to `starts[place - first + 1]`, in the order of the texts. */
export interface SortedWords {
  /** The forms from the place `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
  readonly starts: Uint32Array;
  readonly textOf: Uint32Array;
  readonly positions: Uint32Array;
}

/** Sorts the words of the forms from a place on, as many as have so many words together. */
export function sortWords(gathered: GatheredWords, first: number, most: number): SortedWords {
  const { words, many, ends } = gathered;
  const forms = gathered.forms.list.length;
  let last = first;
  let used = 0;
  while (last < forms && (last === first || used + many[last]! <= most)) used += many[last++]!;
  const starts = new Uint32Array(last - first + 1);
  for (let form = first; form < last; form++)
    starts[form - first + 1] = starts[form - first]! + many[form]!;
  const next = starts.slice();
  const textOf = (gathered.textOf = grown(gathered.textOf, used));
  const positions = (gathered.positions = grown(gathered.positions, used));
  let from = 0;
  for (let text = 0; text < ends.length; text++) {
    const end = ends[text]!;
    for (let at = from; at < end; at++) {
      const form = words[at]! - first;
      if (form < 0 || form >= next.length - 1) continue;
      const to = next[form]!++;
      textOf[to] = text;
      positions[to] = at - from;
    }
    from = end;
  }
  return { first, last, starts, textOf, positions };
}
