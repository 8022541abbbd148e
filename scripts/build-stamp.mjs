// Tells whether the build still fits its sources, by their names, sizes and times.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const sources = ["archive", "electron", "renderer", "scripts"];
const single = [
  "electron.vite.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.base.json",
];
const made = [
  "out/main/main.js",
  "out/main/service-worker.js",
  "out/preload/preload.cjs",
  "out/renderer/index.html",
];
const stamp = "out/stamp";

/** One digest of everything that the build is made from; cut fonts are made, not source. */
export function digestSources(root) {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  for (const file of [...single, ...sources.flatMap((folder) => filesIn(root, folder))].sort()) {
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function filesIn(root, folder) {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !/[.]test[.]tsx?$/.test(file) && !/^renderer.public.fonts/.test(file));
}

export function isBuilt(root, digest) {
  const file = path.join(root, stamp);
  if (!existsSync(file) || readFileSync(file, "utf8") !== digest) return false;
  return made.every((name) => existsSync(path.join(root, name)));
}

export function rememberBuild(root, digest) {
  mkdirSync(path.join(root, "out"), { recursive: true });
  writeFileSync(path.join(root, stamp), digest);
}
