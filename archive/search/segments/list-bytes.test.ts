import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyArena } from "./arena";
import { bytesOf, emptySink } from "./byte-sink";
import { endGathering, gatherSection, startGathering } from "./gather-positions";
import {
  closeSection,
  createListWriter,
  openSection,
  takeList,
  writePositions,
} from "./list-writer";
import { endNarrowing, narrowBySection, startNarrowing } from "./narrow-documents";
import { packNumbers } from "./pack-numbers";
import { decodeSection, emptyBlock, readPostings, sectionOf } from "./read-list";
import { openPack, packedBytes, readPack, unpackNumbers } from "./unpack-numbers";

interface Posting {
  readonly document: number;
  readonly places: readonly number[];
}

const size = fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 900 }), fc.nat({ max: 2 ** 31 - 1 }));

test("numbers of any size are read as they were packed", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(size, fc.constant(2 ** 32 - 1)), { maxLength: 300 }), (list) => {
      const sink = emptySink(1);
      packNumbers(sink, Uint32Array.from(list), list.length);
      const read = new Uint32Array(list.length);
      expect(unpackNumbers(packedBytes(bytesOf(sink)), 0, list.length, read, 0)).toBe(sink.used);
      expect([...read]).toEqual(list);
    }),
    { numRuns: 500 },
  );
});

test("ascending stretches of a pack are read without the rest of it", () => {
  fc.assert(
    fc.property(
      fc.array(size, { minLength: 1, maxLength: 200 }),
      fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 12 }),
      (list, lengths) => {
        const sink = emptySink(1);
        packNumbers(sink, Uint32Array.from(list), list.length);
        const pack = openPack(packedBytes(bytesOf(sink).slice()), 0, list.length);
        let first = 0;
        for (const length of lengths) {
          const count = Math.min(length, list.length - first);
          const read = new Uint32Array(count);
          if (length % 2 === 0) {
            readPack(pack, first, count, read, 0);
            expect([...read]).toEqual(list.slice(first, first + count));
          }
          first += count;
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("places in texts of one size take little more than their information", () => {
  const sink = emptySink(1);
  const places = Uint32Array.from({ length: 128 }, (_, at) => (at * 379) % 600);
  packNumbers(sink, places, places.length);
  expect(sink.used).toBe(161);
  places[7] = 70_000;
  sink.used = 0;
  packNumbers(sink, places, places.length);
  expect(sink.used).toBe(163);
});

const gaps = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 400 }),
  fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 300 }),
);
const gapsOfPlaces = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 3 }),
  fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 80 }),
);

const ascending = (list: readonly number[]) => {
  let last = 0;
  return list.map((gap) => (last += gap));
};

const section = fc
  .tuple(gaps, fc.array(gapsOfPlaces, { minLength: 1, maxLength: 10 }))
  .map(([documents, places]) =>
    ascending(documents).map((document, at): Posting => ({
      document,
      places: ascending(places[at % places.length]!),
    })),
  );

function write(sections: readonly (readonly Posting[])[]) {
  const writer = createListWriter();
  sections.forEach((postings, field) => {
    openSection(writer, field, { lengths: new Uint32Array(0), first: 0, reference: 20 });
    for (const { document, places } of postings)
      writePositions(writer, document, places.length, Uint32Array.from(places), 0);
    closeSection(writer);
  });
  return takeList(writer);
}

test("a list is read as it was written, block after block, in every field", () => {
  fc.assert(
    fc.property(section, section, (title, text) => {
      const { documents, positions } = write([title, [], text]);
      expect(sectionOf(documents, 1)).toBeNull();
      for (const [field, expected] of [title, [], text].entries()) {
        const found = sectionOf(documents, field);
        if (!found) continue;
        const arena = emptyArena();
        decodeSection(packedBytes(documents), found, arena);
        expect([...arena.documents.subarray(0, arena.used)]).toEqual(
          expected.map(({ document }) => document),
        );
        const read: Posting[] = [];
        readPostings(found, documents, positions, emptyBlock(), (document, count, places, from) =>
          read.push({ document, places: ascending([...places.subarray(from, from + count)]) }),
        );
        expect(read).toEqual(expected);
      }
    }),
    { numRuns: 60 },
  );
});

test("only the places in the wanted documents are gathered", () => {
  fc.assert(
    fc.property(section, fc.integer({ min: 1, max: 40 }), (postings, every) => {
      const { documents, positions } = write([postings]);
      const wanted = postings.filter((_, at) => at % every === every - 1);
      const gathering = startGathering(
        Uint32Array.from(wanted, ({ document }) => document),
        emptyBlock().pairs,
      );
      gatherSection(gathering, sectionOf(documents, 0)!, packedBytes(documents), positions);
      const { ends, values } = endGathering(gathering);
      expect(
        wanted.map((_, at) => [...values.subarray(at === 0 ? 0 : ends[at - 1], ends[at])]),
      ).toEqual(wanted.map(({ places }) => places));
    }),
    { numRuns: 60 },
  );
});

test("of some documents those are kept that are in a list, which may go on in a later slot", () => {
  fc.assert(
    fc.property(
      section,
      fc.constantFrom(0, 1, 128, 200),
      fc.constantFrom(2, 3, 40, 128),
      (postings, cut, every) => {
        const lists = [postings.slice(0, cut), postings.slice(cut)].filter(
          ({ length }) => length > 0,
        );
        // Some that are there, and as many neighbours, which may be there or not.
        const some = postings
          .filter((_, at) => at % every === every - 1)
          .map(({ document }) => document);
        const asked = [...new Set(some.flatMap((document) => [document, document + 1]))];
        const narrowing = startNarrowing(
          Uint32Array.from(asked).sort(),
          emptyBlock().pairs.documents,
        );
        for (const list of lists) {
          const { documents } = write([list]);
          narrowBySection(narrowing, sectionOf(documents, 0)!, packedBytes(documents));
        }
        const there = new Set(postings.map(({ document }) => document));
        expect([...endNarrowing(narrowing)]).toEqual(
          asked.filter((document) => there.has(document)).sort((a, b) => a - b),
        );
      },
    ),
    { numRuns: 100 },
  );
});

test.each([1, 127, 128, 129, 256, 257, 300])(
  "document %i is found alone in a list of three blocks, and not the one that is missing",
  (document) => {
    const list = Array.from({ length: 300 }, (_, at) => ({ document: 2 * (at + 1), places: [0] }));
    const { documents } = write([list]);
    const asked = Uint32Array.from([2 * document, 2 * document + 1]);
    const narrowing = startNarrowing(asked, emptyBlock().pairs.documents);
    narrowBySection(narrowing, sectionOf(documents, 0)!, packedBytes(documents));
    expect([...endNarrowing(narrowing)]).toEqual([2 * document]);
  },
);
