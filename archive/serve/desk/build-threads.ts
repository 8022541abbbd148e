import { createSegmentBuilder } from "../../host/segments";
import type { Problem } from "../../model/archive-error";
import type { BuildThreads } from "../../requests/indexing/parallel-build";
import { searchFields } from "../../search/registry";

/** Threads that index very many documents beside the service. @param script the built `segment-worker.js` */
export function buildThreads(script: string, tell: (problem: Problem) => void): BuildThreads {
  return {
    builder: createSegmentBuilder({ script, fields: searchFields.length }),
    letOthers: () => new Promise((go) => void setImmediate(go)),
    tell: (error) =>
      tell({
        code: "search.thread-ended",
        message: `A thread that was indexing ended early (${String(error)}). Carrel indexes its documents without it.`,
        remedy:
          "Nothing is missing. If this comes often, close other programs: memory may be short.",
      }),
  };
}
