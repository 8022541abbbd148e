import { fork } from "node:child_process";
import type { ParserAnswer } from "../parser/job";
import type { SpawnParser } from "./parser-port";
import { residentMemory } from "./resident-memory";

/** Heap of the parser in MiB: below the watched limit, so that V8 gives up first where it can. */
const HEAP = 448;
/** Young objects are collected before they pile up: a volume of 4 MB takes 180 MB at most instead of 290, in the same time. */
const YOUNG = 8;

/**
 * Starts parsers as forked Node processes. They may read the folders named and nothing else, write nothing, start nothing; a
 * file's bytes reach them through the channel. Their environment is empty.
 * @param script absolute path of the built parser program
 * @param readable folders that the program itself is loaded from
 */
export function forkParser(script: string, readable: readonly string[]): SpawnParser {
  return () => {
    const child = fork(script, [], {
      execArgv: [
        "--permission",
        ...readable.map((folder) => `--allow-fs-read=${folder}`),
        `--max-old-space-size=${String(HEAP)}`,
        `--max-semi-space-size=${String(YOUNG)}`,
        "--no-warnings",
      ],
      serialization: "advanced",
      env: {},
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    return {
      post: (job) => void child.send(job, () => undefined),
      onAnswer: (listener) => child.on("message", (answer) => listener(answer as ParserAnswer)),
      onExit: (listener) => {
        child.once("exit", listener);
        child.once("error", listener);
      },
      kill: () => void child.kill("SIGKILL"),
      residentBytes: () =>
        child.pid === undefined ? Promise.resolve(null) : residentMemory(child.pid),
    };
  };
}
