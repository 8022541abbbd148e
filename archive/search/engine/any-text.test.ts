import fc from "fast-check";
import { expect, test } from "vitest";
import type { DocumentList, Postings } from "../ports";
import { parseQuery } from "../query/parse-query";
import { queryNames } from "../query/query-names";
import { readSections } from "../segments/list-format";
import { createEngine } from "./index";
import { keptInSqlite } from "./testing/histories";

const FIELDS = [
  { id: "title", boost: 10 },
  { id: "text", boost: 1 },
];
const NAMES = queryNames(FIELDS.map(({ id }) => id));
const asked = { limit: 10, offset: 0, allow: null, names: false, steps: true, closest: true };

/** Counts what a query reads: lists of forms with their postings, and looks through the beginnings of words. */
function counting(postings: Postings) {
  const read = { lists: 0, postings: 0 };
  const counted = <A extends readonly unknown[], R extends readonly unknown[]>(
    ask: (...args: A) => R,
  ) => {
    return (...args: A): R => {
      const answer = ask(...args);
      read.lists += Math.max(1, answer.length);
      for (const one of answer) if (isList(one)) read.postings += postingsIn(one.documents);
      return answer;
    };
  };
  const counts: Postings = {
    ...postings,
    documentListsOf: counted(postings.documentListsOf),
    documentListsFrom: counted(postings.documentListsFrom),
    positionListsOf: counted(postings.positionListsOf),
    formsOfStem: counted(postings.formsOfStem),
    formsFrom: counted(postings.formsFrom),
  };
  return { counts, read };
}

const isList = (one: unknown): one is DocumentList =>
  typeof one === "object" && one !== null && "documents" in one;

const postingsIn = (list: Uint8Array): number =>
  readSections(list).reduce((sum, { count }) => sum + count, 0);

/** 20,000 words of four letters, and characters with hundreds of pairs. */
const { engine, read } = (() => {
  const { counts, read } = counting(keptInSqlite().postings);
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

/** 8,000 documents that all have the same 160 words, in a row. */
const common = (() => {
  const { counts, read } = counting(keptInSqlite().postings);
  const engine = createEngine({ postings: counts, fields: FIELDS });
  const words = Array.from({ length: 160 }, (_, at) => `w${String(1_000 + at)}x`);
  for (let doc = 1; doc <= 8_000; doc++) engine.add(doc, { title: "", text: words.join(" ") });
  engine.flush();
  const search = (text: string) => {
    Object.assign(read, { lists: 0, postings: 0 });
    const { total, interpretation } = engine.search(parseQuery(text, NAMES), asked);
    return { total, ...interpretation, postings: read.postings };
  };
  return { search, word: (at: number) => words[at % words.length] as string };
})();

/** Of 900,000; what the last clause has too much, and the lists of the first sixteen words, which are read once more for their places. */
const MOST_POSTINGS = 1_200_000;

test("of words that stand in every document so many run as can be read at once, and those left out are named", () => {
  const { search, word } = common;
  const twenty = search(Array.from({ length: 20 }, (_, at) => word(at)).join(" "));
  expect([twenty.total, twenty.ran.length, twenty.dropped]).toEqual([8_000, 20, []]);
  const costly = {
    words: many(word),
    exact: many((at) => `=${word(at)}`),
    required: many((at) => `+${word(at)}`),
    either: Array.from({ length: 64 }, (_, at) => `(${word(2 * at)} OR ${word(2 * at + 1)})`),
    phrases: many((at) => `"${word(at)} ${word(at + 1)}"`),
    near: many((at) => `"${word(at)} ${word(at + 7)}"~50`),
    patterns: many((at) => `w1${String(100 + at).slice(-3, -1)}*`),
  };
  for (const [kind, clauses] of Object.entries(costly)) {
    const { ran, dropped, total, postings } = search(clauses.join(" "));
    expect([kind, postings < MOST_POSTINGS, total]).toEqual([kind, true, 8_000]);
    expect(ran.length).toBeGreaterThan(1);
    expect(["patterns", "either"].includes(kind) || dropped.length > 20).toBe(true);
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
