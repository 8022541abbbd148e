import type { WordClause } from "./query";

/** A word that nobody typed, in all fields and any form of its stem. */
export const wordClause = (text: string, boost: number): WordClause => ({
  kind: "word",
  text,
  fields: [],
  presence: "optional",
  boost,
  exact: false,
  fuzzy: 0,
  wildcard: false,
  at: [0, text.length],
});
