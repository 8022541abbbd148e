import fc from "fast-check";
import { expect, test } from "vitest";
import type { FacsimileHead } from "../../../archive/model/facsimile";
import type { Mark } from "../../../archive/model/mark";
import { pagesOf } from "./pages";
import { pageAt, pageStarts, signsOf, zoneAt } from "./pages-in-step";

const head = (page: number, label: string | null = null) =>
  ({ id: `fax-${page}`, page, label, width: 10, height: 10 }) as unknown as FacsimileHead;
const mark = (start: number, more: Partial<Mark> = {}): Mark => ({
  ...{ kind: "page", start, end: start, note: null, by: null, label: null },
  ...more,
});
const pages = (...labels: (string | null)[]) =>
  pagesOf(
    labels.map((label, at) => head(at + 1, label)),
    {},
  );
const TEXT = "The lamp was lit at six.\nThe fog came in at nine.\nNobody saw the boat.";

test("breaks that name their images tie each image to its first break, in the order of the names", () => {
  const breaks = [
    mark(0, { facs: "a.jpg" }),
    mark(10, { facs: "a.jpg#xywh=0,0,9,9" }),
    mark(25, { facs: "b.jpg" }),
  ];
  expect(pageStarts(TEXT, breaks, pages(null, null))).toEqual([0, 25]);
});

test("printed signs tie pages whatever stands between them, and an image without a break has no place", () => {
  const breaks = [mark(0, { label: "7r" }), mark(25, { label: "[8r]" })];
  const starts = pageStarts(TEXT, breaks, pages("f. 7r", "f. 7v", "fol. 8r"));
  expect(starts).toEqual([0, null, 25]);
  expect(signsOf(breaks, starts)).toEqual(["7r", null, "[8r]"]);
});

test("by their order only when there are as many: words before the first break are a page", () => {
  expect(pageStarts(TEXT, [mark(25)], pages(null, null))).toEqual([0, 25]);
  expect(pageStarts(TEXT, [mark(0), mark(25)], pages(null, null))).toEqual([0, 25]);
  expect(pageStarts(TEXT, [mark(25)], pages(null, null, null))).toEqual([null, null, null]);
  expect(pageStarts(TEXT, [], pages(null))).toEqual([0]);
});

test("the leaves of one file are pages like others", () => {
  const leaves = pagesOf([head(1)], { "fax-1": 3 });
  expect(pageStarts(TEXT, [mark(0), mark(25), mark(50)], leaves)).toEqual([0, 25, 50]);
});

test("a place is on the last page that begins before it", () => {
  expect([0, 24, 25, 70].map((at) => pageAt([0, null, 25], at))).toEqual([0, 0, 2, 2]);
  expect(pageAt([null, 25], 10)).toBeNull();
});

test("turning a page and reading there is the same page, whatever the breaks", () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1_000), { minLength: 1, maxLength: 40 }), (starts) => {
      const sorted = starts.toSorted((a, b) => a - b);
      for (const [page, start] of sorted.entries()) expect(pageAt(sorted, start)).toBe(page);
    }),
  ));

test("a line that says its part of the page has that zone, up to the next", () => {
  const marks = [
    mark(0, { facs: "a.jpg" }),
    mark(5, { kind: "line", facs: "a.jpg#xywh=1,2,30,4" }),
    mark(9, { kind: "line", facs: "a.jpg#xywh=pixel:1,8,30,4" }),
    mark(12, { facs: "b.jpg" }),
  ];
  expect([3, 6, 11, 20].map((at) => zoneAt(marks, at))).toEqual([
    null,
    { x: 1, y: 2, width: 30, height: 4 },
    { x: 1, y: 8, width: 30, height: 4 },
    null,
  ]);
});
