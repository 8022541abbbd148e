import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "../../model/lines";
import { textLines } from "./text-lines";

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

test("numbers are those that citations and excerpts use", () => {
  const texts = fc
    .array(fc.constantFrom("a", "bc", " ", "\n", "\n\n"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (words) => {
      for (const { start, end, number } of textLines(words))
        if (number !== null) expect(linesOf(words, start, end)).toEqual([number, number]);
    }),
  );
});
