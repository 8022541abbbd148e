import fc from "fast-check";
import { expect, test } from "vitest";
import { LOST, weaveGaps, withBlanks } from "./gaps";
import { rowDifferences } from "./row-differences";

/** `[…]` stands for a gap in what is written here. */
function gapped(written: string): readonly [string, readonly number[]] {
  const parts = written.split("[…]");
  const gaps: number[] = [];
  let text = parts[0]!;
  for (const part of parts.slice(1)) {
    gaps.push(text.length);
    text += part;
  }
  return [text, gaps];
}

function told(writtenLeft: string, writtenRight: string) {
  const [left, leftGaps] = gapped(writtenLeft);
  const [right, rightGaps] = gapped(writtenRight);
  const gaps = { left: leftGaps, right: rightGaps };
  return rowDifferences(left, [0, left.length], right, [0, right.length], gaps).map((one) => [
    one.left && left.slice(...one.left),
    one.right && right.slice(...one.right),
    one.lost,
  ]);
}

test.each([
  [
    "put off at […] before the fog",
    "put off at Skarn Ness before the fog",
    ["", "Skarn Ness", "left"],
  ],
  [
    "put off at the Ness before the fog",
    "put off at […] before the fog",
    ["the Ness", "", "right"],
  ],
  ["the master did not let go […].", "the master did not let go.", ["", null, "left"]],
  ["go with th[…].", "go with this.", ["th", "this", "left"]],
])("%s, and %s: what is lost is a difference", (left, right, expected) => {
  expect(told(left, right)).toEqual([expected]);
});

test("a gap in both is no difference, and does not hide one beside it", () => {
  expect(told("landed at […] in fog", "Landed at […], in fog")).toEqual([]);
  expect(told("landed at […] in fog", "landed near […] in fog")).toEqual([["at", "near", null]]);
});

test("the same text with a gap and without one differs by the gap alone", () => {
  expect(told("kept […] the light", "kept the light")).toEqual([["", null, "left"]]);
});

const text = fc.stringMatching(/^[a-c ]{0,20}$/u);
test("woven gaps lead back to where they stand, and nothing but gaps is woven in", () =>
  fc.assert(
    fc.property(text, fc.array(fc.nat(20), { maxLength: 4 }), (whole, places) => {
      const gaps = places.filter((at) => at <= whole.length).toSorted((a, b) => a - b);
      const { text: woven, back } = weaveGaps(whole, [0, whole.length], gaps);
      expect(woven.replaceAll(LOST, "")).toBe(whole);
      const found = [...woven.matchAll(new RegExp(LOST, "gu"))].map(({ index }) => index);
      expect(found.map((at) => back([at, at + 1]))).toEqual(gaps.map((at) => [at, at]));
      expect(back([0, woven.length])).toEqual([0, whole.length]);
    }),
  ));

test("a paragraph takes the blanks beside it, but no other line", () => {
  const whole = "one\n\n two  \nthree";
  expect(withBlanks(whole, [6, 9])).toEqual([5, 11]);
  expect(withBlanks(whole, [0, 3])).toEqual([0, 3]);
});
