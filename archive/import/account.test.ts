import { expect, test } from "vitest";
import { account } from "./account";
import { blankDraft, plainReading } from "./blank-draft";
import { countLetters } from "./count-letters";
import { lettersOfMarkup } from "./formats/xml/letters-of-markup";

const rendering = (text: string, lettersReported?: number) => ({
  drafts: [{ ...blankDraft, texts: [plainReading(text)] }],
  warnings: [],
  reported: 0,
  ...(lettersReported === undefined ? {} : { lettersReported }),
});

test("letters that went astray are told even where the count of words agrees", () => {
  expect(account({ words: 2, letters: 10 }, rendering("lamp lit", 0)).warnings).toEqual([
    { message: "letters of the file were not found again in what was read", count: 3 },
  ]);
  expect(account({ words: 2, letters: 5 }, rendering("lamp lit", 0)).warnings).toEqual([
    { message: "letters were counted twice", count: 2 },
  ]);
});

test("a word lost and one reported too much are told, and no sum is adjusted", () => {
  const { words, warnings } = account({ words: 3 }, rendering("lamp lit"));
  expect(words).toEqual({ in: 3, kept: 2, reported: 0 });
  expect(warnings).toEqual([
    { message: "words of the file were not found again in what was read", count: 1 },
  ]);
});

test.each([
  ["Söhne", 5],
  ["So\u0308hne", 5],
  ["등대", 5],
  ["등대".normalize("NFD"), 5],
  ["毛澤東, 7 — Ω", 5],
  ["\u{1F3EE} _ %", 0],
])("letters count the same however they are composed: %s", (text, letters) =>
  expect(countLetters(text)).toBe(letters),
);

test("letters between the tags, and nothing else, are counted", () =>
  expect(
    lettersOfMarkup(
      `<?xml version="1.0"?><!DOCTYPE a [<!ELEMENT a ANY>]><!-- no > --><a b="x > y"><![CDATA[in <it>]]>c&amp;d&#xe9;&#101;<e f='>'/></a>`,
    ),
  ).toBe("in it c d é e".replaceAll(" ", "").length));
