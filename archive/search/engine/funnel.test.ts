import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyser } from "../analysis/analyser";
import { parseQuery } from "../query/parse-query";
import type { Clause } from "../query/query";
import { bitsOf } from "./bits";
import { keptInSqlite, live, type World } from "./testing/histories";
import { answers, clause, WORDS } from "./testing/rows";

const ask = { limit: 0, offset: 0, allow: null, names: false, steps: true };
const harbour = (documents: readonly string[]): World => {
  const world = live([], WORDS, keptInSqlite(), { analyser: createAnalyser(), reread: false });
  documents.forEach((text, at) => world.engine.add(at + 1, { title: "", text }));
  return world;
};
const told = (world: World, text: string) => {
  const { interpretation } = world.engine.search(parseQuery(text), ask);
  return interpretation;
};

test("each clause leaves what it leaves of those before it; words of which any will do are one step", () => {
  const world = harbour(["harbour lamp fog", "harbour lamp", "harbour bell", "tide"]);
  const left = (text: string) =>
    told(world, text).steps?.map((step) => [step.clause, step.left] as const);
  expect(left("+harbour +lamp -fog")).toEqual([
    ["+harbour", 3],
    ["+lamp", 2],
    ["-fog", 1],
  ]);
  expect(left("bell -fog lamp")).toEqual([
    ["bell lamp", 3],
    ["-fog", 2],
  ]);
  expect(left("+harbour bell +tide")).toEqual([
    ["+harbour", 3],
    ["+tide", 0],
  ]);
  expect(left("lamp OR bell -(fog OR tide)")).toEqual([
    ["lamp OR bell", 3],
    ["-(fog OR tide)", 2],
  ]);
  expect(left("harbour lamp")).toEqual([["harbour lamp", 3]]);
  expect(left("?!")).toEqual([]);
});

test("a step leads to its place in what was typed, the step of several words to none", () => {
  const world = harbour(["harbour lamp"]);
  expect(told(world, " +harbour  -fog").steps?.map(({ at }) => at)).toEqual([
    [1, 9],
    [11, 15],
  ]);
  expect(told(world, "harbour lamp -fog").steps?.[0]?.at).toBeNull();
});

test("what is left is counted among the documents that are allowed", () => {
  const world = harbour(["harbour lamp", "harbour lamp", "harbour"]);
  const { interpretation } = world.engine.search(parseQuery("+harbour +lamp"), {
    ...ask,
    allow: bitsOf([2, 3]),
  });
  expect(interpretation.steps?.map(({ left }) => left)).toEqual([2, 1]);
});

test("the steps of any row are those of one document after the other, and the last leaves what was found", () => {
  const world = harbour(
    Array.from({ length: 40 }, (_, at) =>
      WORDS.filter((_word, bit) => ((at * 2_654_435_761) >>> bit) & 1).join(" "),
    ),
  );
  const docs = Array.from({ length: 40 }, (_, at) => at + 1);
  const alone = new Map(
    [...WORDS, "absent"].map((text) => [
      text,
      new Set(world.engine.search(parseQuery(text), ask).matches()),
    ]),
  );
  const has = (text: string, doc: number) => alone.get(text)?.has(doc) ?? false;
  const count = (row: readonly Clause[]) => docs.filter((doc) => answers(row, doc, has)).length;
  fc.assert(
    fc.property(fc.array(clause, { minLength: 1, maxLength: 5 }), (row) => {
      const { total, interpretation } = world.engine.search({ text: "", clauses: row }, ask);
      const isAny = !row.some(({ presence }) => presence === "required");
      const firstAny = row.findIndex(({ presence }) => presence === "optional");
      const counted = row.flatMap((one, at): readonly number[] => {
        if (one.presence === "optional" && !(isAny && at === firstAny)) return [];
        // What was typed so far, and all optional words where any will do.
        const before = row.filter(
          (each, place) =>
            (place <= at && each.presence !== "optional") ||
            (each.presence === "optional" && isAny && firstAny <= at),
        );
        return [count(before)];
      });
      const steps = interpretation.steps?.map(({ left }) => left);
      expect(steps).toEqual(counted);
      expect(steps?.at(-1)).toBe(total);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["(lamp OR fog) -bell", "Searched for one of “lamp”, “fog”; without “bell”."],
  [
    "(lamp fog) OR +(bell -tide)",
    "Searched for one of (“lamp”; “fog”), must have (“bell”; without “tide”).",
  ],
  ["-(lamp OR fog) harbour", "Searched for without one of “lamp”, “fog”; “harbour”."],
])("%s says its brackets", (text, said) => {
  const world = harbour(["harbour lamp fog bell tide"]);
  const { outline, ran, ...interpretation } = told(world, text);
  expect(interpretation.text.split(". ")[0]?.replace(/\.?$/u, ".")).toBe(said);
  expect(outline?.length).toBeGreaterThan(0);
  expect(ran.length).toBeGreaterThan(1);
});

test("a row of words has no outline", () =>
  expect(told(harbour(["lamp"]), "lamp -fog")).not.toHaveProperty("outline"));
