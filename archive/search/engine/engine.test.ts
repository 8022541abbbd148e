import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { sqlitePostings } from "../../store/postings/sqlite-postings";
import { createAnalyser } from "../analysis/analyser";
import type { Names, Postings } from "../ports";
import { parseQuery } from "../query/parse-query";
import { queryNames } from "../query/query-names";
import { bitsOf, type Bits } from "./bits";
import { createEngine, type Engine } from "./index";
import { memoryPostings } from "./testing/memory-postings";

const fields = [
  { id: "title", boost: 10 },
  { id: "text", boost: 1 },
];
const stores: readonly [string, () => Postings][] = [
  ["memory", memoryPostings],
  ["SQLite", () => sqlitePostings(new DatabaseSync(":memory:"))],
];

const names: Names = {
  expand: (form) =>
    form.toLowerCase() === "stalin"
      ? [
          { form: "필리포프", because: "pseudonym of Stalin" },
          { form: "Joseph Djugashvili", because: "name of Stalin" },
        ]
      : [],
};

const lists: Readonly<Record<string, Bits>> = {
  "lang:ko": bitsOf([3]),
  "lang:en": bitsOf([1, 2, 4]),
};
const select = (attribute: string, value: string) => lists[`${attribute}:${value}`] ?? null;

function ask(
  engine: Engine,
  text: string,
  options: { readonly allow?: Bits; readonly names?: boolean } = {},
) {
  const query = parseQuery(text, queryNames(["title", "text"]));
  return engine.search(query, { limit: 10, offset: 0, allow: null, names: true, ...options });
}

const found = (engine: Engine, text: string, options = {}) =>
  [...ask(engine, text, options).matches()].sort((a, b) => a - b);

describe.each(stores)("an index in %s", (_, store) => {
  const postings = store();
  const engine = createEngine({ postings, fields, names, select });
  engine.add(1, { title: "Lamp list", text: "Lamps of the harbour, said Stalin's envoy." });
  engine.add(2, { title: "Letter", text: "The lamp went out" });
  engine.flush();
  engine.add(3, { title: "필리포프", text: "등대" });
  engine.add(4, { title: "Note", text: "Joseph Djugashvili and his banks" });

  test("finds live and stored documents, and the same after it is opened again", () => {
    expect(found(engine, "lamp")).toEqual([1, 2]);
    expect(found(createEngine({ postings, fields }), "lamp")).toEqual([1, 2]);
    expect(found(createEngine({ postings, fields }), "djugashvili")).toEqual([4]);
  });

  test("finds a person by every name, and says which name matched and why", () => {
    const { top } = ask(engine, "Stalin");
    expect(new Map(top.map(({ doc, matched }) => [doc, matched]))).toEqual(
      new Map([
        [1, [{ form: "stalin's", because: null }]],
        [3, [{ form: "필리포프", because: "pseudonym of Stalin" }]],
        [4, [{ form: "Joseph Djugashvili", because: "name of Stalin" }]],
      ]),
    );
    expect(found(engine, "Stalin", { names: false })).toEqual([1]);
    expect(found(engine, "=Stalin")).toEqual([]);
    expect(found(engine, "-Stalin")).toEqual([2]);
  });

  test("narrows by attributes and allowed documents without scoring them", () => {
    expect(found(engine, "lang:ko")).toEqual([3]);
    expect(found(engine, "Stalin lang:en")).toEqual([1, 4]);
    expect(found(engine, "Stalin -lang:en")).toEqual([3]);
    expect(found(engine, "lamp", { allow: bitsOf([2, 3]) })).toEqual([2]);
    expect(ask(engine, "lamp").top[0]?.score).toBe(ask(engine, "lamp lang:en").top[0]?.score);
  });

  test("says what ran, what was left out and what nothing has", () => {
    const { interpretation } = ask(engine, "the lamp harbuor lang:xx");
    expect(
      interpretation.ran.map(({ word, found, nearest }) => ({ word, found, nearest })),
    ).toEqual([
      { word: "lamp", found: 2, nearest: null },
      { word: "harbuor", found: 0, nearest: "harbour" },
    ]);
    expect(interpretation.ran[0]?.also).toEqual([
      { form: "lamps", because: "another form of the word" },
    ]);
    expect(interpretation.dropped.map(({ word }) => word)).toEqual(["the", "lang:xx"]);
  });

  test("says what to mark: every form that was searched for", () => {
    const { terms } = ask(engine, '+lamp -letter "went out"');
    expect(terms.map(({ words }) => words.map(({ forms }) => [...forms].sort()))).toEqual([
      [["lamp", "lamps"]],
      [["went"], ["out"]],
    ]);
  });

  test("gives the page that was asked for, equal scores by number", () => {
    const query = parseQuery("", queryNames(["title", "text"]));
    const page = engine.search(query, { limit: 2, offset: 1, allow: null, names: false });
    expect(page.top.map(({ doc }) => doc)).toEqual([2, 3]);
    expect(page.total).toBe(4);
  });

  test("refuses a number that is not new, and an index laid out otherwise", () => {
    expect(() => engine.add(4, {})).toThrow(
      expect.objectContaining({ code: "search.number-not-new" }),
    );
    const otherFields = [{ id: "body", boost: 1 }];
    expect(() => createEngine({ postings, fields: otherFields })).toThrow(
      expect.objectContaining({ code: "search.other-layout" }),
    );
  });

  test("computes its classes again under other stemming rules, without reading the texts", () => {
    const plain = { ...createAnalyser(), stem: (form: string) => form, stemming: "none" };
    expect(found(createEngine({ postings, fields, analyser: plain }), "bank")).toEqual([]);
    expect(found(createEngine({ postings, fields }), "bank")).toEqual([4]);
  });

  test("a removed document is gone at once, and its words after a merge", () => {
    engine.flush();
    engine.remove(4);
    engine.remove(4);
    engine.remove(3);
    expect(found(engine, "djugashvili")).toEqual([]);
    while (engine.mergeStep(0));
    expect(postings.formNumber("djugashvili")).toBeNull();
    expect(postings.removedDocuments()).toEqual([]);
    expect(found(createEngine({ postings, fields }), "")).toEqual([1, 2]);
  });
});

