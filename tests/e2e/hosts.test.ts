import { expect, test } from "vitest";
import { hosts, missingHosts } from "./harness/hosts";

const lines = [
  ...hosts.map(({ name }) => `ran: ${name}`),
  ...missingHosts.map(({ name, missing }) => `did not run: ${name}, because ${missing}`),
];

test(`the journeys ran on ${hosts.map(({ name }) => name).join(", ") || "no host at all"}`, () => {
  process.stdout.write(`\n${lines.join("\n")}\n`);
  expect(hosts.map(({ name }) => name)).toContain("reading room in Chromium");
});

for (const { name, missing } of missingHosts) test.skip(`${name} did not run: ${missing}`);
