import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyser } from "../analysis/analyser";
import { parseQuery } from "../query/parse-query";
import type { Clause, GroupClause, WordClause } from "../query/query";
import { keptInSqlite, live, steps, type World } from "./testing/histories";

const WORDS = "harbour lamp lamps keeper report fog bell tide storm ship".split(" ");
const ask = { limit: 10_000, offset: 0, allow: null, names: false };

const word = fc
  .record({
    text: fc.constantFrom(...WORDS, "absent"),
    presence: fc.constantFrom("optional" as const, "required" as const, "prohibited" as const),
    boost: fc.constantFrom(1, 2),
  })
  .map((clause): WordClause => ({
    ...{ kind: "word", fields: [], exact: false, fuzzy: 0, wildcard: false, at: [0, 0] },
    ...clause,
  }));

const { clause } = fc.letrec<{ clause: Clause; group: GroupClause }>((tie) => ({
  clause: fc.oneof({ maxDepth: 3 }, word, tie("group")),
  group: fc.record({
    kind: fc.constant("group" as const),
    arms: fc.array(fc.array(tie("clause"), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
    presence: fc.constantFrom("optional" as const, "required" as const, "prohibited" as const),
    boost: fc.constantFrom(1, 2),
    at: fc.constant([0, 0] as const),
  }),
}));

/** Whether a document answers a row, told from what each word alone finds: nothing of the engine's sets is used. */
function answers(row: readonly Clause[], doc: number, has: (text: string, doc: number) => boolean) {
  const holds = (one: Clause): boolean =>
    one.kind === "group"
      ? one.arms.some((arm) => answers(arm, doc, has))
      : one.kind === "word" && has(one.text, doc);
  const those = (presence: Clause["presence"]) => row.filter((one) => one.presence === presence);
  if (those("prohibited").some(holds)) return false;
  if (those("required").length > 0) return those("required").every(holds);
  return those("optional").length === 0 || those("optional").some(holds);
}

const found = ({ engine }: World, clauses: readonly Clause[]) =>
  [...engine.search({ text: "", clauses }, ask).matches].sort((a, b) => a - b);

test("brackets and OR find what their rows find, however deep, through any history of the index", () => {
  const analyser = createAnalyser();
  fc.assert(
    fc.property(
      steps,
      fc.array(fc.array(clause, { minLength: 1, maxLength: 3 }), { minLength: 5, maxLength: 5 }),
      (history, queries) => {
        const world = live(history, WORDS, keptInSqlite(), { analyser, reread: false });
        const alone = new Map(
          [...WORDS, "absent"].map((text) => [
            text,
            new Set(found(world, parseQuery(text).clauses)),
          ]),
        );
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