test("many live documents are stored when two steps of tidying find nothing else to do and nothing new", () => {
  const postings = memoryPostings();
  const engine = createEngine({ postings, fields });
  const long = "lamp harbour fog bell ".repeat(15_000);
  engine.add(1, { text: long });
  expect(engine.mergeStep(0)).toBe(false);
  engine.add(2, { text: long });
  expect(engine.mergeStep(0)).toBe(false);
  expect(postings.liveDocuments().length).toBe(2);
  expect(engine.mergeStep(0)).toBe(true);
  expect(engine.storing()).toBe(true);
  while (engine.mergeStep(0));
  expect(postings.liveDocuments().length).toBe(0);
  expect(found(engine, "lamp")).toEqual([1, 2]);
  engine.add(3, { text: "lamp" });
  expect([1, 2, 3].map(() => engine.mergeStep(0))).toEqual([false, false, false]);
  expect(postings.liveDocuments().length).toBe(1);
});

test("more forms than are searched for are said, not hidden", () => {
  const engine = createEngine({ postings: memoryPostings(), fields });
  engine.add(1, { text: Array.from({ length: 600 }, (_, at) => `ship${at}`).join(" ") });
  const { interpretation, total } = ask(engine, "ship*");
  expect(total).toBe(1);
  expect(interpretation.capped).toEqual([{ word: "ship*", at: 500 }]);
  expect(interpretation.text).toContain("first 500 forms");
});

test("a search that fails leaves nothing behind for the next one", () => {
  const postings = memoryPostings();
  let broken = false;
  const failing: Postings = {
    ...postings,
    documentListsOf(form) {
      if (broken) throw new Error("disk");
      return postings.documentListsOf(form);
    },
  };
  const engine = createEngine({ postings: failing, fields, select: () => bitsOf([1]) });
  engine.add(1, { title: "lamp", text: "lamp harbour" });
  engine.flush();
  engine.add(2, { text: "lamp" });
  const told = ({ matches, ...rest }: ReturnType<typeof ask>) => ({ ...rest, all: matches() });
  const before = told(ask(engine, "lamp"));
  broken = true;
  expect(() => ask(engine, "lamp")).toThrow("disk");
  broken = false;
  expect(told(ask(engine, "lamp"))).toEqual(before);
});
