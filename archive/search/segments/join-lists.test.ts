import fc from "fast-check";
import { expect, test } from "vitest";
import { bitsOf } from "../engine/bits";
import { mostSaturated } from "./block-best";
import { joinLists } from "./join-lists";
import { BLOCK, nextBlock, readSections, startBlocks } from "./list-format";
import {
  closeBlock,
  closeSection,
  createListWriter,
  openSection,
  takeList,
  writePositions,
} from "./list-writer";
import { emptyBlock, readPostings, sectionOf } from "./read-list";

interface Posting {
  readonly document: number;
  readonly count: number;
}

/** A list as an earlier merge may have left it. */
interface Part {
  readonly gaps: readonly number[];
  readonly counts: readonly number[];
  /** Documents of a block. */
  readonly size: number;
  readonly reference: number;
}

const part: fc.Arbitrary<Part> = fc.record({
  gaps: fc.oneof(
    fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 500 }),
    fc.constantFrom(128, 256, 200).map((count) => new Array<number>(count).fill(2)),
  ),
  counts: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 }),
  size: fc.constantFrom(5, 64, 100, 127, BLOCK, BLOCK),
  reference: fc.integer({ min: 18, max: 30 }),
});

const LENGTHS = Uint32Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 300);
const lengthsOf = (reference: number) => ({ lengths: LENGTHS, first: 0, reference });
const place = (document: number, at: number) => (document % 11) + at * 3;

function postingsOf(parts: readonly Part[]): readonly (readonly Posting[])[] {
  let document = 0;
  return parts.map(({ gaps, counts }) =>
    gaps.map((gap, at) => ({ document: (document += gap), count: counts[at % counts.length]! })),
  );
}

function write(postings: readonly Posting[], { size, reference }: Part) {
  const writer = createListWriter();
  openSection(writer, 2, lengthsOf(reference));
  for (const { document, count } of postings) {
    if (writer.inBlock === size) closeBlock(writer);
    const places = Uint32Array.from({ length: count }, (_, at) => place(document, at));
    writePositions(writer, document, count, places, 0);
  }
  closeSection(writer);
  return takeList(writer);
}

function join(parts: readonly Part[], removed: readonly number[]) {
  const lists = postingsOf(parts).map((postings, at) => ({
    slot: at + 1,
    ...write(postings, parts[at]!),
  }));
  return joinLists(
    {
      fields: 3,
      removed: removed.length === 0 ? null : bitsOf(removed),
      writer: createListWriter(),
      open: emptyBlock(),
      lengthsOf: () => lengthsOf(24),
    },
    lists,
  );
}

type List = NonNullable<ReturnType<typeof join>>;

function read({ documents, positions }: List) {
  const found: (Posting & { readonly places: readonly number[] })[] = [];
  const section = sectionOf(documents, 2);
  if (section)
    readPostings(section, documents, positions, emptyBlock(), (document, count, places, from) => {
      let last = 0;
      const its = [...places.subarray(from, from + count)].map((gap) => (last += gap));
      found.push({ document, count, places: its });
    });
  return found;
}

function blocksOf({ documents }: List) {
  const [section] = readSections(documents);
  const block = startBlocks(documents, section!);
  const blocks: { size: number; best: number; last: number }[] = [];
  while (nextBlock(block)) {
    const { size, best, last } = block;
    blocks.push({ size, best, last });
  }
  return { section: section!, blocks };
}

const parts = fc.array(part, { minLength: 2, maxLength: 5 });
const someRemoved = fc.constantFrom(0, 3, 40, 700);
const removedOf = (all: readonly Posting[], every: number) =>
  all.filter((_, at) => every > 0 && at % every === every - 1).map(({ document }) => document);

test("joined lists hold what the lists held, without removed documents", () => {
  fc.assert(
    fc.property(parts, someRemoved, (lists, every) => {
      const all = postingsOf(lists).flat();
      const removed = removedOf(all, every);
      const joined = join(lists, removed);
      const kept = all.filter(({ document }) => !removed.includes(document));
      expect(joined === null ? [] : read(joined)).toEqual(
        kept.map(({ document, count }) => ({
          ...{ document, count },
          places: Array.from({ length: count }, (_, at) => place(document, at)),
        })),
      );
    }),
    { numRuns: 150 },
  );
});

