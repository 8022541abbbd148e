import type { BuiltSegment, SegmentBuilder } from "../../../search/ports";
import { createSegmentWork } from "../../../search/segments/built-segment";
import { analyser, LONGEST } from "./built-world";

/** Threads that are none, and answer in their own time: later segments may be ready before earlier ones. Some are lost. */
export function builderOf(workers: number, fields: number, isLost: (segment: number) => boolean) {
  const counts = { begun: 0, most: 0, open: 0 };
  const builder: SegmentBuilder = {
    workers,
    begin() {
      const number = ++counts.begun;
      counts.most = Math.max(counts.most, ++counts.open);
      const work = createSegmentWork(analyser, fields, LONGEST);
      return {
        async add(documents) {
          for (const [document, texts] of documents) work.add(document, texts);
          await new Promise((go) => setTimeout(go, documents.length % 3));
        },
        async finish(): Promise<BuiltSegment> {
          await new Promise((go) => setTimeout(go, number % 2 === 0 ? 0 : 3));
          counts.open--;
          if (isLost(number)) throw new Error("The thread ended.");
          return work.finish();
        },
      };
    },
    close: () => Promise.resolve(),
  };
  return { builder, counts };
}
