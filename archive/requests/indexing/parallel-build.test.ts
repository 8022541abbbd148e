import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyser } from "../../search/analysis/analyser";
import { createEngine, type Engine, type RankedDocument } from "../../search/engine";
import { FIELDS, keptInSqlite, pick, randomFrom } from "../../search/engine/testing/histories";
import { memoryPostings } from "../../search/engine/testing/memory-postings";
import type { HandedDocument, SegmentBuilder } from "../../search/ports";
import { parseQuery } from "../../search/query/parse-query";
import { createSegmentWork } from "../../search/segments/built-segment";
import { beginBuild, type ParallelBuild } from "./parallel-build";
import { builderOf } from "./testing/threads-that-are-none";

const WORDS = "lamp lamps harbour keeper fog bell 국민당은 товарищи rare1 rare2 well-known".split(
  " ",
);
const asked = { limit: 500, offset: 0, allow: null, names: false };
const analyser = createAnalyser();
/** So short that common words have several lists in a segment. */
const LONGEST = 3;

type Texts = Readonly<Record<string, string>>;

function textsOf(document: number, seed: number): Texts {
  const random = randomFrom(seed * 1_000 + document);
  const text = (most: number) =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(WORDS, random)).join(" ");
  return { title: text(2), text: text(random() < 0.05 ? 300 : 12) };
}

const handed = (document: number, texts: Texts): HandedDocument => [
  document,
  FIELDS.map(({ id }) => texts[id] || null),
];

/** The forms of a wildcard are told, and their scores added up, in the order in which the index knows them: 1e-9 is no difference. */
const plainly = (top: readonly RankedDocument[]) =>
  top
    .map(({ matched, score, ...hit }) => ({
      ...hit,
      score: Math.round(score * 1e9) / 1e9,
      matched: matched.toSorted((a, b) => (a.form < b.form ? -1 : 1)),
    }))
    .toSorted((a, b) => b.score - a.score || a.doc - b.doc);

/** The same documents with the same scores as in an index that was made plainly. */
function expectAnswers(engine: Engine, corpus: ReadonlyMap<number, Texts>): void {
  const plain = createEngine({ postings: memoryPostings(), fields: FIELDS, analyser });
  for (const [document, texts] of corpus) plain.add(document, texts);
  expect(engine.documents()).toBe(corpus.size);
  for (const word of WORDS)
    for (const query of [word, `=${word}`, `"${word} lamp"`, `${word.slice(0, 2)}*`, `${word}~1`]) {
      const [ours, theirs] = [engine, plain].map((one) => one.search(parseQuery(query), asked));
      expect(plainly(ours!.top)).toEqual(plainly(theirs!.top));
      expect(ours!.total).toBe(theirs!.total);
    }
}

interface World {
  readonly keeping: ReturnType<typeof keptInSqlite>;
  readonly corpus: Map<number, Texts>;
  readonly texts: Map<number, Texts>;
  engine: Engine;
  analysedHere: number;
  lost: number;
}

function openWorld(): World {
  const world = {
    keeping: keptInSqlite(),
    corpus: new Map<number, Texts>(),
    texts: new Map<number, Texts>(),
    analysedHere: 0,
    lost: 0,
  };
  return { ...world, engine: open(world) };
}

function open(world: Omit<World, "engine">): Engine {
  return createEngine({
    postings: world.keeping.postings,
    fields: FIELDS,
    analyser,
    longestList: LONGEST,
    reread(document) {
      world.analysedHere++;
      return world.corpus.get(document);
    },
  });
}

function build(world: World, builder: SegmentBuilder, letters: number): Promise<ParallelBuild> {
  return beginBuild({
    builder,
    letters,
    letOthers: () => Promise.resolve(),
    tell: () => void world.lost++,
    buildHere(documents) {
      const work = createSegmentWork(analyser, FIELDS.length, LONGEST);
      for (const document of documents) {
        const texts = world.corpus.get(document);
        if (texts) work.add(...handed(document, texts));
      }
      return work.finish();
    },
    store: () => world.engine.store(),
    storing: () => world.engine.storing(),
    storeBuilt: (built) => world.engine.storeBuilt(built),
    tidy: (milliseconds) => world.engine.mergeStep(milliseconds),
  });
}

