import { queryNames, type QueryNames } from "./query-names";
import { readClause } from "./read-clause";
import type { Clause, Query } from "./query";
import { createQuoteReader, skipSpace } from "./signs";

/** A query has at most so many clauses; what follows is named in `Query.unread`. */
export const MAX_CLAUSES = 128;

/**
 * Reads what a person typed: lunr's language with phrases, exact forms and attributes (docs/formats/query.md). Nothing is an
 * error: a sign that does not work as an operator where it stands is text. Takes time in proportion to the length.
 * @param names what may stand before a colon
 */
export function parseQuery(text: string, names: QueryNames = queryNames([])): Query {
  const source = { text, names, quoted: createQuoteReader(text) };
  const clauses: Clause[] = [];
  let place = skipSpace(text, 0);
  while (place < text.length && clauses.length < MAX_CLAUSES) {
    const clause = readClause(source, place);
    clauses.push(clause);
    place = skipSpace(text, clause.at[1]);
  }
  if (place >= text.length) return { text, clauses };
  return { text, clauses, unread: [place, text.length] };
}
