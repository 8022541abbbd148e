import type { SoughtTerm } from "../engine/answer";
import { firstEnd, type Atoms } from "./atoms";
import type { KeyedPlace } from "./place";

/** The terms of a query, made ready for many texts. */
export interface PreparedTerms {
  /** Rows of words by the forms that their first word may have, longest first. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly near: readonly NearTerm[];
}

interface Row {
  readonly key: number;
  readonly words: readonly PreparedWord[];
}

interface NearTerm extends Row {
  readonly distance: number;
}

interface PreparedWord {
  readonly forms: ReadonlySet<string>;
  readonly offset: number;
}

/** @param field only terms that look into this field; null for all */
export function prepareTerms(terms: readonly SoughtTerm[], field: string | null): PreparedTerms {
  const rows = new Map<string, Row[]>();
  const near: NearTerm[] = [];
  for (const [key, term] of terms.entries()) {
    if (field !== null && term.fields.length > 0 && !term.fields.includes(field)) continue;
    const words = term.words.map(({ forms, offset }) => ({ forms: new Set(forms), offset }));
    if (term.near !== null) near.push({ key, words, distance: term.near });
    else
      for (const form of words[0]?.forms ?? [])
        rows.set(form, [...(rows.get(form) ?? []), { key, words }]);
  }
  for (const list of rows.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { rows, near };
}

/** Every place where one of the terms stands, in order; places that overlap are one. */
export function findPlaces(atoms: Atoms, terms: PreparedTerms): readonly KeyedPlace[] {
  const found: KeyedPlace[] = [];
  for (let at = 0; at < atoms.forms.length; at += 1) {
    const rows = terms.rows.get(atoms.forms[at] ?? "");
    const row = rows?.find(({ words }) => standsAt(atoms, at, words));
    if (row) found.push(placeOf(atoms, at, row));
  }
  for (const term of terms.near) found.push(...nearPlaces(atoms, term));
  if (terms.near.length > 0) found.sort((a, b) => a.start - b.start);
  return mergeOverlapping(found);
}

function standsAt(atoms: Atoms, at: number, words: readonly PreparedWord[]): boolean {
  const first = words[0]?.offset ?? 0;
  return words.every(({ forms, offset }) => forms.has(atoms.forms[at + offset - first] ?? ""));
}

function placeOf(atoms: Atoms, at: number, { key, words }: Row): KeyedPlace {
  const last = words.at(-1);
  const end = at + (last?.offset ?? 0) - (words[0]?.offset ?? 0);
  return { key, start: atoms.starts[at] ?? 0, end: last ? endOf(atoms, end, last) : 0 };
}

/**
 * A single character of a run is looked for as every pair that begins with it: then only the character is marked. Words overlap
 * with nothing, so that their first character's end is never asked for.
 */
function endOf(atoms: Atoms, at: number, word: PreparedWord): number {
  return word.forms.size > 1 ? firstEnd(atoms, at) : (atoms.ends[at] ?? 0);
}

/** Places of each word with every other word of the term close enough by. */
function nearPlaces(atoms: Atoms, { key, words, distance }: NearTerm): readonly KeyedPlace[] {
  const positions = words.map(({ forms }) =>
    atoms.forms.flatMap((form, at) => (forms.has(form) ? [at] : [])),
  );
  const isNear = (at: number, others: readonly number[]) => {
    const next = others[firstAtLeast(others, at - distance)];
    return next !== undefined && next <= at + distance;
  };
  return positions.flatMap((own) =>
    own
      .filter((at) => positions.every((others) => others === own || isNear(at, others)))
      .map((at) => ({ key, start: atoms.starts[at] ?? 0, end: atoms.ends[at] ?? 0 })),
  );
}

/** Place in an ascending list of the first number that is not below `least`. */
function firstAtLeast(list: readonly number[], least: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mergeOverlapping(found: readonly KeyedPlace[]): readonly KeyedPlace[] {
  const merged: KeyedPlace[] = [];
  for (const place of found) {
    const before = merged.at(-1);
    if (!before || place.start >= before.end) merged.push(place);
    else merged[merged.length - 1] = { ...before, end: Math.max(before.end, place.end) };
  }
  return merged;
}
