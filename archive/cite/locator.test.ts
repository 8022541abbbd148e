import { expect, test } from "vitest";
import { lineLocator, locatorFor, readLocator } from "./locator";

test.each([
  ["ll. 8-11", "line", "8–11"],
  ["l. 8", "line", "8"],
  ["lines 8 - 11", "line", "8–11"],
  ["f. 7r", "folio", "7r"],
  ["ff. 7r-8v", "folio", "7r–8v"],
  ["fol. 90v", "folio", "90v"],
  ["лл. 71-72", "folio", "71–72"],
  ["p. 5", "page", "5"],
  ["pp. 5, 7-9", "page", "5, 7–9"],
  ["с. 44", "page", "44"],
  ["para. 2", "paragraph", "2"],
  ["¶ 3", "paragraph", "3"],
  ["8-11행", "line", "8–11"],
  ["5쪽", "page", "5"],
  ["제3문단", "paragraph", "3"],
  ["第5頁", "page", "5"],
  ["12-14", "page", "12–14"],
  ["verso, in pencil", "custom", "verso, in pencil"],
  ["page torn", "custom", "page torn"],
  ["first of two", "custom", "first of two"],
])("%s is a %s", (text, label, value) => expect(readLocator(text)).toEqual({ label, value }));

test("no words, no place", () => expect(readLocator("  ")).toBeNull());

test("lines of an excerpt are written as readers write them, and read back", () => {
  expect(lineLocator([8, 11])).toBe("ll. 8–11");
  expect(lineLocator([8, 8])).toBe("l. 8");
  expect(readLocator(lineLocator([8, 11]))).toEqual({ label: "line", value: "8–11" });
});

test("Korean puts the unit after the number", () =>
  expect(locatorFor({ label: "paragraph", value: "3" }, "ko")).toEqual({
    label: "custom",
    value: "3문단",
  }));
