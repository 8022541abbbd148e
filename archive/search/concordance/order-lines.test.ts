import { expect, test } from "vitest";
import { contextOf } from "./line-context";
import { type LineKeys, orderLines } from "./order-lines";

const line = (keys: Partial<LineKeys>): LineKeys => ({
  group: 0,
  left: "",
  right: "",
  day: null,
  code: "",
  ...keys,
});

test("undated lines stand last, and equal ones as they came", () => {
  const lines = [line({ day: null }), line({ day: 9 }), line({ day: 3 }), line({ day: 9 })];
  expect([...orderLines(lines, "date")]).toEqual([2, 1, 3, 0]);
});

test("codes are in the order of their numbers", () => {
  const lines = ["PE/HO 2/14/7", "PE/HO 2/9/1", "PE/HO 2/14/12"].map((code) => line({ code }));
  expect([...orderLines(lines, "code")]).toEqual([1, 0, 2]);
});

test("a word stands before a longer one that begins with it, whatever follows", () => {
  const lines = ["lamps\u0001a", "lamp\u0001z", "lamp"].map((right) => line({ right }));
  expect([...orderLines(lines, "right")]).toEqual([2, 1, 0]);
});

test("groups stay together in every order", () => {
  const lines = [line({ group: 1, left: "a" }), line({ group: 0, left: "b" })];
  for (const order of ["hits", "left", "right", "date", "code"] as const)
    expect([...orderLines(lines, order)]).toEqual([1, 0]);
});

test("a context is the text itself on one line, whole at its edges", () => {
  const text = `${"word ".repeat(60)}\nlamp\tglass ${"word ".repeat(60)}`;
  const start = text.indexOf("lamp");
  const { left, match, right } = contextOf(text, start, start + 10);
  expect(match).toBe("lamp glass");
  expect(
    left
      .trim()
      .split(/ +/)
      .every((one) => one === "word"),
  ).toBe(true);
  expect(
    right
      .trim()
      .split(/ +/)
      .every((one) => one === "word"),
  ).toBe(true);
  expect(text.replace(/\s/g, " ")).toContain(left + match + right);
});

test("no character is cut in two where there are no blanks", () => {
  const text = `${"𠮷".repeat(100)}燈${"👩‍👧".repeat(60)}`;
  const start = text.indexOf("燈");
  const { left, right } = contextOf(text, start, start + 1);
  expect(left.replaceAll("𠮷", "")).toBe("");
  expect(right.replaceAll("👩‍👧", "")).toBe("");
});
