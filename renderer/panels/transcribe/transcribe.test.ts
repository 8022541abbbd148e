import { expect, test } from "vitest";
import type { Mark, MarkKind } from "../../../archive/model/mark";
import { changedLines, differingLines } from "./changed-lines";
import { begun, edited, redone, undone, type History } from "./history";
import { markAt, newMark, nextMark } from "./mark-keys";
import { linesWithMarks } from "./mirror-line";

const mark = (kind: MarkKind, start: number, end: number): Mark => ({
  kind,
  start,
  end,
  note: null,
  by: null,
  label: null,
});
const type = (history: History, letters: string) =>
  [...letters].reduce((old, letter) => {
    const { text, marks, to } = old.now;
    const at = to + letter.length;
    return edited(old, {
      text: text.slice(0, to) + letter + text.slice(to),
      marks,
      from: at,
      to: at,
    });
  }, history);

test("a word typed in one go is taken back in one step, and comes again", () => {
  const typed = type(begun({ text: "", marks: [] }), "the fog");
  expect(undone(typed).now.text).toBe("the");
  expect(undone(undone(typed)).now.text).toBe("");
  expect(redone(undone(typed)).now.text).toBe("the fog");
});

test("a mark taken back is gone while the words stay", () => {
  const typed = type(begun({ text: "", marks: [] }), "fog");
  const marked = edited(typed, { ...typed.now, marks: [mark("unclear", 0, 3)] });
  expect(undone(marked).now).toMatchObject({ text: "fog", marks: [] });
});

test("a key marks what is chosen, else the word at the caret, in every script; a gap stands at the caret", () => {
  expect(newMark("unclear", "at Skarn Ness", 5, 5)).toMatchObject({ start: 3, end: 8 });
  expect(newMark("unclear", "朝鮮戰爭", 1, 1)).toMatchObject({ start: 0 });
  expect(newMark("supplied", "th is", 1, 4)).toMatchObject({ start: 1, end: 4 });
  expect(newMark("gap", "at  by", 3, 3)).toMatchObject({ start: 3, end: 3 });
  expect(newMark("del", "a\n\nb", 2, 2)).toBeNull();
});

test("the caret finds the narrowest mark of a transcriber, and Tab goes from one to the next and out", () => {
  const marks = [
    mark("heading", 0, 30),
    mark("unclear", 2, 9),
    mark("gap", 4, 4),
    mark("note", 12, 12),
  ];
  expect([markAt(marks, 4, 4), markAt(marks, 6, 6), markAt(marks, 20, 20)]).toEqual([2, 1, -1]);
  expect(nextMark(marks, 0, 0, 1)).toBe(marks[1]);
  expect(nextMark(marks, 2, 9, 1)).toBe(marks[2]);
  expect(nextMark(marks, 12, 12, 1)).toBeNull();
  expect(nextMark(marks, 12, 12, -1)).toBe(marks[2]);
});

test("lines that differ are found by their words and by their marks", () => {
  const issued = { text: "one\ntwo\n\nthree four", marks: [] };
  expect([...differingLines(issued, { text: "one\n2\n\nthree four", marks: [] })]).toEqual([1]);
  expect([...differingLines(issued, { ...issued, marks: [mark("unclear", 9, 14)] })]).toEqual([3]);
  expect([...differingLines(issued, issued)]).toEqual([]);
});

test("a comparison shows the lines that changed as the newer text counts them", () => {
  const lines = changedLines([
    { kind: "same", text: "one\ntwo " },
    { kind: "gone", text: "tabels" },
    { kind: "new", text: "tables" },
    { kind: "same", text: "\nend" },
  ]);
  expect(lines.map(({ at, parts }) => [at, parts.map(({ kind }) => kind)])).toEqual([
    [1, ["same", "gone", "new"]],
  ]);
});

test("each line is drawn with its own marks, one over two lines in both", () => {
  const lines = linesWithMarks("ab\n\ncd", [mark("unclear", 1, 5), mark("gap", 6, 6)]);
  expect(
    lines.map(({ number, marks }) => [number, marks.map(({ start, end }) => [start, end])]),
  ).toEqual([
    [1, [[1, 2]]],
    [null, [[0, 0]]],
    [
      2,
      [
        [0, 1],
        [2, 2],
      ],
    ],
  ]);
});
