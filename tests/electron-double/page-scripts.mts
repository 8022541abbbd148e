// The scripts that every page of the double begins with: one in its own world, one (with the preload script) in an isolated world.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Name of the isolated world: IPC comes from there alone. */
export const WORLD = "electron-preload";
const world = readFileSync(path.join(import.meta.dirname, "world.js"), "utf8");

export function mainWorldScript(channel: string): string {
  return `(() => {${world}\nmainWorld(${JSON.stringify(channel)});})()`;
}

export function preloadScript(channel: string, file: string): string {
  const { platform, arch, versions } = process;
  const info = JSON.stringify({ platform, arch, versions, argv: [], env: {} });
  const place = [file, path.dirname(file)].map((text) => JSON.stringify(text)).join(", ");
  return `(() => {${world}
const own = isolatedWorld(${JSON.stringify(channel)}, ${info});
if (own === undefined) return;
const module = { exports: {} };
(function (exports, require, module, __filename, __dirname, process, global) {
${readFileSync(file, "utf8")}
})(module.exports, own.require, module, ${place}, own.process, globalThis);
})()
//# sourceURL=${pathToFileURL(file).href}`;
}
