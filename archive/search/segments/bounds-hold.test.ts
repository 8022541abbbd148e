import { expect, test } from "vitest";
import { createAnalyser } from "../analysis/analyser";
import { createEngine } from "../engine/index";
import { memoryPostings } from "../engine/testing/memory-postings";
import type { Postings } from "../ports";
import { bestByte, mostSaturated } from "./block-best";
import { createSegmentWork } from "./built-segment";
import { nextBlock, startBlocks } from "./list-format";
import { decodeSection, sectionOf } from "./read-list";
import { packedBytes } from "./unpack-numbers";

const FIELDS = [
  { id: "title", boost: 2 },
  { id: "text", boost: 1 },
] as const;

const TITLE = "word ".repeat(2_000);

const lampsOf = (document: number) => 1 + ((document * 13) % 5);
const wordsOf = (document: number) => lampsOf(document) + ((document * 7919) % 160);
const textOf = (document: number) =>
  `${"lamp ".repeat(lampsOf(document))}${"fog ".repeat(wordsOf(document) - lampsOf(document))}`;

/**
 * Holds every block of the word against each of its documents. @param exactly whether the byte must be that of the heaviest @returns how
 * many blocks with a bound there are
 */
function checkBounds(postings: Postings, average: number, exactly: boolean): number {
  let bounded = 0;
  for (const { documents } of postings.documentListsOf("lamp")) {
    const section = sectionOf(documents, 1)!;
    const arena = { documents: new Uint32Array(4_000), counts: new Uint32Array(4_000), used: 0 };
    decodeSection(packedBytes(documents), section, arena);
    const block = startBlocks(documents, section);
    for (let at = 0; nextBlock(block); at += block.size) {
      const bound = mostSaturated(block.best, section.reference, average);
      if (bound < 1) bounded++;
      let heaviest = 0;
      for (const document of arena.documents.subarray(at, at + block.size)) {
        const byte = bestByte(lampsOf(document), wordsOf(document), section.reference);
        heaviest = Math.max(heaviest, byte);
        const longer = 0.25 + (0.75 * wordsOf(document)) / average;
        expect(bound).toBeGreaterThanOrEqual(
          lampsOf(document) / (1.2 * longer + lampsOf(document)),
        );
      }
      if (exactly && section.hasHeaders) expect(block.best).toBe(heaviest);
    }
  }
  return bounded;
}

test("no document weighs more than its block says, however its list was made: live, elsewhere, or by merging", () => {
  const postings = memoryPostings();
  const engine = createEngine({ postings, fields: FIELDS });
  let document = 0;
  for (let segment = 0; segment < 3; segment++) {
    for (let one = 0; one < 200; one++)
      engine.add(++document, { title: TITLE, text: textOf(document) });
    engine.flush();
  }
  const work = createSegmentWork(createAnalyser(), FIELDS.length);
  for (let one = 0; one < 700; one++) {
    engine.hold(++document);
    work.add(document, [TITLE, textOf(document)]);
  }
  engine.storeBuilt(work.finish());
  engine.flush();
  const averages = [1, 40, 80, 160, 1_000];
  expect(averages.map((average) => checkBounds(postings, average, true))).toEqual([
    12, 12, 12, 12, 12,
  ]);
  engine.remove(77);
  engine.remove(900);
  while (engine.mergeStep(0));
  expect(postings.segments().length).toBe(1);
  const after = averages.map((average) => checkBounds(postings, average, false));
  expect(Math.min(...after)).toBeGreaterThan(9);
});
