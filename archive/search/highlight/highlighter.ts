import type { Analyser } from "../analysis/analyser";
import type { SoughtTerm } from "../engine/answer";
import { type Atoms, atomsOf } from "./atoms";
import { findPlaces, prepareTerms } from "./find-places";
import type { KeyedPlace, Place } from "./place";
import { cutSnippet, type Snippet } from "./snippet";

export interface HighlightOptions {
  /** The one that the index was made with. */
  readonly analyser: Analyser;
  /** Id of the field that the texts are of: terms for other fields are not marked. Without it every term is. */
  readonly field?: string;
  /** About how long a snippet is, in UTF-16 code units; 240 when left out. */
  readonly length?: number;
}

/** Marks what one query found, text after text. */
export interface Highlighter {
  snippet(text: string): Snippet;
  /** Every place of a text where one of the terms stands, in order; places that overlap are one. */
  places(text: string): readonly Place[];
  /** The same with the number of the term that stands there (the first of those that overlap), and the forms of the text. */
  read(text: string): { readonly atoms: Atoms; readonly places: readonly KeyedPlace[] };
}

const LENGTH = 240;

/** @param terms the engine's (`EngineAnswer.terms`); empty marks nothing */
export function createHighlighter(
  terms: readonly SoughtTerm[],
  options: HighlightOptions,
): Highlighter {
  const prepared = prepareTerms(terms, options.field ?? null);
  return {
    snippet(text) {
      const atoms = atomsOf(text, options.analyser);
      return cutSnippet(text, atoms, findPlaces(atoms, prepared), options.length ?? LENGTH);
    },
    read(text) {
      const atoms = atomsOf(text, options.analyser);
      return { atoms, places: findPlaces(atoms, prepared) };
    },
    places(text) {
      const atoms = atomsOf(text, options.analyser);
      return findPlaces(atoms, prepared).map(({ start, end }) => ({ start, end }));
    },
  };
}
