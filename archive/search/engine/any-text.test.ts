import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery } from "../query/parse-query";
import { queryNames } from "../query/query-names";
import { emptyBits } from "./bits";
import { createEngine } from "./index";
import { countingPostings } from "./testing/counting-postings";
import { keptInSqlite } from "./testing/histories";

const FIELDS = [
  { id: "title", boost: 10 },
  { id: "text", boost: 1 },
];
const NAMES = queryNames(FIELDS.map(({ id }) => id));
const asked = { limit: 10, offset: 0, allow: null, names: false, steps: true, closest: true };

/** 20,000 words of four letters, and characters with hundreds of pairs. */
const { engine, read } = (() => {
  const { counts, read } = countingPostings(keptInSqlite().postings);
  const engine = createEngine({ postings: counts, fields: FIELDS });
  const letters = [..."abcdefghijkl"];
  const words = letters.flatMap((a) =>
    letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => a + b + c + d))),
  );
  const syllables = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0xac00 + 28 * at));
  for (let doc = 1; doc <= 20; doc++)
    engine.add(doc, {
      title: `harbour lamp ${String(doc)}`,
      text: `${words.slice((doc - 1) * 1_000, doc * 1_000).join(" ")} ${syllables.map((one) => `국${one} ${syllables[doc] as string}${one}`).join(" ")}`,
    });
  engine.flush();
  return { engine, read };
})();

function ask(text: string) {
  read.lists = 0;
  const { total, interpretation } = engine.search(parseQuery(text, NAMES), asked);
  return { total, interpretation, lists: read.lists };
}

/** 4,000 forms that patterns fit, each found and read once, and a few lists for each plain word. */
const MOST_LISTS = 12_000;
const many = (one: (at: number) => string) => Array.from({ length: 128 }, (_, at) => one(at));
const letter = (at: number) => "abcdefghijkl"[at % 12] as string;

test("however many patterns, near spellings or single characters are typed, few lists are read, and what was left out is said", () => {
  const costly = {
    middle: many((at) => `*${letter(at)}${letter(Math.floor(at / 12))}*`),
    beginnings: many((at) => `${letter(at)}${letter(Math.floor(at / 12))}*`),
    near: many((at) => `${letter(at)}${letter(Math.floor(at / 12))}ab~2`),
    characters: many((at) => String.fromCodePoint(0xac00 + 28 * (1 + (at % 20)))),
  };
  for (const [kind, words] of Object.entries(costly)) {
    const { lists, interpretation } = ask(words.join(" "));
    expect([kind, lists < MOST_LISTS]).toEqual([kind, true]);
    expect(interpretation.dropped.length).toBeGreaterThan(30);
    expect(interpretation.dropped[0]?.because).toContain("more patterns");
    expect(interpretation.ran.length + interpretation.dropped.length).toBe(128);
  }
});

test("names are compared with so many attributes as can be at once, each once, and the others are named", () => {
  let asked = 0;
  const engine = createEngine({
    postings: keptInSqlite().postings,
    fields: FIELDS,
    select: (_attribute, value, _byName, compared) => {
      asked += 1;
      compared(Number(value) < 100 ? 0 : 30_000);
      return emptyBits(1);
    },
  });
  const dropped = (clauses: readonly string[]) =>
    engine.search(parseQuery(clauses.join(" "), NAMES), {
      ...{ limit: 10, offset: 0 },
      allow: null,
      names: true,
    }).interpretation.dropped;
  expect([dropped(many((at) => `date:${String(at % 100)}`)), asked]).toEqual([[], 100]);
  const named = dropped(many((at) => `from:${String(100 + at)}`));
  expect([named.length, asked]).toEqual([121, 107]);
  expect(named[0]).toEqual({ word: "from:107", because: expect.stringMatching(/^more/u) });
});

test("words of two syllables or letters are plain words: as many as are typed run", () => {
  const pairs = Array.from(
    { length: 40 },
    (_, at) => `국${String.fromCodePoint(0xac00 + 28 * at)}`,
  );
  const { interpretation, total } = ask(`${pairs.join(" ")} да не ну`);
  expect(interpretation.dropped.filter(({ because }) => because.startsWith("more"))).toEqual([]);
  expect(interpretation.ran.filter(({ found }) => found > 0)).toHaveLength(40);
  expect(total).toBe(20);
});

test("what is typed again costs nothing, and a few of each kind run whole", () => {
  expect(ask(many(() => "*ab*").join(" ")).interpretation.dropped).toEqual([]);
  const few = ask('*ab* *cd gh* colour~1 lamq~2 국 "harbour lamp"~5 (lamp OR *ef*)');
  expect(few.interpretation.dropped).toEqual([]);
  const real = ask(
    "abcd* bcde* cdef* defg* efgh* fghi* ghij* hijk* ijkl* aabb* abca~1 bbcc~1 harbuor~1 lampp~1 dcba~1",
  );
  expect([real.interpretation.dropped, real.interpretation.capped]).toEqual([[], []]);
  const once = ask("abcd harbour").lists;
  expect(ask(many((at) => ["abcd", "harbour"][at % 2] as string).join(" ")).lists).toBe(once);
  const row = ask(`"${"harbour lamp ".repeat(700)}"`);
  expect([row.total, row.lists < 20]).toEqual([0, true]);
});

const PIECES = [
  ..."\"()[]{}*~^:+-=\\/'“”«»「」.,;!?#%&|<>\u0000\u200b\u200f\u202e\ud800\u0301\t\n".split(""),
  ...["OR", "AND", "NOT", "TO", "date:[* TO ", "from:", "has:", "title:", "certain:no", "like:"],
  ...["harbour", "lamp", "abcd", "ab*", "*b*", "lamq~2", "~99", "^1e9", "국민당", "국", "中華民國"],
  ...[
    "1904-11-03",
    "190X",
    "FO 371/84102",
    "co-operation",
    "👩‍👩‍👧",
    "İstanbul",
    "ﬁ",
    "Ⅷ",
    "\u1100\u1161",
  ],
];
const naughty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(" ")),
  fc
    .tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 10_000 }))
    .map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)),
);

test("ten thousand texts of any letters and signs are answered: none throws, none reads without a limit", () => {
  let most = 0;
  fc.assert(
    fc.property(naughty, (text) => {
      most = Math.max(most, ask(text).lists);
    }),
    { numRuns: 10_000 },
  );
  expect(most).toBeLessThan(MOST_LISTS);
}, 120_000);
