import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyser } from "../../analysis/analyser";
import type { Postings } from "../../ports";
import { parseQuery } from "../../query/parse-query";
import { queryNames } from "../../query/query-names";
import { bitsOf } from "../bits";
import { openHoldings } from "../change";
import { createEngine, type SearchOptions } from "../index";
import { planQuery } from "../plan-query";
import { startReading } from "../reading";
import { FIELDS, keptInSqlite, live, randomFrom, steps, type World } from "../testing/histories";
import { emptyWorkspace, openWorkspace } from "../workspace";
import { skim } from "./skim";

const WORDS =
  "harbour lamp lamps keeper keepers report reports reporting ship shipping ships sail sailed letter letters fog foggy bell tide a".split(
    " ",
  );
const NAMES = queryNames(FIELDS.map(({ id }) => id));
const analyser = createAnalyser();

const word = fc
  .tuple(fc.constantFrom(...WORDS, "absent"), fc.constantFrom("", "=", "title:", "text:"))
  .map(([one, before]) => `${before}${one}`);
const boosted = fc
  .tuple(word, fc.constantFrom("", "", "^3", "^0.5"))
  .map(([one, boost]) => `${one}${boost}`);
const question = fc.oneof(
  boosted,
  boosted.map((one) => `+${one}`),
  fc.array(boosted, { minLength: 2, maxLength: 4 }).map((words) => words.join(" ")),
  fc.constantFrom("rep*", "l*", "shi* keeper"),
);
const asking = fc.record({
  text: question,
  limit: fc.constantFrom(0, 1, 2, 5, 10),
  offset: fc.constantFrom(0, 0, 1, 7),
  closest: fc.boolean(),
  allow: fc.constantFrom(null, null, 2, 3),
});

/** Asked twice: by skimming whatever it is, and by reading everything. */
function expectTheSame(
  { engine, corpus }: World,
  { text, limit, offset, closest, allow }: typeof asking extends fc.Arbitrary<infer T> ? T : never,
): void {
  const options: SearchOptions = {
    ...{ limit, offset, closest, names: false, steps: true },
    allow: allow === null ? null : bitsOf([...corpus.keys()].filter((doc) => doc % allow === 0)),
  };
  const query = parseQuery(text, NAMES);
  const { matches, ...skimmed } = engine.search(query, { ...options, skimFrom: 0 });
  // Whoever skims leaves nothing behind for whoever skims next.
  expect(engine.search(query, { ...options, skimFrom: 0 })).toMatchObject(skimmed);
  const { matches: all, ...read } = engine.search(query, { ...options, skimFrom: Infinity });
  expect(skimmed).toEqual(read);
  const ascending = (docs: Uint32Array) => [...docs].toSorted((a, b) => a - b);
  expect(ascending(matches())).toEqual(ascending(all()));
}

test("through any history, what is skimmed is what would be read: totals, pages, scores, reasons and steps", () => {
  fc.assert(
    fc.property(steps, fc.array(asking, { minLength: 8, maxLength: 8 }), (history, questions) => {
      const world = live(history, WORDS, keptInSqlite(), { analyser, reread: false });
      for (const one of questions) expectTheSame(world, one);
    }),
    { numRuns: 150 },
  );
});

/** What skimming a query would come to, whatever its size. */
function skimmed(postings: Postings, text: string) {
  const holdings = openHoldings({ postings, fields: FIELDS }, analyser);
  const workspace = emptyWorkspace();
  openWorkspace(workspace, holdings.table.bound);
  const reading = startReading(holdings, workspace);
  const planning = { holdings, names: null, sets: { terms: () => null }, select: () => null };
  const planned = planQuery(planning, parseQuery(text, NAMES), reading.effort);
  return skim(reading, planned, { limit: 10, offset: 0, allow: null });
}

// In every document: all weights are the same then, and the first documents are the best.
test.each([1, 2])("of a word in thousands of documents (every %i.) a fifth is weighed", (nth) => {
  const { postings } = keptInSqlite();
  const engine = createEngine({ postings, fields: FIELDS });
  const random = randomFrom(5);
  for (let doc = 1; doc <= 20_000; doc++) {
    const times = 1 + Math.floor(-3 * Math.log(1 - random()));
    const others = 20 + Math.floor(200 * random());
    const lamps = doc % nth === 0 ? "lamp ".repeat(times) : "";
    engine.add(doc, { text: `${lamps}${"wick ".repeat(others)}` });
  }
  engine.flush();
  const { total, weighed } = skimmed(postings, "lamp")!;
  expect(total).toBe(20_000 / nth);
  expect(weighed.length).toBeLessThan(total / 5);
  expect(weighed.length).toBeGreaterThanOrEqual(10);
});

test("words that weigh much in every field are read whole, and leave nothing behind from the attempt", () => {
  const { postings } = keptInSqlite();
  const engine = createEngine({ postings, fields: FIELDS });
  const random = randomFrom(7);
  const some = () => WORDS.filter(() => random() < 0.3).join(" ");
  for (let doc = 1; doc <= 12_000; doc++)
    engine.add(doc, { title: some(), agent: some(), text: some() });
  engine.flush();
  const text = "harbour lamp keeper letter";
  expect(skimmed(postings, text)).toBeNull();
  const ask = (skimFrom: number) =>
    engine.search(parseQuery(text, NAMES), {
      ...{ limit: 10, offset: 0, allow: null, names: false, skimFrom },
    });
  expect(ask(0).top).toEqual(ask(Infinity).top);
  expect(ask(0).top).toEqual(ask(0).top);
});
