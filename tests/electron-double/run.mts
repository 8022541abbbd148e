// Runs a built Electron main process in this Node and gives it a real Chromium. README.md says what it cannot show.
import { existsSync, readFileSync, statSync } from "node:fs";
import inspector from "node:inspector";
import { createRequire, registerHooks } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { launchChromium } from "./chromium.mts";
import { openSchemes } from "./schemes.mts";

const here = import.meta.dirname;
const given = process.argv.slice(2);
const { preloads, appPath } = readArguments(given);

interface Arguments {
  readonly preloads: readonly string[];
  readonly appPath: string;
}

/** The few switches of Electron's own that Playwright uses; the first plain word is the app. */
function readArguments(words: readonly string[]): Arguments {
  const preloads: string[] = [];
  let found: string | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (word === "-r" || word === "--require") preloads.push(words[(at += 1)]!);
    // It prints "Debugger listening on ws://...", which Playwright waits for.
    else if (word.startsWith("--inspect")) inspector.open(Number(word.split("=")[1] ?? 9229));
    else if (!word.startsWith("-")) found ??= word;
  }
  if (found === undefined) throw new Error("electron-double: no app was named");
  return { preloads, appPath: path.resolve(found) };
}

function readPackage(folder: string): Readonly<Record<string, string>> {
  const file = path.join(folder, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

function poseAsElectron(folder: string): void {
  process.argv = [path.join(here, "electron"), ...given];
  Object.assign(process, { type: "browser", resourcesPath: path.join(folder, "resources") });
  const { version = "0" } = readPackage(path.join(here, "../../node_modules/electron"));
  for (const [name, value] of Object.entries({ electron: version, chrome: "double" }))
    Object.defineProperty(process.versions, name, { value, enumerable: true });
  const url = pathToFileURL(path.join(here, "electron.mts")).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      /^electron(\/(main|common))?$/.test(specifier)
        ? { url, shortCircuit: true }
        : next(specifier, context),
  });
}

const folder = statSync(appPath).isDirectory() ? appPath : process.cwd();
const about = readPackage(folder);
const main = folder === appPath ? path.join(appPath, about["main"] ?? "index.js") : appPath;
poseAsElectron(folder);
const { app, attachChromium } = await import("./electron.mts");
app.configure({
  appPath: folder,
  name: about["productName"] ?? about["name"] ?? "app",
  version: about["version"] ?? "0",
  args: given,
});
const require = createRequire(import.meta.url);
for (const preload of preloads) require(path.resolve(preload));
attachChromium(await launchChromium(given, app.switches));
await openSchemes();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => app.quit());
const hint = setTimeout(
  () =>
    console.error("electron-double: main is still being evaluated; `ready` waits, as in Electron"),
  5000,
);
try {
  await import(pathToFileURL(main).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}
clearTimeout(hint);
app.beReady();
