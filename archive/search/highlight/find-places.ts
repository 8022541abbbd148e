import type { Analyser } from "../analysis/analyser";
import { atomsOf, type Atoms } from "./atoms";
import type { HighlightTerms, Place } from "./highlight-terms";

/** A place, and which of the terms stands there: places with one key are repetitions. */
export interface KeyedPlace extends Place {
  readonly key: string;
}

/**
 * Every place of a text where one of the terms stands, in order; places that overlap are one.
 * @param analyser the one that the index was made with
 */
export function places(text: string, terms: HighlightTerms, analyser: Analyser): readonly Place[] {
  return keyedPlaces(atomsOf(text, analyser), terms, analyser).map(({ start, end }) => ({
    start,
    end,
  }));
}

/** The same with what stands at each place. */
export function keyedPlaces(
  atoms: Atoms,
  terms: HighlightTerms,
  analyser: Analyser,
): readonly KeyedPlace[] {
  const rows = sequencesByFirst(terms, analyser);
  const found: KeyedPlace[] = [];
  for (let at = 0; at < atoms.forms.length; at += 1) {
    const match = longestMatch(atoms, at, { terms, rows, analyser });
    if (match) found.push(match);
  }
  return mergeOverlapping(found);
}

interface Search {
  readonly terms: HighlightTerms;
  readonly rows: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly analyser: Analyser;
}

/** Phrases and parts of runs as rows of atoms, by their first atom. */
function sequencesByFirst(terms: HighlightTerms, analyser: Analyser): Search["rows"] {
  const rows = new Map<string, (readonly string[])[]>();
  for (const words of [...terms.phrases, ...terms.cjk.map((run) => [run])]) {
    const row = words.flatMap((word) => atomsOf(word, analyser).forms);
    const first = row[0];
    if (first === undefined) continue;
    rows.set(first, [...(rows.get(first) ?? []), row]);
  }
  return rows;
}

function longestMatch(atoms: Atoms, at: number, search: Search): KeyedPlace | null {
  const form = atoms.forms[at] ?? "";
  const rows = search.rows.get(form) ?? [];
  const row = rows
    .filter((one) => one.every((word, step) => atoms.forms[at + step] === word))
    .reduce<readonly string[]>((longest, one) => (one.length > longest.length ? one : longest), []);
  if (row.length > 0) return placeOf(atoms, at, at + row.length - 1, row.join(" "));
  if (search.terms.forms.has(form)) return placeOf(atoms, at, at, form);
  const stem = search.terms.stems.size > 0 ? search.analyser.stem(form) : "";
  return search.terms.stems.has(stem) ? placeOf(atoms, at, at, stem) : null;
}

function placeOf(atoms: Atoms, first: number, last: number, key: string): KeyedPlace {
  return { start: atoms.starts[first] ?? 0, end: atoms.ends[last] ?? 0, key };
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
