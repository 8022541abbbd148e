import { homedir, platform } from "node:os";
import { join, resolve } from "node:path";
import { runCli } from "./run-cli";
import type { Surroundings } from "./verb";

/** Where this system keeps an application's data. */
function defaultHome(): string {
  if (platform() === "win32") return join(process.env["LOCALAPPDATA"] ?? homedir(), "carrel");
  if (platform() === "darwin") return join(homedir(), "Library", "Application Support", "carrel");
  return join(process.env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share"), "carrel");
}

/**
 * Runs the command line of this process. @param programs folder of the built programs (not this module's own: it lies in a chunk)
 * @returns its exit status
 */
export const startCli = (programs: string): Promise<number> =>
  runCli(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(text.endsWith("\n") ? text : `${text}\n`),
    progress: (text) => {
      if (process.stderr.isTTY)
        process.stderr.write(`\r\u001b[K${text.slice(0, process.stderr.columns - 1)}`);
    },
    path: (given) => resolve(process.env["INIT_CWD"] ?? process.cwd(), given),
    ended: new Promise((end) => void process.once("SIGINT", end).once("SIGTERM", end)),
    home: process.env["CARREL_HOME"] ?? defaultHome(),
    programs,
  });
