import { createSegmentBuilder } from "../../../host/segments";
import type { BuildThreads } from "../../../requests/indexing/parallel-build";
import { createAnalyser } from "../../../search/analysis/analyser";
import type { SegmentBuilder } from "../../../search/ports";
import { createSegmentWork } from "../../../search/segments/built-segment";
import { builtProgram } from "../programs-of-bench";

/** The threads in which the service indexes very many documents (decision 23). A thread that ends early ends the benchmark. */
export function segmentThreads(fields: number): BuildThreads & { buildHere(): never } {
  return {
    builder: builderOf(fields),
    letOthers: () => new Promise((go) => void setImmediate(go)),
    tell(error) {
      throw error;
    },
    buildHere() {
      throw new Error("A thread ended early.");
    },
  };
}

/** Where nothing is built, as in tests, the segments are made in this thread. */
function builderOf(fields: number): SegmentBuilder {
  try {
    return createSegmentBuilder({ script: builtProgram("segment-worker.js"), fields });
  } catch {
    return inThisThread(fields);
  }
}

const inThisThread = (fields: number): SegmentBuilder => ({
  workers: 1,
  begin() {
    const work = createSegmentWork(createAnalyser(), fields);
    return {
      add(documents) {
        for (const [document, texts] of documents) work.add(document, texts);
        return Promise.resolve();
      },
      finish: () => Promise.resolve(work.finish()),
    };
  },
  close: () => Promise.resolve(),
});
