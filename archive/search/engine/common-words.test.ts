import { expect, test } from "vitest";
import { parseQuery } from "../query/parse-query";
import { queryNames } from "../query/query-names";
import { createEngine } from "./index";
import { countingPostings } from "./testing/counting-postings";
import { keptInSqlite } from "./testing/histories";

const FIELDS = [
  { id: "title", boost: 10 },
  { id: "text", boost: 1 },
];
const NAMES = queryNames(FIELDS.map(({ id }) => id));
const asked = { limit: 10, offset: 0, allow: null, names: false, steps: true, closest: true };
const many = (one: (at: number) => string) => Array.from({ length: 128 }, (_, at) => one(at));

/** 9,000 documents that all have the same 160 words, in a row, and one that has none of them. */
const common = (() => {
  const { counts, read } = countingPostings(keptInSqlite().postings);
  const engine = createEngine({ postings: counts, fields: FIELDS });
  const words = Array.from({ length: 160 }, (_, at) => `w${String(1_000 + at)}x`);
  for (let doc = 1; doc <= 9_000; doc++) engine.add(doc, { title: "", text: words.join(" ") });
  engine.add(9_001, { title: "other", text: "" });
  engine.flush();
  const search = (text: string) => {
    Object.assign(read, { lists: 0, postings: 0 });
    const { total, interpretation } = engine.search(parseQuery(text, NAMES), asked);
    return { total, ...interpretation, postings: read.postings };
  };
  return { search, word: (at: number) => words[at % words.length] as string };
})();

/** Of 750,000; what the last clause has too much, and the lists of the first sixteen words, which are read once more for their places. */
const MOST_POSTINGS = 1_200_000;

test("of words that stand in every document so many run as can be read at once, and those left out are named", () => {
  const { search, word } = common;
  const twenty = search(Array.from({ length: 20 }, (_, at) => word(at)).join(" "));
  expect([twenty.total, twenty.ran.length, twenty.dropped]).toEqual([9_000, 20, []]);
  const costly = {
    words: many(word),
    exact: many((at) => `=${word(at)}`),
    required: many((at) => `+${word(at)}`),
    either: Array.from({ length: 64 }, (_, at) => `(${word(2 * at)} OR ${word(2 * at + 1)})`),
    both: Array.from({ length: 64 }, (_, at) => `(+${word(2 * at)} +${word(2 * at + 1)})`),
    phrases: many((at) => `"${word(at)} ${word(at + 1)}"`),
    near: many((at) => `"${word(at)} ${word(at + 7)}"~50`),
    patterns: many((at) => `w1${String(100 + at).slice(-3, -1)}*`),
  };
  for (const [kind, clauses] of Object.entries(costly)) {
    const { ran, dropped, total, postings } = search(clauses.join(" "));
    expect([kind, postings < MOST_POSTINGS, total]).toEqual([kind, true, 9_000]);
    expect(ran.length).toBeGreaterThan(1);
    expect(["patterns", "either", "both"].includes(kind) || dropped.length > 20).toBe(true);
  }
  const { dropped } = search(costly.words.join(" "));
  expect(dropped.at(-1)).toEqual({ word: word(127), because: expect.stringMatching(/^more/u) });
});

test("a row that is more than can be read is left out whole, not looked for in part", () => {
  const { search, word } = common;
  const row = Array.from({ length: 128 }, (_, at) => word(at)).join(" ");
  const { dropped, ran, postings } = search(`${word(0)} "${row}"~200`);
  expect([ran.map((one) => one.word), dropped.map((one) => one.word)]).toEqual([[word(0)], [row]]);
  expect(postings).toBeLessThan(MOST_POSTINGS);
});
