import fc from "fast-check";
import { expect, test } from "vitest";
import { endOfList } from "./cut-list";

const documents = fc.array(
  fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 }),
  { minLength: 1, maxLength: 40 },
);

test("a list has at most so many positions, or is one document, and no document is in two", () => {
  fc.assert(
    fc.property(documents, fc.integer({ min: 1, max: 60 }), (counts, most) => {
      // A document has a posting for each field.
      const postings = counts.flatMap((fields, document) =>
        fields.map((count) => ({ document, count })),
      );
      const lists: (typeof postings)[] = [];
      for (let from = 0; from < postings.length;) {
        const to = endOfList(
          ...([from, postings.length, most] as const),
          (at) => postings[at]!.document,
          (at) => postings[at]!.count,
        );
        lists.push(postings.slice(from, to));
        from = to;
      }
      const sum = (list: typeof postings) => list.reduce((all, { count }) => all + count, 0);
      const inLists = lists.map((list) => [...new Set(list.map(({ document }) => document))]);
      expect(inLists.flat()).toEqual(counts.map((_, document) => document));
      for (const [at, list] of lists.entries()) {
        if (inLists[at]!.length > 1) expect(sum(list)).toBeLessThanOrEqual(most);
        const next = lists[at + 1]?.filter(
          ({ document }) => document === lists[at + 1]![0]!.document,
        );
        if (next) expect(sum(list) + sum(next)).toBeGreaterThan(most);
      }
    }),
  );
});
