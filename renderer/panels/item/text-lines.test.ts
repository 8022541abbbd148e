import { expect, test } from "vitest";
import { linesOf } from "../../../archive/model/lines";
import type { Mark } from "../../../archive/model/mark";
import { letter, marksOf } from "../../testing/letter-text";
import { isLineated, isNumbered, lineIndexAt, shownNumber, textLines } from "./text-lines";

const page = (start: number, label: string): Mark => ({
  kind: "page",
  start,
  end: start,
  note: null,
  by: null,
  label,
});

test("numbers stand at the first line and at every five", () =>
  expect([1, 2, 4, 5, 6, 10, 15].filter(isNumbered)).toEqual([1, 5, 10, 15]));

test("empty lines part paragraphs and carry no number", () => {
  const lines = textLines("one\n\ntwo\nthree", []);
  expect(lines.map(({ number, opens }) => [number, opens])).toEqual([
    [1, true],
    [2, true],
    [3, false],
  ]);
});

test("a line's number is the one that a citation of it gives", () => {
  const text = `${letter}\n\n${letter}`;
  for (const line of textLines(text, []))
    expect(linesOf(text, line.start, line.end)).toEqual([line.number, line.number]);
});

test("a page break stands above its first line and is no line", () => {
  const lines = textLines("one\ntwo", [page(4, "8")]);
  expect(lines.map(({ number, label }) => [number, label])).toEqual([
    [1, null],
    [null, "8"],
    [2, null],
  ]);
});

test("a dateline stands at the end, a signature is a signature", () => {
  const lines = textLines(letter, marksOf(letter));
  expect(lines[0]?.shape).toBe("end");
  expect(lines.find((line) => letter.slice(line.start, line.end) === "J. Penhallow")?.shape).toBe(
    "signed",
  );
});

test("short lines are kept as lines, long paragraphs are prose", () => {
  expect(isLineated(letter)).toBe(true);
  expect(isLineated("word ".repeat(200))).toBe(false);
});

test("the line that holds an offset is found, also at its ends", () => {
  const lines = textLines("one\ntwo\nthree", []);
  expect([0, 3, 4, 12].map((at) => lineIndexAt(lines, at))).toEqual([0, 0, 1, 2]);
});

test("lines are numbered as the reader wants: every fifth, each, or anew on each page", () => {
  const text = Array.from({ length: 8 }, (_, at) => `line ${at + 1}`).join("\n");
  const lines = textLines(text, [page(text.indexOf("line 4"), "8")]);
  const shown = (numbering: Parameters<typeof shownNumber>[1]) =>
    lines.map((line) => shownNumber(line, numbering));
  expect(shown("five")).toEqual([1, null, null, null, null, 5, null, null, null]);
  expect(shown("each")).toEqual([1, 2, 3, null, 4, 5, 6, 7, 8]);
  expect(shown("page")).toEqual([1, null, null, null, 1, null, null, null, 5]);
});
