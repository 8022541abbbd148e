import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyser } from "../analysis/analyser";
import { parseQuery } from "../query/parse-query";
import type { Clause } from "../query/query";
import { keptInSqlite, live, steps, type World } from "./testing/histories";
import { answers, clause, LIGHTS, sets, WORDS } from "./testing/rows";

const ask = { limit: 10_000, offset: 0, allow: null, names: false };

const found = ({ engine }: World, clauses: readonly Clause[]) =>
  [...engine.search({ text: "", clauses }, ask).matches()].sort((a, b) => a - b);

test("brackets and OR find what their rows find, however deep, through any history of the index", () => {
  const analyser = createAnalyser();
  fc.assert(
    fc.property(
      steps,
      fc.array(fc.array(clause, { minLength: 1, maxLength: 3 }), { minLength: 5, maxLength: 5 }),
      (history, queries) => {
        const world = live(history, WORDS, keptInSqlite(), { analyser, reread: false, sets });
        const alone = new Map(
          [...WORDS, "absent"].map((text) => [
            text,
            new Set(found(world, parseQuery(text).clauses)),
          ]),
        );
        // Any term of the set, told from what each term alone finds.
        const terms = LIGHTS.map((term) => (/\s/.test(term) ? `"${term}"` : term));
        const lights = terms.flatMap((term) => found(world, parseQuery(term).clauses));
        alone.set("set:lights", new Set(lights)).set("set:none", new Set());
        const has = (text: string, doc: number) => alone.get(text)?.has(doc) ?? false;
        for (const query of queries)
          expect(found(world, query)).toEqual(
            [...world.corpus.keys()]
              .filter((doc) => answers(query, doc, has))
              .sort((a, b) => a - b),
          );
      },
    ),
    { numRuns: 60 },
  );
});

const text = (world: World, typed: string) => found(world, parseQuery(typed).clauses);

test("what a bracket excludes neither scores nor is marked", () => {
  const world = live([], WORDS, keptInSqlite(), { analyser: createAnalyser(), reread: false });
  world.engine.add(1_000_001, { title: "", text: "harbour lamp fog" });
  world.engine.add(1_000_002, { title: "", text: "harbour bell" });
  expect(text(world, "harbour -(lamp OR tide)")).toEqual([1_000_002]);
  expect(text(world, "lamp OR bell")).toEqual([1_000_001, 1_000_002]);
  expect(text(world, "+harbour (+fog +lamp) OR storm")).toEqual([1_000_001]);
  const answer = world.engine.search(parseQuery("harbour -(lamp OR tide)"), ask);
  expect(answer.terms.flatMap(({ words }) => words.flatMap(({ forms }) => forms))).not.toContain(
    "lamp",
  );
  expect(answer.top[0]?.matched.map(({ form }) => form)).toEqual(["harbour"]);
});

test("an arm of which nothing is left finds nothing of its own", () => {
  const world = live([], WORDS, keptInSqlite(), { analyser: createAnalyser(), reread: false });
  world.engine.add(1_000_001, { title: "", text: "harbour" });
  world.engine.add(1_000_002, { title: "", text: "bell" });
  expect(text(world, "bell OR ?!")).toEqual([1_000_002]);
});
