// `npm run test:deep [-- COUNT [SEED [FORMAT]]]`: 10,000 malformed files of each format, or of one, through the parsers, from a seed of its own.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { requireNode } from "./node-version.mjs";

requireNode("test:deep");
const root = path.join(import.meta.dirname, "..");
const [count = "10000", seed = String(Date.now() % 1_000_000), format] = process.argv.slice(2);
process.stdout.write(`${count} malformed files of ${format ?? "each format"}, seed ${seed}\n`);
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, "node_modules/vitest/vitest.mjs"),
    ...["run", "--project", "archive", "archive/host/sandbox/malformed.test.ts"],
    // Names of tests begin with the format; mhtml ends as html does.
    ...(format === undefined ? [] : ["--testNamePattern", `^${format}:`]),
  ],
  {
    cwd: root,
    env: { ...process.env, CARREL_MALFORMED: count, CARREL_MALFORMED_SEED: seed },
    stdio: "inherit",
  },
);
process.exitCode = status ?? 1;
