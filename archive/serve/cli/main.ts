import { homedir, platform } from "node:os";
import { join, resolve } from "node:path";
import { runCli } from "./run-cli";
import type { Surroundings } from "./verb";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(`carrel needs Node 22.12 or later; this is ${process.versions.node}.\n`);
  process.exit(1);
}

const around: Surroundings = {
  out: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(text.endsWith("\n") ? text : `${text}\n`),
  progress: (text) => {
    if (process.stderr.isTTY)
      process.stderr.write(`\r\u001b[K${text.slice(0, process.stderr.columns - 1)}`);
  },
  path: (given) => resolve(process.env["INIT_CWD"] ?? process.cwd(), given),
  ended: new Promise((end) => void process.once("SIGINT", end).once("SIGTERM", end)),
  home: process.env["CARREL_HOME"] ?? defaultHome(),
  programs: import.meta.dirname,
};

/** Where this system keeps an application's data. */
function defaultHome(): string {
  if (platform() === "win32") return join(process.env["LOCALAPPDATA"] ?? homedir(), "carrel");
  if (platform() === "darwin") return join(homedir(), "Library", "Application Support", "carrel");
  return join(process.env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share"), "carrel");
}

process.exitCode = await runCli(process.argv.slice(2), around);
