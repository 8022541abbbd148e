import { spawnSync } from "node:child_process";

/** Python's own reader of zips: a program that knows nothing of Carrel. */
export const hasPython = spawnSync("python3", ["--version"]).status === 0;

const SCRIPT =
  "import sys,json,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps([[i.filename, i.file_size, list(i.date_time)] for i in z.infolist()]))";

/** Name, size and time (UTC) of every entry, each read and its sum checked. */
export function readWithPython(path: string): readonly (readonly [string, number, number[]])[] {
  const { stdout, stderr, status } = spawnSync("python3", ["-c", SCRIPT, path], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly (readonly [string, number, number[]])[];
}
