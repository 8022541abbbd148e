/** What a query looked for, as the engine ran it: everything folded by the analyser that the index was made with. */
export interface HighlightTerms {
  /** Words found in exactly this form. */
  readonly forms: ReadonlySet<string>;
  /** Words found in every form of this stem. */
  readonly stems: ReadonlySet<string>;
  /** Words that stand side by side; a run of Hangul, Han or kana counts as one word here. */
  readonly phrases: readonly (readonly string[])[];
  /** Found anywhere inside a run of Hangul, Han or kana. */
  readonly cjk: readonly string[];
}

/** A place in a text, [start, end) in UTF-16 code units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}
