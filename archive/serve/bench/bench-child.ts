import { runChild } from "./run-child";
import type { ChildTask } from "./child-task";

// A program of its own: each engine is measured in a process where nothing else was. The task comes on standard input.
const chunks: Uint8Array[] = [];
process.stdin.on("data", (chunk: Uint8Array) => chunks.push(chunk));
process.stdin.on("end", () => {
  const task = JSON.parse(Buffer.concat(chunks).toString("utf8")) as ChildTask;
  void runChild(task).then((result) => process.stdout.write(JSON.stringify(result)));
});
