import { describe, expect, test } from "vitest";
import { MAX_CLAUSES, parseQuery } from "./parse-query";
import { queryNames } from "./query-names";
import type { Clause } from "./query";

const names = queryNames(["title", "agent", "note", "text"]);

/** The clauses without what they have by default. */
function read(text: string): readonly Partial<Clause>[] {
  return parseQuery(text, names).clauses.map((clause) => {
    const { at: _at, ...rest } = clause;
    const plain = { presence: "optional", boost: 1, exact: false, fuzzy: 0, wildcard: false };
    const said = Object.entries(rest).filter(
      ([key, value]) =>
        value !== null &&
        plain[key as keyof typeof plain] !== value &&
        !(Array.isArray(value) && value.length === 0),
    );
    return Object.fromEntries(said) as Partial<Clause>;
  });
}
const word = (text: string, more: object = {}) => ({ kind: "word", text, ...more });
const phrase = (text: string, more: object = {}) => ({ kind: "phrase", text, ...more });
const attribute = (name: string, value: string, presence = "required") => ({
  kind: "attribute",
  attribute: name,
  value,
  presence,
});

describe("lunr's language", () => {
  test.each([
    ["harbour light", [word("harbour"), word("light")]],
    [
      "+harbour -light",
      [word("harbour", { presence: "required" }), word("light", { presence: "prohibited" })],
    ],
    ["title:lamp", [word("lamp", { fields: ["title"] })]],
    ["+title:lamp", [word("lamp", { fields: ["title"], presence: "required" })]],
    ["Body:lamp", [word("lamp", { fields: ["text"] })]],
    ["harb*", [word("harb*", { wildcard: true })]],
    ["*our", [word("*our", { wildcard: true })]],
    ["colour~1", [word("colour", { fuzzy: 1 })]],
    ["colour~9", [word("colour", { fuzzy: 2 })]],
    ["lamp^10", [word("lamp", { boost: 10 })]],
    ["lamp^2.5~1", [word("lamp", { boost: 2.5, fuzzy: 1 })]],
    ["lamp~1^2.5", [word("lamp", { boost: 2.5, fuzzy: 1 })]],
    ["title\\:lamp", [word("title:lamp")]],
    ["\\+1 2\\*3", [word("+1"), word("2*3")]],
  ])("%s", (text, clauses) => expect(read(text)).toEqual(clauses));
});

describe("what we add to it", () => {
  test.each([
    ['"pilot boat"', [phrase("pilot boat")]],
    [
      '+title:"pilot boat"^2',
      [phrase("pilot boat", { fields: ["title"], boost: 2, presence: "required" })],
    ],
    ['"pilot boat"~5', [phrase("pilot boat", { near: 5 })]],
    ['"pilot boat"~5^2 x', [phrase("pilot boat", { near: 5, boost: 2 }), word("x")]],
    ["“pilot boat” «лоцман» 「등대」", [phrase("pilot boat"), phrase("лоцман"), phrase("등대")]],
    ['"the \\"Swan\\""', [phrase('the "Swan"')]],
    ["=lamps", [word("lamps", { exact: true })]],
    ["-title:=lamps", [word("lamps", { exact: true, fields: ["title"], presence: "prohibited" })]],
    ["lang:ko", [attribute("lang", "ko")]],
    ["-Language:ko", [attribute("lang", "ko", "prohibited")]],
    ["date:1950-08", [attribute("date", "1950-08")]],
    ["date:[1949-10 TO 1950-08] lamp", [attribute("date", "[1949-10 TO 1950-08]"), word("lamp")]],
    ["date:1949/1950", [attribute("date", "1949/1950")]],
    ['class:"top secret"', [attribute("class", "top secret")]],
    ['ref:"PE/HO 2/14/7"', [attribute("ref", "PE/HO 2/14/7")]],
    [
      "from:stalin -sender:mao",
      [attribute("from", "stalin"), attribute("from", "mao", "prohibited")],
    ],
    ['to:"Seo Munha" recipient:seo', [attribute("to", "Seo Munha"), attribute("to", "seo")]],
    ["place:seoul repo:harvard", [attribute("place", "seoul"), attribute("repository", "harvard")]],
    [
      "has:facsimile type:letter level:item",
      [attribute("has", "facsimile"), attribute("type", "letter"), attribute("level", "item")],
    ],
  ])("%s", (text, clauses) => expect(read(text)).toEqual(clauses));

  const terms = (label: string, more: object = {}) => ({ kind: "terms", label, ...more });
  test.each([
    ["set:nationalists lamp", [terms("nationalists"), word("lamp")]],
    ['+Set:"lamp glass"^2', [terms("lamp glass", { presence: "required", boost: 2 })]],
    ["-set:국민당^0.5", [terms("국민당", { presence: "prohibited", boost: 0.5 })]],
    ["set:“lamp glass”", [terms("lamp glass")]],
    ['set:"lamp glass"~5', [terms("lamp glass"), word("~5")]],
    ['set: lamp set:""', [word("set:"), word("lamp"), word('set:""')]],
  ])("%s", (text, clauses) => expect(read(text)).toEqual(clauses));

  test("a field wins over an attribute of its name", () => {
    const [clause] = parseQuery("ref:PE/HO 2/14/7", queryNames(["ref"])).clauses;
    expect(clause).toMatchObject({ kind: "word", text: "PE/HO 2/14/7", fields: ["ref"] });
  });
});