function hold(world: World, building: ParallelBuild, document: number, seed: number): void {
  const texts = textsOf(document, seed);
  world.engine.hold(document);
  world.corpus.set(document, texts);
  building.take(handed(document, texts));
}

function remove(world: World, document: number): void {
  world.engine.remove(document);
  world.corpus.delete(document);
}

test("an index built in threads answers as one built plainly, whoever is ready first, lost or removed meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 700 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 12 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
      async (seed, workers, letters, removed, lost) => {
        const world = openWorld();
        for (let document = 1; document <= 10; document++) {
          world.corpus.set(document, textsOf(document, seed));
          world.engine.add(document, textsOf(document, seed));
        }
        const { builder, counts } = builderOf(workers, FIELDS.length, (segment) =>
          lost.includes(segment),
        );
        const building = await build(world, builder, letters);
        for (let document = 11; document <= 90; document++) {
          hold(world, building, document, seed);
          if (document % 5 === 0) await building.goOn();
          for (const one of removed)
            if (one * 2 === document || one === document) remove(world, one);
        }
        await building.end();
        for (const one of removed) remove(world, one);
        expect(counts.most).toBeLessThanOrEqual(workers + 2);
        expect(world.lost).toBe(lost.filter((segment) => segment <= counts.begun).length);
        expectAnswers(world.engine, world.corpus);
        expect(world.keeping.postings.liveDocuments()).toEqual([]);
        world.engine = open(world);
        expectAnswers(world.engine, world.corpus);
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);

test("a build that is killed goes on with what was not stored, and reads nothing else again", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.integer({ min: 12, max: 80 }),
      fc.nat({ max: 60 }),
      async (seed, killedAt, steps) => {
        const world = openWorld();
        const { builder } = builderOf(2, FIELDS.length, () => false);
        const building = await build(world, builder, 200);
        for (let document = 1; document <= killedAt; document++) {
          hold(world, building, document, seed);
          if (document % 4 === 0) await building.goOn();
          world.keeping.commit();
        }
        // One more segment is being stored when the end comes.
        const begun = world.keeping.postings.liveDocuments().map(({ document }) => document);
        const work = createSegmentWork(analyser, FIELDS.length, LONGEST);
        for (const document of begun.slice(0, 5))
          work.add(...handed(document, world.corpus.get(document)!));
        if (begun.length > 0) world.engine.storeBuilt(work.finish());
        for (let step = 0; step < steps && world.engine.storing(); step++)
          world.engine.mergeStep(0);
        world.keeping.commit();
        const left = world.keeping.postings.liveDocuments().length;
        world.keeping.kill();
        world.analysedHere = 0;
        world.engine = open(world);
        expect(world.analysedHere).toBe(left);
        expect(left).toBeLessThanOrEqual(begun.length);
        expectAnswers(world.engine, world.corpus);
        const again = await build(world, builderOf(1, FIELDS.length, () => false).builder, 200);
        for (let document = killedAt + 1; document <= 90; document++)
          hold(world, again, document, seed);
        await again.end();
        expectAnswers(world.engine, world.corpus);
        expect(world.keeping.postings.liveDocuments()).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

test("while it is built, what is stored so far can be asked for, and nothing else", async () => {
  const world = openWorld();
  const { builder } = builderOf(1, FIELDS.length, () => false);
  const building = await build(world, builder, 1);
  for (let document = 1; document <= 9; document++) {
    hold(world, building, document, 5);
    await building.goOn();
    expect(world.engine.documents()).toBe(Math.max(document - 1, 0));
  }
  const so = new Map([...world.corpus].slice(0, 8));
  expectAnswers(world.engine, so);
  await building.end();
  expectAnswers(world.engine, world.corpus);
});
