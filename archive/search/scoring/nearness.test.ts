import fc from "fast-check";
import { expect, test } from "vitest";
import type { Positions } from "../segments/gather-positions";
import { nearness } from "./nearness";

const inDocuments = (places: readonly (readonly number[])[]): Positions => {
  const values = Uint32Array.from(places.flat());
  let end = 0;
  const ends = Uint32Array.from(places, (one) => (end += one.length));
  return { ends, values, used: values.length };
};

test("side by side in their order is 1, each word between them and the other order make it less", () => {
  const near = (first: readonly number[], second: readonly number[], length = 1) =>
    nearness(inDocuments([first]), inDocuments([second]), length)[0];
  expect(near([4], [5])).toBe(1);
  expect(near([4], [6])).toBe(1 / 2);
  expect(near([5], [4])).toBe(1 / 2);
  expect(near([6], [4])).toBe(1 / 3);
  // A run of three characters ends where the next word begins.
  expect(near([4], [7], 3)).toBe(1);
  expect(near([1, 40], [20, 42])).toBe(1 / 2);
  expect(near([4], [])).toBe(0);
  // The same word twice in a query is met by two places of it, or by one that stands alone.
  expect(near([4], [4])).toBe(1 / 2);
});

const places = fc
  .uniqueArray(fc.nat(60), { maxLength: 8 })
  .map((all) => all.toSorted((a, b) => a - b));

test("no pair of places is nearer than the one that counts", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(places, places), { maxLength: 4 }), (documents) => {
      const found = nearness(
        inDocuments(documents.map(([first]) => first)),
        inDocuments(documents.map(([, second]) => second)),
        1,
      );
      documents.forEach(([first, second], at) => {
        const each = first.flatMap((f) =>
          second.map((s) => 1 / (1 + (s > f ? s - f - 1 : Math.max(1, f - s)))),
        );
        expect(found[at]).toBe(Math.max(0, ...each));
      });
    }),
  );
});
