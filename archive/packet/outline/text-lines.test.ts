import { expect, test } from "vitest";
import { linesOfPlace, textLines } from "./text-lines";

const text = "Sir,\n\nfirst\nsecond\n   \nYours";

test("lines with words are counted, empty ones are not", () =>
  expect(textLines(text).map(({ start, end, number }) => [text.slice(start, end), number])).toEqual(
    [
      ["Sir,", 1],
      ["", null],
      ["first", 2],
      ["second", 3],
      ["   ", null],
      ["Yours", 4],
    ],
  ));

test("a place stands on the lines that its words touch", () => {
  const lines = textLines(text);
  const at = (words: string): readonly [number, number] | null =>
    linesOfPlace(lines, text.indexOf(words), text.indexOf(words) + words.length);
  expect(at("first")).toEqual([2, 2]);
  expect(at("first\n")).toEqual([2, 2]);
  expect(at("rst\nsec")).toEqual([2, 3]);
  expect(at("\n\n")).toBeNull();
  expect(at(text)).toEqual([1, 4]);
});
