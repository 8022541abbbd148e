import { spawn } from "node:child_process";
import { ArchiveError } from "../../model/archive-error";
import type { ChildResult, ChildTask } from "./child-task";
import { builtProgram } from "./programs-of-bench";

/** Runs one task somewhere; in tests in this process. */
export type RunTask = (task: ChildTask) => Promise<ChildResult>;

/** MiniSearch needs five gigabytes for 100,000 documents; the others never come near. */
const HEAP_MEGABYTES = 12_288;

/** Runs a task in a Node process of its own. @throws ArchiveError `bench.no-build` `bench.child-failed` */
export const inOwnProcess: RunTask = (task) => {
  const program = builtProgram("bench-child.js");
  const flags = [`--max-old-space-size=${HEAP_MEGABYTES}`, "--expose-gc"];
  const child = spawn(process.execPath, [...flags, program], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify(task));
  return collect(child, task);
};

function collect(child: ReturnType<typeof spawn>, task: ChildTask): Promise<ChildResult> {
  const chunks: Uint8Array[] = [];
  child.stdout?.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(chunks).toString("utf8")) as ChildResult);
      else reject(failure(task, String(signal ?? code)));
    });
  });
}

function failure({ engine, step }: ChildTask, how: string): ArchiveError {
  return new ArchiveError(
    "bench.child-failed",
    `Measuring ${engine} (${step}) ended with ${how}.`,
    "Its own words stand above. Free some memory, or ask for fewer documents.",
  );
}
