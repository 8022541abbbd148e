import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPacer } from "./pacer";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the first call is made at once, a hundred more in a second make one, and the last is not lost", () => {
  const run = vi.fn();
  const pacer = createPacer(run, 1000);
  pacer.call();
  expect(run).toHaveBeenCalledTimes(1);
  for (let times = 0; times < 100; times++) pacer.call();
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(5000);
  expect(run).toHaveBeenCalledTimes(2);
  pacer.call();
  expect(run).toHaveBeenCalledTimes(3);
});

test("a stopped pacer owes nothing, and the next call is made at once", () => {
  const run = vi.fn();
  const pacer = createPacer(run, 1000);
  pacer.call();
  pacer.call();
  pacer.stop();
  vi.advanceTimersByTime(5000);
  expect(run).toHaveBeenCalledTimes(1);
  pacer.call();
  expect(run).toHaveBeenCalledTimes(2);
});
