import fc from "fast-check";
import { expect, test } from "vitest";
import { addWeights } from "../scoring/weigh";
import { bestByte, bestOfBlock, convertBest, mostSaturated, referenceFor } from "./block-best";

const count = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 10_000_000 }));
const length = fc.oneof(fc.nat({ max: 2_000 }), fc.nat({ max: 50_000_000 }));
const average = fc.oneof(
  fc.double({ min: 0.001, max: 5, noNaN: true }),
  fc.double({ min: 5, max: 1_000_000, noNaN: true }),
  fc.integer({ min: 1, max: 5_000 }),
);
const reference = fc.nat({ max: 80 });

/** The share of the greatest weight, as BM25 has it. */
const saturated = (often: number, forms: number, usual: number) =>
  often / (1.2 * (0.25 + (0.75 * forms) / usual) + often);

test("no document weighs more than its byte says, whatever the average is when it is asked", () => {
  fc.assert(
    fc.property(count, length, reference, average, (often, forms, its, usual) => {
      const bound = mostSaturated(bestByte(often, forms, its), its, usual);
      expect(bound).toBeGreaterThanOrEqual(saturated(often, forms, usual));
      expect(bound).toBeLessThanOrEqual(1);
    }),
    { numRuns: 5_000 },
  );
});

test("the bound holds where a weight stands just above the edge of a step, however it is rounded", () => {
  for (let best = 0; best < 255; best++) {
    const edge = 2 ** (best / 16 - 1);
    for (const above of [1, 1 + 2 ** -52, 1 + 2 ** -51, 1 + 2 ** -50]) {
      const often = (edge * above) / 4;
      expect(mostSaturated(bestByte(often, 0, 0), 0, 1)).toBeGreaterThanOrEqual(
        saturated(often, 0, 1),
      );
    }
  }
});

test("the bound is at most a step above the weight where the average is the reference", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 20, max: 44 }),
      (often, forms, its) => {
        const usual = 2 ** (its / 4);
        const x = often / (0.25 + (0.75 * forms) / usual);
        fc.pre(x > 0.5);
        const above = x * 2 ** (1 / 16) * (1 + 1e-8);
        expect(mostSaturated(bestByte(often, forms, its), its, usual)).toBeLessThanOrEqual(
          above / (1.2 + above),
        );
      },
    ),
  );
});

test("the bound holds under another reference length, and for a block as for its heaviest document", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), count, length), {
        minLength: 1,
        maxLength: 9,
      }),
      ...[reference, reference, average],
      (documents, its, other, usual) => {
        const base = 50;
        let document = base;
        const lengths = new Uint32Array(100);
        for (const [gap, , forms] of documents) lengths[(document += gap) - 40] = forms;
        const best = bestOfBlock(
          {
            gaps: Uint32Array.from(documents, ([gap]) => gap),
            counts: Uint32Array.from(documents, ([, often]) => often),
            ...{ size: documents.length, base },
          },
          { lengths, first: 40, reference: its },
        );
        expect(best).toBe(
          Math.max(...documents.map(([, often, forms]) => bestByte(often, forms, its))),
        );
        const converted = mostSaturated(convertBest(best, its, other), other, usual);
        for (const [, often, forms] of documents)
          expect(converted).toBeGreaterThanOrEqual(saturated(often, forms, usual));
      },
    ),
    { numRuns: 500 },
  );
});

test("a weight that is scored is within its share of the greatest", () => {
  const [often, forms, usual, idf] = [3, 210, 187.25, 4.25];
  const scores = new Float64Array(8);
  const arena = { documents: Uint32Array.of(7), counts: Uint32Array.of(often), used: 1 };
  const lengths = new Uint32Array(8).fill(forms);
  addWeights(arena, { start: 0, end: 1 }, new Uint8Array(8).fill(1), scores, {
    ...{ idf, lengths, average: usual, fieldBoost: 1, factor: 1 },
  });
  expect(scores[7]).toBeCloseTo(idf * 2.2 * saturated(often, forms, usual), 3);
});

test("the reference length is near the average, and a document of unknown length bounds no less", () => {
  expect([0, NaN, 0.5, 1, 2, 100, 1e30].map(referenceFor)).toEqual([0, 0, 0, 0, 4, 27, 255]);
  expect(bestByte(1, 0, 27)).toBeGreaterThan(bestByte(1, 40, 27));
  expect(mostSaturated(255, 27, 100)).toBe(1);
  expect(mostSaturated(0, 27, NaN)).toBeLessThan(0.3);
});
