import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnalyser } from "../analysis/analyser";
import { countNeighbours } from "./neighbours";
import { wordsOf } from "./words";

const analyser = createAnalyser();
const none = () => false;

/** Where a word stands, found with nothing of ours. */
const placesOf = (text: string, word: string) =>
  Array.from(text.matchAll(new RegExp(`(?<![a-z])${word}(?![a-z])`, "g")), ({ index }) => ({
    start: index,
    end: index + word.length,
  }));

const count = (texts: readonly string[], word: string, within: number) => {
  const counter = countNeighbours(within);
  for (const text of texts) counter.read(wordsOf(text, analyser), placesOf(text, word));
  return counter.counted(none, 1000);
};

test("a word is counted before and behind in the lines where it stands near", () => {
  const told = count(
    ["nine cases of lamp glass, the lamp glass landed", "glass landed"],
    "glass",
    2,
  );
  const of = (form: string) => told.find((one) => one.form === form);
  expect(of("lamp")).toMatchObject({ before: 2, after: 1, lines: 2 });
  expect(of("landed")).toMatchObject({ before: 0, after: 2, lines: 2 });
  expect(of("cases")).toBeUndefined();
  expect(of("glass")).toBeUndefined();
});

test("common words are left out when they are asked to be", () => {
  const counter = countNeighbours(3);
  counter.read(wordsOf("the lamp of glass", analyser), [{ start: 4, end: 8 }]);
  expect(counter.counted((form) => analyser.isStopWord(form), 10).map(({ form }) => form)).toEqual([
    "glass",
  ]);
});

test("Korean neighbours are words as written, Chinese ones pairs of characters", () => {
  const korean = "등대의 유리를 실은 배";
  const counter = countNeighbours(1);
  counter.read(wordsOf(korean, analyser), [{ start: 4, end: 6 }]);
  expect(counter.counted(none, 10).map(({ form }) => form)).toEqual(["등대의", "실은"]);
  const chinese = countNeighbours(1);
  chinese.read(wordsOf("燈塔 玻璃 九箱", analyser), [{ start: 3, end: 5 }]);
  expect(chinese.counted(none, 10).map(({ form }) => form)).toEqual(["九箱", "燈塔"]);
});

describe("strength", () => {
  test("G2 of a table that was worked out by hand", () => {
    // Of the eight words that are not x, b c b stand near and y z z b z elsewhere: b is 2 of 3 near and 1 of 5 far.
    const told = count(["b x c x b y z z b z"], "x", 1);
    const found = told.find(({ form }) => form === "b")!;
    expect(found).toMatchObject({ near: 2, lines: 2 });
    expect(found.expected).toBeCloseTo((3 * 3) / 8, 10);
    const part = (seen: number, due: number) => seen * Math.log(seen / due);
    const g2 = 2 * (part(2, 9 / 8) + part(1, 15 / 8) + part(1, 15 / 8) + part(4, 25 / 8));
    expect(found.strength).toBeCloseTo(g2, 10);
  });

  test("a word that stands near less often than elsewhere is weaker than none", () => {
    const told = count([`x b q ${"b ".repeat(40)}`, "x q", "x q", "x q"], "x", 1);
    expect(told.find(({ form }) => form === "q")!.strength).toBeGreaterThan(0);
    expect(told.find(({ form }) => form === "b")!.strength).toBeLessThan(0);
  });
});

/** The same by splitting at blanks, looking at every pair of words, and the likelihoods of two binomials instead of a table's cells. */
function naive(texts: readonly string[], word: string, within: number) {
  const all: { word: string; near: boolean }[] = [];
  const lines = new Map<string, { before: number; after: number; lines: number }>();
  for (const text of texts) {
    const words = text.split(" ").filter((one) => one !== "");
    words.forEach((one, at) => {
      if (one === word) return;
      const near = words.some((other, b) => other === word && Math.abs(at - b) <= within);
      all.push({ word: one, near });
    });
    words.forEach((one, at) => {
      if (one !== word) return;
      const before = words.filter((_, b) => b < at && at - b <= within);
      const after = words.filter((_, b) => b > at && b - at <= within);
      for (const form of new Set([...before, ...after]))
        if (form !== word) {
          const old = lines.get(form) ?? { before: 0, after: 0, lines: 0 };
          lines.set(form, {
            before: old.before + (before.includes(form) ? 1 : 0),
            after: old.after + (after.includes(form) ? 1 : 0),
            lines: old.lines + 1,
          });
        }
    });
  }
  const logL = (k: number, n: number, p: number) =>
    (k === 0 ? 0 : k * Math.log(p)) + (n - k === 0 ? 0 : (n - k) * Math.log(1 - p));
  const near = all.filter((one) => one.near);
  const far = all.filter((one) => !one.near);
  return [...lines].map(([form, counts]) => {
    const k1 = near.filter((one) => one.word === form).length;
    const k2 = far.filter((one) => one.word === form).length;
    const p = (k1 + k2) / all.length;
    const p2 = far.length === 0 ? p : k2 / far.length;
    const g2 =
      2 *
      (logL(k1, near.length, k1 / near.length) +
        logL(k2, far.length, p2) -
        logL(k1, near.length, p) -
        logL(k2, far.length, p));
    return { form, ...counts, near: k1, g2: Math.max(0, g2) };
  });
}

test("counts and strength are those of a naive count with two binomials", () => {
  const text = fc
    .array(fc.constantFrom("x", "a", "bb", "ccc", "dd", "x"), { maxLength: 30 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 6 }),
      (texts, within) => {
        const told = count(texts, "x", within);
        const due = naive(texts, "x", within);
        expect(new Set(told.map(({ form }) => form))).toEqual(new Set(due.map(({ form }) => form)));
        for (const one of due) {
          const { g2, ...counts } = one;
          const found = told.find(({ form }) => form === one.form)!;
          expect(found).toMatchObject(counts);
          expect(Math.abs(found.strength)).toBeCloseTo(g2, 6);
        }
      },
    ),
    { numRuns: 500 },
  );
});
