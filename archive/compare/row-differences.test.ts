import fc from "fast-check";
import { expect, test } from "vitest";
import { rowDifferences } from "./row-differences";

const told = (left: string, right: string) =>
  rowDifferences(left, [0, left.length], right, [0, right.length]).map((one) => {
    const words = [one.left && left.slice(...one.left), one.right && right.slice(...one.right)];
    return `${words[0] ?? "-"} | ${words[1] ?? "-"}${one.moved ? " moved" : ""}`;
  });

test.each([
  ["Seo Munha, with respect.", "Seo Munha.", ["with respect | -"]],
  ["He took them to a barge.", "He took them to a lighter.", ["barge | lighter"]],
  ["15th November, first year", "15 November, the first year", ["15th | 15", "- | the"]],
  ["등대의 불이 꺼졌다.", "등대의 불이 켜졌다.", ["꺼졌다 | 켜졌다"]],
  ["朝鮮戰爭的起因", "朝鮮戰爭的結果", ["起因 | 結果"]],
  [
    "Copied out, I send you the paper",
    "I send you the paper copied out",
    ["Copied out | - moved", "- | copied out moved"],
  ],
])("%s, and %s", (left, right, expected) => {
  expect(told(left, right)).toEqual(expected);
});

test("points, breaks of lines and capitals are no difference", () => {
  expect(told("The harbour,\nquiet in the evening", "the Harbour quiet — in the evening!")).toEqual(
    [],
  );
});

const word = fc.constantFrom("tide", "등대", "the", "朝鮮", "Ondine", ",", "\n", "15th");
const text = fc.array(word, { maxLength: 25 }).map((all) => all.join(" "));

test("places lie in order inside their own stretch and hold words; the words between them are the same in both", () =>
  fc.assert(
    fc.property(text, text, text, (before, left, right) => {
      const at = before.length;
      const [l, r] = [before + left, right];
      const found = rowDifferences(l, [at, l.length], r, [0, r.length]);
      const rest = (whole: string, from: number, side: "left" | "right") => {
        let out = "";
        let next = from;
        for (const one of found) {
          const place = one[side];
          if (place === null) continue;
          expect(place[0]).toBeGreaterThanOrEqual(next);
          expect(whole.slice(...place)).toMatch(/[\p{L}\p{N}]/u);
          out += whole.slice(next, place[0]);
          next = place[1];
        }
        return (out + whole.slice(next)).replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
      };
      expect(rest(l, at, "left")).toBe(rest(r, 0, "right"));
    }),
    { numRuns: 300 },
  ));
