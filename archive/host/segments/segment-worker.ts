import { parentPort, workerData } from "node:worker_threads";
import { createAnalyser } from "../../search/analysis/analyser";
import { createSegmentWork } from "../../search/segments/built-segment";
import type { SegmentOrder, SegmentReport, SegmentThread } from "./segment-order";

// The program of a thread that makes segments of the search index, one after the other.
const { fields } = workerData as SegmentThread;
const work = createSegmentWork(createAnalyser(), fields);

parentPort?.on("message", (order: SegmentOrder) => {
  if (order.kind === "add") {
    for (const [document, texts] of order.documents) work.add(document, texts);
    parentPort?.postMessage(null satisfies SegmentReport);
    return;
  }
  const built = work.finish();
  const { documents, lengths, firsts, ends, lists, positions } = built;
  const moved = [documents, lengths, firsts, ends, lists, positions].map(({ buffer }) => buffer);
  parentPort?.postMessage(built satisfies SegmentReport, moved as ArrayBuffer[]);
});
