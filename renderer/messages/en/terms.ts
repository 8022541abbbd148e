/** Term sets: words that mean the same thing. */
export const terms = {
  "names.as.term": "term of a set",
  "names.kind.term": "term of a set",
  "says.warning.term-column": "column “{value}” left out: it is none that a table of terms has",
  "says.warning.term-no-set": "{place}: no set is named; left out",
  "says.warning.term-long": "{place}: “{value}” is longer than can be kept; left out",
  "says.warning.term-empty": "{place}: “{value}” has no letter or digit to search for; left out",
  "says.warning.term-language":
    "{place}: “{value}” is no code of a language; the term is kept without it",
  "says.warning.term-time":
    "{place}: “{value}” is no time that can be read; the term is kept without it",
  "says.warning.term-twice": "{place}: “{value}” stands in the set above already; left out",
  "says.warning.term-full": "{place}: “{value}” left out: the set has as many terms as it can have",
  "terms.reason": "term set “{set}”",
} as const;
