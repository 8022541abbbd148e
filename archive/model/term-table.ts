/** The columns of a table of term sets as Carrel writes it: a row a term, what is said of the set in its first row. */
export const TERM_COLUMNS = [
  "set",
  "term",
  "language",
  "source",
  "from",
  "to",
  "note",
  "only by name",
] as const;
export type TermColumn = (typeof TERM_COLUMNS)[number];
