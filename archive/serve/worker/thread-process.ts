import { Worker } from "node:worker_threads";
import type { ServiceProcess } from "./hosted-service";

/** The service's program in a worker thread of this Node. @param script path of the built `service-worker.js` */
export function startThread(script: string): ServiceProcess {
  // Searching keeps its postings in memory; the heap's own default is too small for a large build.
  // Young objects are collected before they pile up: an import takes 100 MB less, in the same time.
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 24 },
  });
  const exits: ((why: string) => void)[] = [];
  const failure = { why: "" };
  worker.on("error", (error) => {
    failure.why = error instanceof Error ? error.message : String(error);
  });
  worker.on("exit", (code) => {
    for (const listener of exits) listener(failure.why || `exit ${code}`);
  });
  return {
    post: (message) => worker.postMessage(message),
    listen: (listener) => void worker.on("message", listener),
    onExit: (listener) => void exits.push(listener),
    kill: async () => void (await worker.terminate()),
  };
}
