/** A way of writing citations, as one file in the Citation Style Language 1.0.2. */
export interface CitationStyle {
  readonly id: string;
  /** As the reader chooses it. */
  readonly label: string;
  /** One sentence: what it is for. */
  readonly about: string;
  /** The style itself: XML. */
  readonly csl: string;
}
