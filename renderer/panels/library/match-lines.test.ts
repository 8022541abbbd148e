import fc from "fast-check";
import { expect, test } from "vitest";
import { letter } from "../../testing/letter-text";
import { folded, matchLines, placesOf } from "./match-lines";

test("folding keeps every letter at its place", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(folded(text)).toHaveLength(text.length);
    }),
  ));

test("accents and case do not hide a word, and a part of a word is not the word", () => {
  expect(placesOf("Café, CAFE, cafeteria", ["cafe"])).toEqual([
    [0, 4],
    [6, 10],
  ]);
});

test("Hangul and Han are found inside a run, for they part no words", () => {
  expect(placesOf("서문하가 보낸", ["서문하"])).toEqual([[0, 3]]);
  expect(placesOf("致徐文河君", ["徐文河"])).toEqual([[1, 4]]);
});

test("a match names the line that it stands on", () =>
  expect(matchLines(letter, ["Seo", "lamp", "glass"], 9).map(({ line }) => line)).toEqual([
    3, 8, 9,
  ]));

test("words in a row are found over the end of a line, not over that of a paragraph", () => {
  expect(placesOf("entered as lamp\nglass I find", ["lamp glass"])).toEqual([[11, 21]]);
  expect(placesOf("lamp\n\nglass", ["lamp glass"])).toEqual([]);
  expect(matchLines("entered as lamp\nglass I find", ["lamp glass"], 9)).toMatchObject([
    { line: 1, before: "entered as ", match: "lamp", after: "" },
  ]);
});

test("places that overlap become one", () =>
  expect(placesOf("lamp glass", ["lamp glass", "glass"])).toEqual([[0, 10]]));
