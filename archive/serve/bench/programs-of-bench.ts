import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { ArchiveError } from "../../model/archive-error";

/**
 * A built program of Carrel: beside the one that runs, or beside this module's own chunk.
 * @throws ArchiveError `bench.no-build`
 */
export function builtProgram(name: string): string {
  const started = process.argv[1] === undefined ? "." : path.dirname(realpathSync(process.argv[1]));
  const folders = [started, import.meta.dirname, path.join(import.meta.dirname, "..")];
  const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new ArchiveError(
    "bench.no-build",
    `The benchmark needs the program ${name}, which is not built.`,
    "Run npm run build, then try again.",
  );
}
