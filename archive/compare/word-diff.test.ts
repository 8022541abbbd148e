import fc from "fast-check";
import { expect, test } from "vitest";
import { changedMarks } from "./changed-marks";
import { changedWords, countWords, wordDiff } from "./word-diff";

const word = fc.constantFrom(
  "tide",
  "tables",
  "the",
  "등대",
  "를",
  "朝鮮",
  "戰爭",
  "рейс",
  "15th",
  " ",
  "\n",
  ".",
  "😀",
);
const text = fc.array(word, { maxLength: 30 }).map((all) => all.join(" "));
const joined = (stretches: ReturnType<typeof wordDiff>, not: "gone" | "new") =>
  stretches.map((one) => (one.kind === not ? "" : one.text)).join("");

test("both texts are read back from their difference, in every script", () =>
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = wordDiff(before, after);
      expect(joined(stretches, "new")).toBe(before);
      expect(joined(stretches, "gone")).toBe(after);
    }),
    { numRuns: 400 },
  ));

test("a text does not differ from itself", () =>
  fc.assert(
    fc.property(text, (same) => {
      expect(wordDiff(same, same).every(({ kind }) => kind === "same")).toBe(true);
    }),
  ));

test.each([
  ["The tide tabels you asked for", "The tide tables you asked for", ["gone tabels", "new tables"]],
  ["등대의 불이 꺼졌다.", "등대의 불이 켜졌다.", ["gone 꺼졌다", "new 켜졌다"]],
  ["朝鮮戰爭的起因", "朝鮮戰爭的結果", ["gone 起因", "new 結果"]],
  ["рейс в тумане", "рейс в густом тумане", ["new густом "]],
])("%s, then %s: whole words change, not letters of them", (before, after, expected) => {
  const changes = wordDiff(before, after).filter(({ kind }) => kind !== "same");
  expect(changes.map((one) => `${one.kind} ${one.text}`)).toEqual(expected);
});

test("words are counted without what stands between them", () => {
  expect(countWords("The fog, 15th.\n\n등대 朝鮮")).toBe(5);
  expect(changedWords(wordDiff("one two three", "one 2 three four"))).toEqual({
    added: 2,
    gone: 1,
  });
});

test("a text that is another one altogether is told in one piece, and soon", () => {
  const pages = (name: string) =>
    Array.from({ length: 20_000 }, (_x, at) => `${name}${at}`).join(" ");
  const start = performance.now();
  const changes = wordDiff(pages("a"), pages("b"));
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(changes.length).toBeLessThan(10);
});

test("a mark that moved with its words did not change; one that says something else did", () => {
  const mark = { kind: "unclear", start: 4, end: 8, note: null, by: null, label: null } as const;
  const before = { text: "The tide", marks: [mark] };
  expect(
    changedMarks(before, { text: "Not the tide", marks: [{ ...mark, start: 8, end: 12 }] }),
  ).toBe(0);
  expect(changedMarks(before, { text: "The tide", marks: [{ ...mark, note: "blot" }] })).toBe(1);
  expect(changedMarks(before, { text: "The tide", marks: [] })).toBe(1);
});
