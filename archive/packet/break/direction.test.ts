import { expect, test } from "vitest";
import { findDirection, turns } from "./direction";

const levels = (text: string, language: string) => findDirection(text, language)?.levels.join("");

test("a text without letters from right to left has no direction of its own, unless its language has", () => {
  expect(findDirection("28.10.1907", "en")).toBeNull();
  expect(findDirection("28.10.1907", "he")?.isRightToLeft).toBe(true);
  expect(findDirection("28.10.1907", "yi-Latn")?.isRightToLeft).toBe(true);
});

test("foreign words stand apart: what follows them goes on from the left", () => {
  expect(levels("שלום, 7 a", "en")).toBe("111100000");
  // UAX 9 alone would draw the number before the words.
  expect(levels("a שלום 7 עולם, 9", "en")).toBe("0011111211111000".slice(0, 16));
});

test("words are cut where their direction turns", () =>
  expect(turns(findDirection("אב 40 גד", "he")!, 0, 8)).toEqual([0, 3, 5, 8]));
