import { expect, test } from "vitest";
import type { Mark } from "../../../archive/model/mark";
import { letter, marksOf } from "../../testing/letter-text";
import { markRuns } from "./mark-runs";

const marks = marksOf(letter);
const mark = (kind: Mark["kind"], start: number, end: number, more: Partial<Mark> = {}): Mark => ({
  kind,
  start,
  end,
  note: null,
  by: null,
  label: null,
  ...more,
});
const wordsOf = (start: number, end: number) =>
  markRuns(start, end, marks, []).map((run) => letter.slice(run.start, run.end));

test("runs put together again are the line, whatever lies over it", () => {
  const covers = [
    { place: [120, 300] as const, layer: "excerpt" as const },
    { place: [150, 155] as const, layer: "hit" as const },
  ];
  let start = 0;
  for (const line of letter.split("\n")) {
    const runs = markRuns(start, start + line.length, marks, covers);
    expect(runs.map((run) => letter.slice(run.start, run.end)).join("")).toBe(line);
    start += line.length + 1;
  }
});

test("struck and added words are runs of their own", () => {
  const start = letter.indexOf("The tide tabels");
  expect(wordsOf(start, letter.indexOf("\n", start))).toEqual([
    "The tide ",
    "tabels",
    " ",
    "tables",
    " you asked for go with th",
    "is",
    ".",
  ]);
});

test("a match inside unclear words carries both", () => {
  const runs = markRuns(0, 10, [mark("unclear", 2, 8)], [{ place: [4, 6], layer: "hit" }]);
  expect(runs.map(({ start, end, kinds, layers }) => [start, end, kinds, layers])).toEqual([
    [0, 2, [], []],
    [2, 4, ["unclear"], []],
    [4, 6, ["unclear"], ["hit"]],
    [6, 8, ["unclear"], []],
    [8, 10, [], []],
  ]);
});

test("a gap at the end of a line is drawn there and closes nothing up", () => {
  const runs = markRuns(0, 4, [mark("gap", 4, 4, { note: "2 words lost" })], []);
  expect(runs.map(({ start, end, points }) => [start, end, points.length])).toEqual([
    [0, 4, 0],
    [4, 4, 1],
  ]);
});

test("a gap between letters stands once, before the words that follow it", () => {
  const runs = markRuns(0, 8, [mark("gap", 4, 4)], []);
  expect(runs.map(({ points }) => points.length)).toEqual([0, 1]);
});

test("a note that stands at a gap has its sign behind the gap, not before it", () => {
  const at = [
    mark("gap", 4, 4, { note: "2 words lost" }),
    mark("note", 4, 4, { note: "A stain." }),
  ];
  const [before, after] = markRuns(0, 8, at, []);
  expect([before?.signs.length, after?.points.length, after?.gapSigns.length]).toEqual([0, 1, 1]);
  const [words, tail] = markRuns(0, 4, at, []);
  expect([words?.signs.length, tail?.points.length, tail?.gapSigns.length]).toEqual([0, 1, 1]);
});

test("the sign of a note follows the words that it speaks of", () => {
  const [before, noted] = markRuns(0, 6, [mark("unclear", 2, 6, { note: "Overwritten." })], []);
  expect([before?.signs.length, noted?.signs.length]).toEqual([0, 1]);
});

test("foreign words carry their language", () =>
  expect(markRuns(0, 4, [mark("foreign", 2, 4, { label: "ko" })], [])[1]?.lang).toBe("ko"));
