import { expect, test, vi } from "vitest";
import { campaign } from "./testing/campaign";

// A busy build machine is slow; what is tested here is never a matter of time.
vi.setConfig({ testTimeout: 240_000 });

const SEEDS = [1, 2, 3, 4];

test("whatever crashes, nothing acknowledged is lost and nothing is half visible", async () => {
  let states = 0;
  const failures: string[] = [];
  for (const seed of SEEDS) {
    const outcome = await campaign({ seed, crashes: 5 });
    states += outcome.states;
    failures.push(...outcome.failures);
  }
  expect(failures.slice(0, 10)).toEqual([]);
  expect(states).toBeGreaterThanOrEqual(6000);
});
