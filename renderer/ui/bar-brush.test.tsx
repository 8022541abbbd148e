import { fireEvent, render, screen } from "@testing-library/react";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { BarBrush, moved } from "./bar-brush";

const bars = [1905, 1906, 1907, 1908].map((year) => ({
  key: String(year),
  words: String(year),
  tick: String(year),
  certain: 2,
  possible: 1,
  all: 4,
}));

test("an arrow moves an edge by one bar, and its value is told in words", () => {
  const onEdges = vi.fn();
  render(
    <BarBrush
      bars={bars}
      edges={[0, 3]}
      shown={false}
      names={{ from: "First year", to: "Last year" }}
      look="low"
      onEdges={onEdges}
    />,
  );
  const last = screen.getByRole("slider", { name: "Last year" });
  expect(last.getAttribute("aria-valuetext")).toBe("1908");
  fireEvent.keyDown(last, { key: "ArrowLeft" });
  expect(onEdges).toHaveBeenCalledWith([0, 2]);
  fireEvent.keyDown(last, { key: "g" });
  expect(onEdges).toHaveBeenCalledTimes(1);
});

test("edges may meet, but never cross or leave the bars", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.tuple(fc.nat(59), fc.nat(59)),
      fc.constantFrom("from" as const, "to" as const),
      fc.constantFrom(-Infinity, -10, -1, 1, 10, Infinity),
      (count, [a, b], which, by) => {
        const [low, high] = [Math.min(a, b) % count, Math.max(a, b) % count];
        const [from, to] = moved([Math.min(low, high), Math.max(low, high)], which, by, count);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(count);
        expect(from).toBeLessThanOrEqual(to);
      },
    ),
  );
});
