// `npm run -s carrel -- <verb> ...` in a checkout: the built command line under this Node.
import { existsSync } from "node:fs";
import { requireNode } from "./node-version.mjs";

requireNode("carrel");
const program = new URL("../out/main/carrel.js", import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  process.stderr.write("carrel: there is no build yet. Run `npm run build`, then try again.\n");
  process.exitCode = 1;
}
