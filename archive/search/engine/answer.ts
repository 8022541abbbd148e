import type { Presence } from "../query/query";

/** What the engine answers. */
export interface EngineAnswer {
  readonly total: number;
  /**
   * Every matching document, in no order. Of common words they are read when they are asked for: that must be before the index
   * changes.
   */
  readonly matches: () => Uint32Array;
  /** The page asked for, best first; equal scores by document number. */
  readonly top: readonly RankedDocument[];
  readonly interpretation: EngineInterpretation;
  /** What to mark in the text. */
  readonly terms: readonly SoughtTerm[];
}

export interface RankedDocument {
  readonly doc: number;
  readonly score: number;
  readonly matched: readonly Matched[];
}

/** A form that stands in the document, and why it was looked for: null when it was typed or is another form of what was typed. */
export interface Matched {
  readonly form: string;
  readonly because: string | null;
}

/**
 * A word (one entry) or words in a row. A place in a text matches when, for one position p, the form at position p + offset
 * (`Analyser.analyse`) is one of the word's forms, for each word. With `near`, each word may stand anywhere within so many
 * positions of the others, in any order.
 */
export interface SoughtTerm {
  /** Fields to look in; empty means all. */
  readonly fields: readonly string[];
  readonly because: string | null;
  readonly words: readonly SoughtWord[];
  readonly near: number | null;
}

export interface SoughtWord {
  readonly forms: readonly string[];
  readonly offset: number;
}

/** A part of what ran: a word by its place in `ran`, an attribute, or a bracket with its arms, of which one must answer. */
export type OutlinePart =
  | { readonly presence: Presence; readonly ran: number }
  | { readonly presence: Presence; readonly attribute: string; readonly value: string }
  | { readonly presence: Presence; readonly arms: readonly (readonly OutlinePart[])[] };

/** A clause as typed, and how many documents were left after it. */
export interface Step {
  readonly clause: string;
  /** Its place in the text; null for several that are one step. */
  readonly at: readonly [number, number] | null;
  readonly left: number;
}

/** What was really run; the shape of `Interpretation` in the contract. */
export interface EngineInterpretation {
  readonly text: string;
  readonly ran: readonly {
    readonly word: string;
    readonly presence: Presence;
    readonly also: readonly {
      readonly form: string;
      readonly because: string;
      /** Label of the term set that it comes from. */
      readonly set?: string;
    }[];
    readonly found: number;
    readonly nearest: string | null;
  }[];
  readonly dropped: readonly { readonly word: string; readonly because: string }[];
  readonly capped: readonly { readonly word: string; readonly at: number }[];
  /** What ran with its brackets and attributes; left out where it is a row of words. */
  readonly outline?: readonly OutlinePart[];
  /** What each clause left, where it was asked. */
  readonly steps?: readonly Step[];
}
