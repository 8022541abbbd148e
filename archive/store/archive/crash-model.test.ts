import { expect, test } from "vitest";
import { campaign } from "./testing/campaign";

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
