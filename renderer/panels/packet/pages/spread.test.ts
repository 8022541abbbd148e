import { expect, test } from "vitest";
import { pageWidth, spreadOf, turned } from "./spread";

test("a cover lies alone, an image on an even page faces its text", () => {
  expect(spreadOf(1, 14, true)).toEqual([1]);
  expect(spreadOf(4, 14, true)).toEqual([4, 5]);
  expect(spreadOf(5, 14, true)).toEqual([4, 5]);
  expect(spreadOf(14, 14, true)).toEqual([14]);
  expect(spreadOf(5, 14, false)).toEqual([5]);
});

test("a page that is not there is the nearest that is", () => {
  expect(spreadOf(99, 14, true)).toEqual([14]);
  expect(spreadOf(0, 14, true)).toEqual([1]);
});

test("turning goes from spread to spread and stops at both covers", () => {
  expect(turned(1, 5, true, 1)).toBe(2);
  expect(turned(2, 5, true, 1)).toBe(4);
  expect(turned(4, 5, true, 1)).toBe(4);
  expect(turned(4, 5, true, -1)).toBe(2);
  expect(turned(2, 5, true, -1)).toBe(1);
  expect(turned(1, 5, true, -1)).toBe(1);
  expect(turned(3, 5, false, 1)).toBe(4);
});

test("whole pages fit the mat, and are never too small to be read", () => {
  expect(pageWidth({ width: 800, height: 1000 }, 2, 0.7, 240)).toBe(400);
  expect(pageWidth({ width: 1600, height: 600 }, 2, 0.7, 240)).toBe(420);
  expect(pageWidth({ width: 1600, height: 100 }, 2, 0.7, 240)).toBe(240);
  expect(pageWidth({ width: 200, height: 100 }, 1, 0.7, 240)).toBe(200);
});
