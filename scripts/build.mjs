// Builds what is stale: fonts of the window, programs, preload script and window. `--force` builds all.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { digestSources, isBuilt, rememberBuild } from "./build-stamp.mjs";
import { requireNode } from "./node-version.mjs";

requireNode("carrel");
const root = path.join(import.meta.dirname, "..");

function run(name, script, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: "utf8",
    // The build imports `electron` for its version; a plain Node must not start its download.
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: "/nonexistent" },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}build: ${name} failed.\n`);
  process.exit(1);
}

const digest = digestSources(root);
if (process.argv.includes("--force") || !isBuilt(root, digest)) {
  const began = Date.now();
  const cut = path.join(root, "scripts/cut-fonts.mjs");
  if (existsSync(cut)) run("cutting fonts", cut, []);
  run("electron-vite", path.join(root, "node_modules/electron-vite/bin/electron-vite.js"), [
    "build",
    "--logLevel",
    "warn",
  ]);
  rememberBuild(root, digest);
  process.stderr.write(`build: done in ${((Date.now() - began) / 1000).toFixed(1)} s.\n`);
}
