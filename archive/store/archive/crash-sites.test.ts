import { expect, test, vi } from "vitest";
import { campaign } from "./testing/campaign";

// A busy build machine is slow; what is tested here is never a matter of time.
vi.setConfig({ testTimeout: 240_000 });

/** Places that sync, as a whole campaign meets them. */
async function sitesOfTheProtocol(): Promise<readonly string[]> {
  const { sites } = await campaign({ seed: 11, crashes: 2 });
  return [...sites].filter((site) => site !== "test").toSorted();
}

const SEEDS = Array.from({ length: 12 }, (_, index) => 105 + index);

async function isMissed(site: string): Promise<boolean> {
  for (const seed of SEEDS) {
    const { failures } = await campaign({ seed, crashes: 3, without: site, once: true });
    if (failures.length > 0) return true;
  }
  return false;
}

test("every sync of the protocol is necessary: without any one of them something is lost", async () => {
  const sites = await sitesOfTheProtocol();
  expect(sites).toContain("log.rewrite");
  expect(sites.length).toBeGreaterThanOrEqual(26);
  const idle: string[] = [];
  for (const site of sites) if (!(await isMissed(site))) idle.push(site);
  expect(idle).toEqual([]);
});
