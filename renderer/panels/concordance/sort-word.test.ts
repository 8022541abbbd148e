import { expect, test } from "vitest";
import { sortedSide } from "./sort-word";

test("the word next to the match is told apart from the rest, whose letters all stay", () => {
  expect(sortedSide(", and the keeper", "start")).toEqual({
    before: ", ",
    word: "and",
    after: " the keeper",
  });
  expect(sortedSide("nine boxes, (", "end")).toEqual({
    before: "nine ",
    word: "boxes",
    after: ", (",
  });
});

test("of Chinese it is a pair of characters, of Korean the word as written", () => {
  expect(sortedSide("九箱船主不認", "start").word).toBe("九箱");
  expect(sortedSide("永安號載", "end").word).toBe("號載");
  expect(sortedSide(" 실은 배가", "start").word).toBe("실은");
});

test("a side without a word is left as it is", () =>
  expect(sortedSide(" … ", "start")).toEqual({ before: " … ", word: "", after: "" }));
