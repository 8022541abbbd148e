import { expect, test } from "vitest";
import type { Mark, MarkKind } from "../../../archive/model/mark";
import { cellStretches, type Numbered } from "./cell-stretches";

const mark = (kind: MarkKind, start: number, end = start): Mark => ({
  ...{ kind, start, end },
  ...{ note: null, by: "M. Aldous", label: null },
});
const none = { row: 0, moved: false, lost: null } as const;

function drawn(text: string, marks: readonly Mark[], differences: Numbered) {
  const place = [0, text.trimEnd().length] as const;
  return cellStretches({ text, marks }, place, "left", differences).map(
    ({ runs, look, difference }) => [
      look,
      difference,
      runs.map((run) =>
        [
          text.slice(run.start, run.end),
          ...run.points.map(({ kind }) => `[${kind}]`),
          ...run.kinds,
        ].join(" "),
      ),
    ],
  );
}

test("a mark that begins within a difference and ends behind it is drawn on both sides of the edge", () =>
  expect(
    drawn(
      "the old clerk went",
      [mark("supplied", 4, 13)],
      [[2, { ...none, left: [0, 7], right: [0, 3] }]],
    ),
  ).toEqual([
    ["only", 2, ["the ", "old supplied"]],
    ["same", null, [" clerk supplied", " went"]],
  ]));

test("a gap that is the difference is drawn as loss, and the words after it are the same", () =>
  expect(
    drawn(
      "put off at  before",
      [mark("gap", 11)],
      [[0, { ...none, lost: "left", left: [11, 11], right: [11, 21] }]],
    ),
  ).toEqual([
    ["same", null, ["put off at "]],
    ["lost", 0, [" [gap]"]],
    ["same", null, [" before"]],
  ]));

test("words that fill the other side's gap are drawn as loss too", () =>
  expect(
    drawn("at Skarn Ness", [], [[0, { ...none, lost: "right", left: [3, 13], right: [3, 3] }]]),
  ).toEqual([
    ["same", null, ["at "]],
    ["lost", 0, ["Skarn Ness"]],
  ]));

test("a gap behind the last word is in the cell, and a gap beside another difference is none of it", () =>
  expect(
    drawn("The Chairman ", [mark("gap", 13)], [[0, { ...none, left: [4, 12], right: null }]]),
  ).toEqual([
    ["same", null, ["The "]],
    ["only", 0, ["Chairman"]],
    ["same", null, [" ", " [gap]"]],
  ]));

test("without differences every letter is drawn once", () => {
  const text = "go with this tide";
  const marks = [mark("supplied", 10, 12), mark("note", 12), mark("del", 0, 7)];
  const letters = cellStretches({ text, marks }, [0, text.length], "right", []).flatMap(
    ({ runs }) => runs.map(({ start, end }) => text.slice(start, end)),
  );
  expect(letters.join("")).toBe(text);
});
