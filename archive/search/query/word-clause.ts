import type { WordClause } from "./query";

/** A word that nobody typed, in any form of its stem. @param fields empty for all */
export const wordClause = (
  text: string,
  boost: number,
  fields: readonly string[] = [],
): WordClause => ({
  kind: "word",
  text,
  fields,
  presence: "optional",
  boost,
  exact: false,
  fuzzy: 0,
  wildcard: false,
  at: [0, text.length],
});