describe("single things stay single", () => {
  test.each([
    "rear-admiral",
    "1904-11-03",
    "f.558",
    "PE/HO 2/14/7",
    "FO 371/84102",
    "12:30",
    "O'Neill",
    "C++",
    "한미상호방위조약",
    "https://example.org/a?b=c",
    "Re:Zero",
    "a~b",
    "x^y",
  ])("%s", (text) => expect(read(text)).toEqual([word(text)]));

  test("ordinary capitals and numbers are two words", () =>
    expect(read("USA 1950")).toEqual([word("USA"), word("1950")]));
});

describe("a sign that cannot work is text", () => {
  test.each([
    ["+", ["+"]],
    ["- lamp", ["-", "lamp"]],
    ["--lamp", ["--lamp"]],
    ['"lamp', ['"lamp']],
    ['lamp"', ['lamp"']],
    ['""', ['""']],
    ["5'10\" tall", ["5'10\"", "tall"]],
    ["title: lamp", ["title:", "lamp"]],
    ["lang:", ["lang:"]],
    ['lang:""', ['lang:""']],
    [":lamp", [":lamp"]],
    ["constructor:x", ["constructor:x"]],
    ["~ ~1 ^ ^2 = *", ["~", "~1", "^", "^2", "=", "*"]],
    ["lamp~ lamp^", ["lamp~", "lamp^"]],
    ["\\", ["\\"]],
    ["C:\\ships", ["C:\\ships"]],
  ])("%s", (text, words) => expect(read(text)).toEqual(words.map((one) => word(one))));
});

test("places point at what was typed", () => {
  const text = '  +title:lamp~1   "pilot boat"^2 PE/HO 2/14/7 ';
  const typed = parseQuery(text, names).clauses.map(({ at }) => text.slice(...at));
  expect(typed).toEqual(["+title:lamp~1", '"pilot boat"^2', "PE/HO 2/14/7"]);
});

test("a pasted page is read up to the cap, and the rest is named", () => {
  const text = Array.from({ length: MAX_CLAUSES + 3 }, (_, at) => `w${at}`).join(" ");
  const query = parseQuery(text);
  expect(query.clauses).toHaveLength(MAX_CLAUSES);
  expect(text.slice(...(query.unread ?? [0, 0]))).toBe("w128 w129 w130");
  expect(parseQuery("w ".repeat(MAX_CLAUSES)).unread).toBeUndefined();
});
