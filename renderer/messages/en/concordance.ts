/** The words that were found, each in its line, and their neighbours. */
export const concordance = {
  concordance: "Concordance",
  "concordance.after": "after",
  "concordance.again": "Read the texts",
  "concordance.before": "before",
  "concordance.capped": "the first {shown, number} can be shown",
  "concordance.common": "Common words too",
  "concordance.context": "In context",
  "concordance.count":
    "{lines, plural, one {# line} other {# lines}} in {documents, plural, one {# item} other {# items}}",
  "concordance.csv": "CSV",
  "concordance.faces": "How results are shown",
  "concordance.isNear": "the chosen neighbour stands near",
  "concordance.line": "line {line, number}",
  "concordance.lines": "{count, plural, one {# line} other {# lines}}",
  "concordance.measure":
    "{near, number} near, {expected, number, ::.0} expected; log-likelihood {strength, number, ::.0}",
  "concordance.neighbour": "{form}: {before, number} before, {after, number} after",
  "concordance.neighbours": "Neighbours",
  "concordance.neighboursNote":
    "Lines in which the word stands near; those first that stand here more often than elsewhere in the documents found. Choosing one marks its lines and changes nothing in the search.",
  "concordance.noNeighbours": "No other words stand near.",
  "concordance.none":
    "These words stand in titles or descriptions only, or nothing was found: no text has them.",
  "concordance.order": "Sorted by",
  "concordance.order.code": "Reference code",
  "concordance.order.date": "Date",
  "concordance.order.hits": "Best match first",
  "concordance.order.left": "Words before",
  "concordance.order.right": "Words after",
  "concordance.sort": "Sort the lines another way",
  "concordance.stop": "Stop",
  "concordance.stopped": "The texts were not read to their end.",
  "concordance.within": "within",
  "concordance.words": "{count, plural, one {# word} other {# words}}",
  "concordance.working": "Reading the texts",
} as const;
