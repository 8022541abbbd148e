import { expect, test } from "vitest";
import type { Mark } from "./mark";
import { readingText } from "./reading-text";

const over = (text: string, words: string, kind: Mark["kind"], note: string | null): Mark => {
  const start = text.indexOf(words);
  return { kind, start, end: start + words.length, note, by: null, label: null };
};

test("where words go, the space on one of their sides goes with them", () => {
  const text = "a bad b bed c";
  const marks = [over(text, "bad", "del", null), over(text, "bed", "del", null)];
  expect(readingText(text, marks)).toBe("a b c");
});

test("two struck words that follow each other leave one space", () => {
  const text = "a bad bed c";
  const marks = [over(text, "bad", "del", null), over(text, "bed", "del", null)];
  expect(readingText(text, marks)).toBe("a c");
});

test("words put in for struck ones that stand close by keep their own spaces", () => {
  const text = "a bad teh c";
  const marks = [over(text, "bad", "del", null), over(text, "teh", "choice", "the")];
  expect(readingText(text, marks)).toBe("a the c");
});
