/**
 * Forms and the place of each, counted from 0. Every word of every text is looked up here: a Map would touch several strings for each
 * question, this touches two numbers and then, nearly always, only the right string.
 */
export interface FormTable {
  /** By place. */
  readonly list: string[];
  /** Hash and place + 1 of a form, two numbers an entry; 0 for none. Half empty at least. */
  entries: Int32Array;
}

const SMALLEST = 256;

export function emptyFormTable(): FormTable {
  return { list: [], entries: new Int32Array(2 * SMALLEST) };
}

/** @returns the place of a form, or -1 */
export function placeOf(table: FormTable, form: string): number {
  const { list, entries } = table;
  const mask = entries.length / 2 - 1;
  const hash = hashOf(form);
  for (let at = hash & mask; ; at = (at + 1) & mask) {
    const place = entries[2 * at + 1]! - 1;
    if (place < 0) return -1;
    if (entries[2 * at] === hash && list[place] === form) return place;
  }
}

/** Adds a form that is not there. @returns its place */
export function enterForm(table: FormTable, form: string): number {
  const place = table.list.push(form) - 1;
  if (table.list.length * 4 > table.entries.length) grow(table);
  else put(table.entries, hashOf(form), place);
  return place;
}

function grow(table: FormTable): void {
  const entries = new Int32Array(table.entries.length * 2);
  table.list.forEach((form, place) => put(entries, hashOf(form), place));
  table.entries = entries;
}

function put(entries: Int32Array, hash: number, place: number): void {
  const mask = entries.length / 2 - 1;
  let at = hash & mask;
  while (entries[2 * at + 1] !== 0) at = (at + 1) & mask;
  entries[2 * at] = hash;
  entries[2 * at + 1] = place + 1;
}

/** FNV-1a over UTF-16 code units, its bits mixed once more for the lowest ones that choose the entry. */
function hashOf(form: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