test("a block of joined lists bounds each of its documents, whatever their reference lengths were", () => {
  fc.assert(
    fc.property(
      parts,
      someRemoved,
      fc.double({ min: 1, max: 2_000, noNaN: true }),
      (lists, every, average) => {
        const joined = join(lists, removedOf(postingsOf(lists).flat(), every))!;
        const { section, blocks } = blocksOf(joined);
        const postings = read(joined);
        let at = 0;
        for (const { size, best } of blocks) {
          const bound = mostSaturated(best, section.reference, average);
          for (const { document, count } of postings.slice(at, (at += size))) {
            const longer = 0.25 + (0.75 * LENGTHS[document]!) / average;
            expect(bound).toBeGreaterThanOrEqual(count / (1.2 * longer + count));
          }
        }
        expect(at).toBe(section.count);
        if (section.hasHeaders) for (const { best } of blocks) expect(best).toBeLessThan(255);
      },
    ),
    { numRuns: 150 },
  );
});

const plain = (count: number, size: number, reference = 24): Part => ({
  ...{ gaps: Array.from({ length: count }, () => 1), counts: [1, 2], size, reference },
});

test("blocks are copied as they are; only what ends a list half empty is filled up", () => {
  const sizes = (...lists: readonly Part[]) =>
    blocksOf(join(lists, [])!).blocks.map(({ size }) => size);
  // Written again they would have 128 documents.
  expect(sizes(plain(400, 100), plain(400, 100))).toEqual([100, 100, 100, 100, 100, 100, 100, 100]);
  expect(sizes(plain(330, 100), plain(190, 90))).toEqual([100, 100, 100, 120, 90, 10]);
  expect(sizes(plain(20, 128), plain(256, 128))).toEqual([20, 128, 128]);
  expect(sizes(plain(20, 128), plain(100, 128))).toEqual([120]);
  expect(sizes(plain(20, 128), plain(128, 128), plain(30, 128))).toEqual([128, 50]);
});

test("a block is only read where a document of it was removed", () => {
  const lists = [plain(300, 100), plain(300, 100)];
  const sixth = postingsOf(lists).flat()[550]!.document;
  const { blocks } = blocksOf(join(lists, [sixth])!);
  expect(blocks.map(({ size }) => size)).toEqual([100, 100, 100, 100, 100, 99]);
});

test.each([0, 99, 100, 299, 300, 350, 399, 400, 599])(
  "document %i is left out alone, also at the edge of a block",
  (at) => {
    const lists = [plain(300, 100), plain(300, 100)];
    const all = postingsOf(lists)
      .flat()
      .map(({ document }) => document);
    const joined = join(lists, [all[at]!])!;
    expect(read(joined).map(({ document }) => document)).toEqual(all.toSpliced(at, 1));
  },
);

test("a block whose documents were all removed leaves no trace", () => {
  const all = postingsOf([plain(400, 100), plain(300, 100)]).flat();
  const gone = all.slice(100, 200).map(({ document }) => document);
  const joined = join([plain(400, 100), plain(300, 100)], gone)!;
  expect(blocksOf(joined).blocks.map(({ size }) => size)).toEqual([100, 100, 100, 100, 100, 100]);
  expect(read(joined).map(({ document }) => document)).toEqual(
    all.map(({ document }) => document).filter((document) => !gone.includes(document)),
  );
});

test("neighbouring blocks have more documents than one may have, so that they are half full", () => {
  const small = fc.integer({ min: 1, max: 300 }).map((count) => plain(count, BLOCK));
  fc.assert(
    fc.property(fc.array(small, { minLength: 2, maxLength: 9 }), (lists) => {
      const { blocks } = blocksOf(join(lists, [])!);
      for (let at = 1; at < blocks.length; at++)
        expect(blocks[at - 1]!.size + blocks[at]!.size).toBeGreaterThan(BLOCK);
    }),
  );
});

test("where the documents of a list are longer, the bounds of its blocks are those of the first list's length", () => {
  const { section, blocks } = blocksOf(
    join([plain(128 * 3, BLOCK, 26), plain(128 * 3, BLOCK, 22)], [])!,
  );
  const alone = blocksOf(join([plain(128 * 3, BLOCK, 22), plain(128 * 3, BLOCK, 22)], [])!);
  expect(section.reference).toBe(26);
  expect(blocks.slice(3).map(({ best }) => best)).toEqual(
    alone.blocks.slice(3).map(({ best }) => best + 16),
  );
});
