import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { BuiltSegment, SegmentBuilder, SegmentInMaking } from "../../search/ports";
import type { SegmentOrder, SegmentReport, SegmentThread } from "./segment-order";

/** Handings over that a thread has not read yet: with more it would only keep their texts in memory. */
const MOST_UNREAD = 3;
/** A segment needs a fifth of it. With more the engine waits longer before it throws away texts that were read. */
const HEAP_MEGABYTES = 512;

/** More threads than this would wait for the one that writes. */
const MOST = 4;

export interface SegmentBuilderSetting {
  /** The built `segment-worker.js`. */
  readonly script: URL | string;
  /** How many fields the index has. */
  readonly fields: number;
  /** One for each core but the one that writes, when it is not said. */
  readonly workers?: number;
}

/** Makes segments in threads, in each one after the other. A thread that ends early fails what it was making; the next has a new one. */
export function createSegmentBuilder({
  script,
  fields,
  workers = Math.min(Math.max(availableParallelism() - 1, 1), MOST),
}: SegmentBuilderSetting): SegmentBuilder {
  const threads: (Thread | null)[] = Array.from({ length: workers }, () => null);
  let turn = 0;
  const threadAt = (at: number): Thread => {
    const known = threads[at];
    if (known && !known.isOver()) return known;
    return (threads[at] = startThread(script, { fields }));
  };
  return {
    workers,
    begin: () => making(threadAt(turn++ % workers)),
    async close() {
      await Promise.all(threads.map((thread) => thread?.stop()));
    },
  };
}

interface Thread {
  say(order: SegmentOrder): void;
  /** The next segment that nobody waits for yet. */
  report(): Promise<BuiltSegment>;
  /** Says when few texts are left unread, or the thread is over. */
  room(): Promise<void>;
  isOver(): boolean;
  stop(): Promise<unknown>;
}

/** Counts what a thread has not read yet. */
function countUnread() {
  const wanting: (() => void)[] = [];
  let unread = 0;
  const add = (more: number) => {
    unread += more;
    if (unread <= MOST_UNREAD) for (const go of wanting.splice(0)) go();
  };
  return {
    add,
    isLittle: () =>
      new Promise<void>((go) => {
        wanting.push(go);
        add(0);
      }),
  };
}

function startThread(script: URL | string, workerData: SegmentThread): Thread {
  const worker = new Worker(script, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  const waiting: PromiseWithResolvers<BuiltSegment>[] = [];
  const unread = countUnread();
  let over: Error | null = null;
  const fail = (error: Error) => {
    over ??= error;
    for (const one of waiting.splice(0)) one.reject(over);
    unread.add(-Infinity);
  };
  worker
    .on("message", (report: SegmentReport) => {
      if (report !== null) return waiting.shift()?.resolve(report);
      unread.add(-1);
    })
    .on("error", fail)
    .on("exit", (code) => fail(new Error(`The thread ended with ${String(code)}.`)));
  return {
    say(order) {
      if (order.kind === "add") unread.add(1);
      worker.postMessage(order);
    },
    room: unread.isLittle,
    report() {
      if (over !== null) return Promise.reject(over);
      const answer = Promise.withResolvers<BuiltSegment>();
      waiting.push(answer);
      return answer.promise;
    },
    isOver: () => over !== null,
    stop: () => worker.terminate(),
  };
}

const making = ({ say, report, room }: Thread): SegmentInMaking => ({
  add(documents) {
    say({ kind: "add", documents });
    return room();
  },
  finish() {
    const answer = report();
    say({ kind: "finish" });
    return answer;
  },
});
