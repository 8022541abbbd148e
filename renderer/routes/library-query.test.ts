import fc from "fast-check";
import { expect, test } from "vitest";
import { SearchQuestion } from "../../archive/model/kept-set";
import {
  asQuestion,
  asSearch,
  everything,
  excludedOf,
  FACETS,
  ORDERS,
  questionQuery,
  type LibraryQuery,
} from "./library-query";

const list = fc.array(fc.string({ maxLength: 5 }), { maxLength: 2 });
const lists = fc.record(
  Object.fromEntries(
    FACETS.flatMap((facet) => [facet, excludedOf(facet)]).map((one) => [one, list]),
  ),
) as unknown as fc.Arbitrary<LibraryQuery>;
const queries: fc.Arbitrary<LibraryQuery> = fc
  .tuple(
    lists,
    fc.record({
      text: fc.string(),
      names: fc.boolean(),
      date: fc.constantFrom(null, "1907/1908"),
      within: fc.constantFrom(null, "rec-01jd0000000000000000000001"),
      order: fc.constantFrom(null, ...ORDERS),
    }),
  )
  .map(([facets, rest]) => ({ ...everything, ...facets, ...rest }));

test("a kept search asks the same again: its question, stored and read, gives the query back", () =>
  fc.assert(
    fc.property(queries, (query) => {
      const stored = JSON.parse(JSON.stringify(asQuestion(query))) as unknown;
      const back = questionQuery(SearchQuestion.parse(stored));
      expect(asSearch(back, 0, 1)).toEqual(asSearch(query, 0, 1));
      expect(back).toEqual(query);
    }),
  ));

test("a search that nothing narrows, as the command line keeps it, is the whole library", () =>
  expect(questionQuery({ text: "", narrowing: null, names: true })).toEqual(everything));
