import fc from "fast-check";
import { expect, test } from "vitest";
import { FIELDS } from "../../search/engine/testing/histories";
import { createSegmentWork } from "../../search/segments/built-segment";
import {
  analyser,
  build,
  expectAnswers,
  handed,
  hold,
  LONGEST,
  open,
  openWorld,
  remove,
  textsOf,
} from "./testing/built-world";
import { builderOf } from "./testing/threads-that-are-none";

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
    expect([document - 1, document]).toContain(world.engine.documents());
  }
  const so = new Map([...world.corpus].slice(0, world.engine.documents()));
  expectAnswers(world.engine, so);
  await building.end();
  expectAnswers(world.engine, world.corpus);
});

test("segments are merged many at a time: merged as they come, the first would be written again and again", async () => {
  const world = openWorld();
  const { builder } = builderOf(1, FIELDS.length, () => false);
  const building = await build(world, builder, 1);
  const segments: number[] = [];
  for (let document = 1; document <= 30; document++) {
    hold(world, building, document, 5);
    await building.goOn();
    segments.push(world.keeping.postings.segments().length);
  }
  expect(Math.max(...segments)).toBeGreaterThan(19);
  expect(Math.max(...segments.slice(-5))).toBeLessThan(8);
  await building.end();
  expect(world.keeping.postings.segments().length).toBeLessThan(4);
  expectAnswers(world.engine, world.corpus);
});
