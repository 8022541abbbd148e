import { expect, test, vi } from "vitest";
import { campaign } from "./testing/backup-campaign";

// A busy build machine is slow; what is tested here is never a matter of time.
vi.setConfig({ testTimeout: 240_000 });

test("whatever crashes, a backup and a restored archive are there whole or not at all, and what was acknowledged stays", async () => {
  const { failures, states } = await campaign({ seed: 5, crashes: 4 });
  expect(failures.slice(0, 10)).toEqual([]);
  expect(states).toBeGreaterThan(400);
});

const SITES = [
  "backup.file",
  "backup.folder",
  "restore.file",
  "restore.folder",
  "restore.log",
  "restore.root",
  "restore.parent",
];

test("every sync is necessary: without any one of them something is lost", async () => {
  expect([...(await campaign({ seed: 7, crashes: 0 })).sites].toSorted()).toEqual(SITES.toSorted());
  const idle: string[] = [];
  for (const without of SITES) {
    const { failures } = await campaign({ seed: 9, crashes: 3, without, once: true });
    if (failures.length === 0) idle.push(without);
  }
  expect(idle).toEqual([]);
});
