import { resolve } from "node:path";
import { homeFolder } from "../home-folder";
import { runCli } from "./run-cli";

/**
 * Runs the command line of this process. @param programs folder of the built programs (not this module's own: it lies in a chunk)
 * @returns its exit status
 */
export function startCli(programs: string): Promise<number> {
  // Who reads only the first lines (`carrel tree A | head`) has had enough: that is an end, not a fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return runCli(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(text.endsWith("\n") ? text : `${text}\n`),
    progress: (text) => {
      if (process.stderr.isTTY)
        process.stderr.write(`\r\u001b[K${text.slice(0, process.stderr.columns - 1)}`);
    },
    path: (given) => resolve(process.env["INIT_CWD"] ?? process.cwd(), given),
    ended: new Promise((end) => void process.once("SIGINT", end).once("SIGTERM", end)),
    home: homeFolder(),
    programs,
  });
}
