import { expect, test } from "vitest";
import { linesOf } from "./lines";

const letter = "Harbour Office,\n16th November 1907.\n\nMy dear Mr. Seo,\nI have your note";

test("an empty line parts paragraphs and carries no number", () => {
  const at = letter.indexOf("My dear");
  expect(linesOf(letter, at, at + 7)).toEqual([3, 3]);
});

test("a place over several lines names its first and last", () =>
  expect(linesOf(letter, 3, letter.length)).toEqual([1, 4]));

test("the end of a line still belongs to it", () => expect(linesOf(letter, 0, 16)).toEqual([1, 1]));
