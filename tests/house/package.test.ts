import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { extractFile, listPackage } from "@electron/asar";
import { beforeAll, expect, test } from "vitest";
import { FONT_FILES } from "../../archive/host/fonts";
import electronPackage from "electron/package.json" with { type: "json" };
import { root } from "./source-files";

/** A wire of fuses as in the real binary: sentinel, version 1, nine fuses in Electron's default state. */
const fuseWire = Buffer.concat([
  Buffer.from("#!/bin/sh\nexit 0\ndL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"),
  Buffer.from([1, 9]),
  Buffer.from("101100011\n"),
]);
const places = { packed: "", output: "" };

/** A stand-in for Electron's download: enough to be packed, never to be shipped. */
function fakeElectron(): string {
  const dist = mkdtempSync(path.join(tmpdir(), "carrel-electron-"));
  for (const folder of ["resources", "locales"]) mkdirSync(path.join(dist, folder));
  writeFileSync(path.join(dist, "electron"), fuseWire);
  chmodSync(path.join(dist, "electron"), 0o755);
  writeFileSync(path.join(dist, "version"), electronPackage.version);
  for (const file of ["LICENSE", "LICENSES.chromium.html", "chrome-sandbox", "resources.pak"])
    writeFileSync(path.join(dist, file), "");
  for (const file of ["chrome_crashpad_handler", "icudtl.dat", "locales/en-US.pak"])
    writeFileSync(path.join(dist, file), "");
  return dist;
}

/** A project with our configuration around a tiny build, so that packing needs no build of the whole. */
function tinyProject(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "carrel-package-"));
  for (const file of ["package.json", "electron-builder.yml"])
    cpSync(path.join(root, file), path.join(folder, file));
  for (const name of ["node_modules", "scripts"])
    symlinkSync(path.join(root, name), path.join(folder, name));
  for (const file of [
    "main/main.js",
    "main/main.js.map",
    "preload/preload.cjs",
    "renderer/index.html",
  ]) {
    mkdirSync(path.dirname(path.join(folder, "out", file)), { recursive: true });
    writeFileSync(path.join(folder, "out", file), "built\n");
  }
  return folder;
}

beforeAll(() => {
  const project = tinyProject();
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(root, "node_modules/electron-builder/cli.js"),
      ...["--dir", "--linux", "--x64", "--publish", "never"],
      `-c.electronDist=${fakeElectron()}`,
    ],
    { cwd: project, encoding: "utf8", timeout: 100_000 },
  );
  places.packed = path.join(project, "dist/linux-unpacked");
  places.output = stdout + stderr;
}, 110_000);

test("the configuration is one that electron-builder knows, whole", async () => {
  const require = createRequire(import.meta.url);
  const { getConfig, validateConfiguration } = require("app-builder-lib/out/util/config/config.js");
  const { DebugLogger } = require("builder-util");
  const config = await getConfig(root, "electron-builder.yml", null);
  await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
  await expect(
    validateConfiguration({ ...config, fusses: true }, new DebugLogger(false)),
  ).rejects.toThrow(/fusses/);
});

test("the package holds the build and nothing else", () => {
  const asar = path.join(places.packed, "resources/app.asar");
  expect(existsSync(asar), places.output).toBe(true);
  const files = listPackage(asar, { isPack: false }).filter((file) => /\.\w+$/.test(file));
  expect(files.map((file) => file.replaceAll("\\", "/")).sort()).toEqual([
    "/out/main/main.js",
    "/out/preload/preload.cjs",
    "/out/renderer/index.html",
    "/package.json",
  ]);
  const shipped = JSON.parse(extractFile(asar, "package.json").toString()) as { main: string };
  expect(shipped.main).toBe("out/main/main.js");
});

test("the fonts that the press names are shipped under their names, and no others", () => {
  const config = readFileSync(path.join(root, "electron-builder.yml"), "utf8");
  const listed = [...config.matchAll(/to: assets\/fonts\/(\S+)/g)].map(([, name]) => name);
  const wanted = Object.values(FONT_FILES).map(({ file }) => path.basename(file));
  expect(listed.sort()).toEqual(wanted.sort());
  for (const name of wanted)
    expect(existsSync(path.join(places.packed, "resources/assets/fonts", name)), name).toBe(true);
});

test("libvips is shipped beside the package, where it can be replaced", () => {
  for (const name of ["vips-node.mjs", "vips.wasm", "THIRD-PARTY-NOTICES.md"])
    expect(existsSync(path.join(places.packed, "resources/assets/vips", name)), name).toBe(true);
});

test("the fuses are set: no Node behind the binary's back, no foreign code, no tampered package", () => {
  const { stdout } = spawnSync(
    process.execPath,
    [
      path.join(root, "node_modules/@electron/fuses/dist/bin.js"),
      "read",
      "--app",
      path.join(places.packed, "carrel"),
    ],
    { encoding: "utf8" },
  );
  for (const fuse of [
    "RunAsNode is Disabled",
    "NodeOptionsEnvironmentVariable is Disabled",
    "NodeCliInspectArguments is Disabled",
    "EmbeddedAsarIntegrityValidation is Enabled",
    "OnlyLoadAppFromAsar is Enabled",
    "GrantFileProtocolExtraPrivileges is Disabled",
  ])
    expect(stdout).toContain(fuse);
});

test("an archive opens by a double click: a package on macOS, the file inside it elsewhere; nothing is published", () => {
  const config = readFileSync(path.join(root, "electron-builder.yml"), "utf8");
  expect(config).toMatch(
    /ext: carrel\n\s+name: Carrel archive\n\s+role: Editor\n\s+isPackage: true/,
  );
  expect(config.match(/ext: carrel-archive/g)).toHaveLength(2);
  expect(config).toMatch(/^publish: null$/m);
  expect(config).not.toContain("node_modules/**");
});
