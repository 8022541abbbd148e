// `npm test`: builds, type-checks, lints and runs every test. Its last line is the sum: "N passed, N failed".
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { findOrInstallBrowser } from "./find-browser.mjs";
import { requireNode } from "./node-version.mjs";

requireNode("test");
const root = path.join(import.meta.dirname, "..");
const report = path.join(root, "out/test-results.json");

const browser = findOrInstallBrowser();
const env = {
  ...process.env,
  ...(browser === undefined ? {} : { CARREL_BROWSER: browser, ELECTRON_DOUBLE_CHROMIUM: browser }),
};

/** One step is one thing that passes or fails. */
function step(name, script, args = []) {
  process.stdout.write(`\n== ${name}\n`);
  const program = path.join(root, script);
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  if (status !== 0) process.stdout.write(`${name}: failed\n`);
  return status === 0;
}

function runVitest() {
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const ran = step("tests", "node_modules/vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const sum = existsSync(report) ? sumOf(JSON.parse(readFileSync(report, "utf8"))) : null;
  if (sum === null) return { passed: 0, failed: 1 };
  // A failure that no test stands for (an unhandled rejection, a broken hook) must not be lost.
  return { ...sum, failed: !ran && sum.failed === 0 ? 1 : sum.failed };
}

function sumOf({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
  // A file that cannot be loaded has no tests to fail.
  const unread = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  ).length;
  return { passed: numPassedTests, failed: numFailedTests + unread, skipped: numPendingTests };
}

const steps = [
  step("build", "scripts/build.mjs"),
  step("types", "scripts/typecheck.mjs"),
  step("eslint", "node_modules/eslint/bin/eslint.js", ["."]),
  step("prettier", "node_modules/prettier/bin/prettier.cjs", ["--check", "."]),
  step("knip", "node_modules/knip/bin/knip.js"),
];
const tests = runVitest();
const passed = tests.passed + steps.filter((went) => went).length;
const failed = tests.failed + steps.filter((went) => !went).length;
if (tests.skipped > 0) process.stdout.write(`${tests.skipped} skipped, each named above.\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
