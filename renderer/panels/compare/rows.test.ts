import fc from "fast-check";
import { expect, test } from "vitest";
import { joined, lostBetween, parted, shownRows, type Rows } from "./rows";

const row = fc.tuple(fc.nat(3), fc.nat(3)).filter(([n, m]) => n + m > 0);
const rows = fc.array(row, { minLength: 1, maxLength: 8 });
const sums = (all: Rows) =>
  all.reduce(([a, b], [n, m]) => [a + n, b + m] as const, [0, 0] as const);

test("joining and parting lose no paragraph and leave no empty row", () =>
  fc.assert(
    fc.property(rows, fc.nat(8), (all, at) => {
      for (const next of [joined(all, at), parted(all, at)]) {
        if (next === null) continue;
        expect(sums(next)).toEqual(sums(all));
        expect(next.every(([n, m]) => n + m > 0)).toBe(true);
      }
    }),
  ));

test("a pair is parted into its sides, and a larger row into its first paragraphs and the rest", () => {
  expect(parted([[1, 1]], 0)).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(parted([[2, 3]], 0)).toEqual([
    [1, 1],
    [1, 2],
  ]);
  expect(parted([[1, 0]], 0)).toBeNull();
  expect(joined([[1, 1]], 0)).toBeNull();
});

test("joining and parting reach every order: a paragraph is moved to its other neighbour", () => {
  const start: Rows = [
    [1, 1],
    [1, 0],
  ];
  const apart = parted(start, 0)!;
  expect(joined(apart, 1)).toEqual([
    [1, 0],
    [1, 1],
  ]);
});

test("a paragraph is lost where a gap stands between those around it, and else was never there", () => {
  const gap = (start: number) => ({ kind: "gap" as const, start, end: start });
  const said = { note: "about 9 lines", by: "M. Aldous", label: null };
  const text = "4. Coal. \n\n\nSigned.";
  const lost = (start: number) =>
    lostBetween({ text, marks: [{ ...gap(start), ...said }] } as never, [0, 8], [12, 19])?.note;
  expect(lost(11)).toBe("about 9 lines");
  // On the line of the paragraph before it, it is that paragraph's.
  expect(lost(9)).toBeUndefined();
  expect(lost(12)).toBeUndefined();
});

const labels = (all: Rows): readonly string[] => {
  const [n, m] = sums(all);
  const text = (count: number) => ({
    paragraphs: Array.from({ length: count }, (_, at) => [at * 2, at * 2 + 1]),
  });
  return shownRows({ rows: all, left: text(n), right: text(m) } as never).map(({ label }) => label);
};

test("rows are told apart by their labels, whatever stands alone on either side", () =>
  fc.assert(
    fc.property(rows, (all) => {
      expect(new Set(labels(all)).size).toBe(all.length);
    }),
  ));

test("a paragraph of the right text alone follows the left one that it stands after", () =>
  expect(
    labels([
      [0, 1],
      [1, 1],
      [2, 1],
      [0, 1],
      [0, 2],
      [1, 0],
      [0, 1],
    ]),
  ).toEqual(["0a", "1", "2", "3a", "3b", "4", "4a"]));
