// `npm test`: builds, type-checks, lints and runs every test. Its last line is the sum: "N passed, N failed".
import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findOrInstallBrowser } from "./find-browser.mjs";
import { requireNode } from "./node-version.mjs";

requireNode("test");
const root = path.join(import.meta.dirname, "..");
/** Workers of the tests that need no browser: one core is left to the one that does. */
const BESIDE = `--maxWorkers=${Math.max(1, os.availableParallelism() - 1)}`;

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

/**
 * The tests of some projects, without waiting for their end. What they print goes to a file and is shown whole when they have ended: two
 * runs at once would print into one another.
 */
function startVitest(name, projects, options = []) {
  const [report, printed] = ["json", "txt"].map((kind) =>
    path.join(root, `out/test-results-${name}.${kind}`),
  );
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const args = [
    ...["node_modules/vitest/vitest.mjs", "run"],
    ...projects.map((project) => `--project=${project}`),
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...options],
  ];
  const file = openSync(printed, "w");
  const running = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ["ignore", file, file],
  });
  closeSync(file);
  return new Promise((resolve) => {
    running.on("close", (status) => {
      process.stdout.write(`\n== tests: ${projects.join(", ")}\n`);
      process.stdout.write(readFileSync(printed));
      if (status !== 0) process.stdout.write("tests: failed\n");
      resolve(readReport(report, status === 0));
    });
  });
}

function readReport(report, went) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const sum = sumOf(JSON.parse(readFileSync(report, "utf8")));
  // A failure that no test stands for (an unhandled rejection, a broken hook) must not be lost.
  return { ...sum, failed: !went && sum.failed === 0 ? 1 : sum.failed };
}

function sumOf({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
  // A file that cannot be loaded has no tests to fail.
  const unread = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  ).length;
  return { passed: numPassedTests, failed: numFailedTests + unread, skipped: numPendingTests };
}

const steps = [step("build", "scripts/build.mjs")];
// A browser leaves half of the machine idle: what needs none runs beside it.
const inBrowser = startVitest("e2e", ["e2e"]);
steps.push(
  step("types", "scripts/typecheck.mjs"),
  step("eslint", "node_modules/eslint/bin/eslint.js", ["."]),
  step("prettier", "node_modules/prettier/bin/prettier.cjs", ["--check", "."]),
  step("knip", "node_modules/knip/bin/knip.js"),
);
const units = startVitest("unit", ["archive", "electron", "renderer", "house"], [BESIDE]);
const tests = await Promise.all([inBrowser, units]);
const sum = (of) => tests.reduce((all, one) => all + one[of], 0);
const passed = sum("passed") + steps.filter((went) => went).length;
const failed = sum("failed") + steps.filter((went) => !went).length;
if (sum("skipped") > 0) process.stdout.write(`${sum("skipped")} skipped, each named above.\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
