import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyser, type Analyser } from "../analysis/analyser";
import type { EngineAnswer } from "./index";
import type { Query, WordClause } from "../query/query";
import { askLunr, lunrOracle, type OracleAnalysis } from "./testing/lunr-oracle";
import { FIELDS, keptInSqlite, live, steps, type World } from "./testing/histories";

// Stop words stand in the texts but not in the queries: lunr's own pipeline would leave them out of the index, ours leaves them
// out of queries only. Apart from them lunr's analysis and ours give the same words for such texts.
const ASCII =
  "harbour lamp lamps lamped office keeper keepers report reports reporting the of ship shipping ships sail sailed sailing letter letters wire wires october 1904 1905 fog foggy bell bells tide tidal tides storm a".split(
    " ",
  );
const MANY_SCRIPTS =
  "harbour Lámp lamps the товарищ товарищи товарищей Филиппова Филиппов 국민당은 국민당 왔다 中華民國 中國 国 ガス naïve Façade l'état keeper's Œuvre 1904-11-03 rear-admiral Łódź и в".split(
    " ",
  );

/** Stems are the forms themselves: then our wildcards and near spellings mean what lunr's do. */
const unstemmed: Analyser = { ...createAnalyser(), stem: (form) => form, stemming: "none" };

const asked = { limit: 10_000, offset: 0, allow: null, names: false };

function clauses(
  words: readonly string[],
  patterns: readonly (readonly [string, Partial<WordClause>])[] = [],
): fc.Arbitrary<readonly WordClause[]> {
  const text = fc.constantFrom(...words.map((word) => [word, {}] as const), ...patterns);
  const presence = fc.constantFrom("optional", "optional", "required", "prohibited");
  const fields = fc.oneof(
    fc.constant([]),
    fc.subarray(
      FIELDS.map(({ id }) => id),
      { minLength: 1 },
    ),
  );
  const clause = fc
    .record({ text, presence, fields, boost: fc.constantFrom(1, 1, 2, 10) })
    .map(({ text: [word, rest], ...others }) => ({
      ...({ kind: "word", at: [0, 0], exact: false, fuzzy: 0, wildcard: false } as const),
      ...others,
      text: word,
      ...rest,
    }));
  return fc.array(clause as fc.Arbitrary<WordClause>, { minLength: 1, maxLength: 4 });
}

function expectAgreement(
  { engine, corpus }: World,
  analysis: OracleAnalysis,
  queries: readonly (readonly WordClause[])[],
): void {
  expect(engine.documents()).toBe(corpus.size);
  const oracle = lunrOracle(corpus, FIELDS, analysis);
  for (const query of queries) {
    const expected = askLunr(oracle, query, analysis);
    for (const skimFrom of [0, Infinity]) {
      const question = { text: "", clauses: query } satisfies Query;
      expectAnswer(engine.search(question, { ...asked, skimFrom }), expected);
    }
  }
}

function expectAnswer(answer: EngineAnswer, expected: ReadonlyMap<number, number>): void {
  const ascending = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);
  expect(ascending(answer.matches())).toEqual(ascending(expected.keys()));
  expect(answer.total).toBe(expected.size);
  const scores = answer.top.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const { doc, score } of answer.top)
    expect(Math.abs(score - expected.get(doc)!)).toBeLessThan(1e-9);
}

const stop = new Set(["the", "of", "a", "и", "в"]);
const telling = (words: readonly string[]) => words.filter((word) => !stop.has(word));

test("through any history, matches and scores are those of stock lunr on the documents that are left", () => {
  const analyser = createAnalyser();
  fc.assert(
    fc.property(
      steps,
      fc.array(clauses([...telling(ASCII), "absent"]), { minLength: 8, maxLength: 8 }),
      fc.boolean(),
      (history, queries, reread) => {
        const world = live(history, ASCII, keptInSqlite(), { analyser, reread });
        expectAgreement(world, "lunr", queries);
      },
    ),
    { numRuns: 150 },
  );
});

test("through any history, in all scripts, scores are those of lunr with our analysis plugged in", () => {
  const analyser = createAnalyser();
  // Words that analysis takes for one form: lunr knows no rows of words.
  const single = telling(MANY_SCRIPTS).filter((word) => {
    const [piece, ...others] = analyser.pieces(word);
    return others.length === 0 && (piece?.characters?.length ?? 2) === 2;
  });
  expect(single).toContain("товарищи");
  expect(single).toContain("中國");
  fc.assert(
    fc.property(
      steps,
      fc.array(clauses([...single, "absent"]), { minLength: 8, maxLength: 8 }),
      fc.boolean(),
      (history, queries, reread) => {
        const world = live(history, MANY_SCRIPTS, keptInSqlite(), { analyser, reread });
        expectAgreement(world, analyser, queries);
      },
    ),
    { numRuns: 150 },
  );
});

test("wildcards and near spellings find and score what lunr's do when no stems are taken", () => {
  const patterns = ["lam*", "s*", "*s", "*i*", "re*rt*", "k*s", "sail*", "xyz*"].map(
    (pattern) => [pattern, { wildcard: true }] as const,
  );
  const near = ["lamp", "tides", "sialed", "belks", "kepper", "fgo", "shippping", "19045"].flatMap(
    (word) => [[word, { fuzzy: 1 }] as const, [word, { fuzzy: 2 }] as const],
  );
  fc.assert(
    fc.property(
      steps,
      fc.array(clauses(telling(ASCII), [...patterns, ...near]), { minLength: 8, maxLength: 8 }),
      (history, queries) => {
        const world = live(history, ASCII, keptInSqlite(), { analyser: unstemmed, reread: false });
        expectAgreement(world, unstemmed, queries);
      },
    ),
    { numRuns: 100 },
  );
});
