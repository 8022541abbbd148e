import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyser } from "../analysis/analyser";
import { parseQuery } from "../query/parse-query";
import { queryNames } from "../query/query-names";
import { FIELDS, keptInSqlite, live, steps } from "./testing/histories";
import { createEngine } from "./index";
import { memoryPostings } from "./testing/memory-postings";

const NAMES = queryNames(FIELDS.map(({ id }) => id));
const all = { limit: 1_000, offset: 0, allow: null, names: false };

function engineOf(texts: readonly string[]) {
  const engine = createEngine({ postings: memoryPostings(), fields: FIELDS });
  texts.forEach((text, at) => engine.add(at + 1, { text }));
  const order = (query: string, closest: boolean) =>
    engine.search(parseQuery(query, NAMES), { ...all, closest }).top.map(({ doc }) => doc);
  return { engine, order };
}

/** The same number of words each, the sought ones as often: their weights are equal, and only the wording tells them apart. */
const WORDINGS = [
  "lamps stood in the tower and far below lay harbours",
  "a lamp stood in the tower and far below harbour",
  "in the tower stood one keeper below the harbour lamp",
  "in the tower stood one keeper below the lamp harbour",
];

test("the words as typed, in their order and side by side, come before other forms and places", () => {
  const { order } = engineOf(WORDINGS);
  expect(order("lamp harbour", false)).toEqual([1, 2, 3, 4]);
  expect(order("lamp harbour", true)).toEqual([4, 3, 2, 1]);
  // The other way round the third has them in a row.
  expect(order("harbour lamp", true)).toEqual([3, 4, 2, 1]);
  expect(order("lamps", true)).toEqual([1, 2, 3, 4]);
});

test("runs of Hangul and Han are near each other by their characters", () => {
  const { order } = engineOf([
    "등대 일지에는 오늘 밤의 안개와 항구에 대하여",
    "등대 항구 일지에는 오늘 밤의 안개에 대하여",
  ]);
  expect(order("등대 항구", true)).toEqual([2, 1]);
});

test("what is spelled nearly so, or fits a pattern, was not typed: the order stays", () => {
  const { order } = engineOf(WORDINGS);
  for (const query of ["lamq~1 harbuor~1", "lamp* harb*", "-fog", "fog"])
    expect(order(query, true)).toEqual(order(query, false));
});

const WORDS = "harbour lamp lamps keeper keepers fog bell bells the of tower 국민당 왔다".split(
  " ",
);
const query = fc
  .array(fc.tuple(fc.constantFrom("", "", "+", "-"), fc.constantFrom(...WORDS)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.map(([sign, word]) => sign + word).join(" "));

test("closest first finds the same documents with the same weights, and its pages join to the whole", () => {
  fc.assert(
    fc.property(steps, query, fc.integer({ min: 1, max: 90 }), (history, text, limit) => {
      const world = live(history, WORDS, keptInSqlite(), {
        analyser: createAnalyser(),
        reread: false,
      });
      const ask = (options: object) =>
        world.engine.search(parseQuery(text, NAMES), { ...all, ...options }).top;
      const [weighed, closest] = [ask({ closest: false }), ask({ closest: true })];
      const byDoc = (top: typeof weighed) => top.toSorted((a, b) => a.doc - b.doc);
      expect(byDoc(closest)).toEqual(byDoc(weighed));
      // Below those looked at the order is that of the weights.
      expect(closest.slice(200)).toEqual(weighed.slice(200));
      for (let offset = 0; offset < closest.length; offset += limit)
        expect(ask({ closest: true, limit, offset })).toEqual(
          closest.slice(offset, offset + limit),
        );
    }),
    { numRuns: 40 },
  );
});
