import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cover } from "./mark-runs";
import { mapStops, nearestStop } from "./map-stops";

const LENGTH = 288_000;
const cover = fc.record({
  place: fc.nat(LENGTH - 1).map((start) => [start, start + 1] as const),
  layer: fc.constantFrom<Cover["layer"]>("hit", "find", "found", "excerpt", "noted", "question"),
});

test("the map loses nothing, and is never finer than the eye", () =>
  fc.assert(
    fc.property(fc.array(cover, { maxLength: 400 }), fc.array(fc.nat(LENGTH)), (covers, starts) => {
      const stops = mapStops(
        LENGTH,
        covers,
        starts.map((start) => [start, start] as const),
      );
      const all = stops.flatMap(({ counts }) => Object.values(counts));
      expect(all.reduce((sum, count) => sum + count, 0)).toBe(covers.length + starts.length);
      expect(stops.length).toBeLessThanOrEqual(160);
      stops.forEach((stop, index) => {
        expect(stop.at).toBeGreaterThan(stops[index - 1]?.at ?? 0);
        expect(Math.abs(stop.at - stop.place[0] / LENGTH)).toBeLessThanOrEqual(1 / 160);
        expect(nearestStop(stops, stop.at)).toBe(index);
      });
    }),
  ));

test("a press beside the notches leads to the nearest one", () => {
  const stops = mapStops(
    1000,
    [
      { place: [100, 104], layer: "find" },
      { place: [900, 904], layer: "excerpt" },
    ],
    [],
  );
  expect(nearestStop(stops, 0.3)).toBe(0);
  expect(nearestStop(stops, 0.7)).toBe(1);
  expect(nearestStop([], 0.7)).toBe(-1);
});
