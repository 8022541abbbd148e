/**
 * What the search engine needs from outside. `archive/store/postings/` implements `Postings` on SQLite blobs in the catalogue;
 * tests implement it in memory. Document numbers are positive integers that only ever grow: a changed document is a new number.
 */

/** One stored posting list of a surface form in one segment and field; see docs/formats/postings.md for the bytes. */
export interface StoredList {
  readonly segment: number;
  readonly field: number;
  /** Varint pairs: document gap, term frequency. */
  readonly documents: Uint8Array;
  /** Varint position gaps, document after document. */
  readonly positions: Uint8Array;
}

/** Other forms of a name or term that a query should also find, each with why. */
export interface Names {
  /** @param form a word or phrase as typed, not normalised @returns forms without the one asked for */
  expand(form: string): readonly { readonly form: string; readonly because: string }[];
}
