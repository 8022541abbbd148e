import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyser } from "../analysis/analyser";
import type { PhraseClause } from "../query/query";
import { FIELDS, keptInSqlite, live, steps, type World } from "./testing/histories";

const WORDS =
  "the lamp of harbour office the keeper's report 1904-11-03 naïve 국민당은 왔다 товарищи".split(
    " ",
  );
const asked = { limit: 1, offset: 0, allow: null, names: false };

function find({ engine }: World, clause: Partial<PhraseClause> & { readonly text: string }) {
  const rest = {
    kind: "phrase",
    presence: "optional",
    at: [0, 0],
    boost: 1,
    fields: [],
    near: null,
  } as const;
  const answer = engine.search({ text: "", clauses: [{ ...rest, ...clause }] }, asked);
  return [...answer.matches()].sort((a, b) => a - b);
}

/** Documents with a text for which this holds, found by reading every text. */
function scan({ corpus }: World, holds: (text: string) => boolean): readonly number[] {
  return [...corpus].flatMap(([document, texts]) =>
    Object.values(texts).some(holds) ? [document] : [],
  );
}

test("a phrase is found where the text has these words in a row, and nowhere else", () => {
  const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(steps, fc.array(phrase, { minLength: 6, maxLength: 6 }), (history, phrases) => {
      const world = live(history, WORDS, keptInSqlite(), {
        analyser: createAnalyser(),
        reread: false,
      });
      for (const words of phrases) {
        const text = words.join(" ");
        // A run is also found inside a longer one; here no word is part of another.
        expect(find(world, { text })).toEqual(
          scan(world, (whole) => ` ${whole} `.includes(` ${text} `)),
        );
      }
    }),
    { numRuns: 60 },
  );
});

test("words near each other are found in either order within the distance, and nowhere else", () => {
  const single = ["the", "lamp", "of", "harbour", "office"];
  const asking = fc.record({
    words: fc.array(fc.constantFrom(...single), { minLength: 2, maxLength: 3 }),
    near: fc.integer({ min: 1, max: 6 }),
  });
  fc.assert(
    fc.property(steps, fc.array(asking, { minLength: 6, maxLength: 6 }), (history, askings) => {
      const world = live(history, single, keptInSqlite(), {
        analyser: createAnalyser(),
        reread: false,
      });
      for (const { words, near } of askings) {
        const inWindow = (text: string) => {
          const tokens = text.split(" ");
          return tokens.some((_, at) => hasAll(tokens.slice(at, at + near + 1), words));
        };
        expect(find(world, { text: words.join(" "), near })).toEqual(scan(world, inWindow));
      }
    }),
    { numRuns: 60 },
  );
});

function hasAll(window: readonly string[], words: readonly string[]): boolean {
  const count = (list: readonly string[], word: string) =>
    list.filter((other) => other === word).length;
  return words.every((word) => count(window, word) >= count(words, word));
}

test("any stretch of a text without spaces is found, and only where it stands", () => {
  const run = fc.string({ unit: fc.constantFrom(..."中華民國政府"), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 12 }), run, (runs, sought) => {
      const history = [
        { kind: "add", count: 20, seed: runs.length, words: 8 },
        { kind: "flush" },
      ] as const;
      const world = live(history, runs, keptInSqlite(), {
        analyser: createAnalyser(),
        reread: false,
      });
      expect(find(world, { text: sought })).toEqual(scan(world, (text) => text.includes(sought)));
    }),
    { numRuns: 100 },
  );
});

test("a phrase keeps to its field", () => {
  const world = live([], [], keptInSqlite(), { analyser: createAnalyser(), reread: false });
  world.engine.add(1, { title: "harbour office", text: "office harbour" });
  expect(FIELDS.map(({ id }) => find(world, { text: "harbour office", fields: [id] }))).toEqual([
    [1],
    [],
    [],
  ]);
});
