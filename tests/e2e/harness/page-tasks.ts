import type { CDPSession, Page } from "playwright-core";

/** One task of the page's main thread, in milliseconds. */
export interface PageTask {
  /** By the clock: what a reader would wait. */
  readonly waited: number;
  /** On the processor: what the page itself took, however busy the machine is. */
  readonly worked: number;
  /** A message of the test's own hand (the browser's debugging door), which no reader has. */
  readonly byHand: boolean;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
}

/** Only tasks that a reader could notice are kept. */
const WORTH_TELLING = 5;

/** Notes every task of the page's main thread, by the browser's own trace. @returns ends it and tells the tasks */
export async function watchTasks(page: Page): Promise<() => Promise<readonly PageTask[]>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel"], excludedCategories: ["*"] },
  });
  return async () => {
    await endTrace(session);
    return tasksOf(events);
  };
}

async function endTrace(session: CDPSession): Promise<void> {
  const complete = new Promise((ended) => session.once("Tracing.tracingComplete", ended));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
}

/** @throws when the trace holds no task of a page: it would find every import quick */
function tasksOf(events: readonly TraceEvent[]): readonly PageTask[] {
  const pages = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  const ours = events.filter((event) => event.ph === "X" && pages.has(threadOf(event)));
  const tasks = outermost(ours);
  if (tasks.length < 100) throw new Error(`the trace tells only ${tasks.length} tasks of the page`);
  const byHand = ours.filter(isByHand);
  return tasks
    .filter(({ dur }) => dur > WORTH_TELLING * 1000)
    .map((task) => ({
      waited: Math.round(task.dur / 1000),
      worked: Math.round(task.tdur / 1000),
      byHand: byHand.some((message) => isWithin(message, task)),
    }));
}

type Stretch = TraceEvent & { readonly dur: number; readonly tdur: number };

/** What stands in no other event; the promises that a task has kept run behind it, in an event beside it, and belong to it. */
function outermost(events: readonly TraceEvent[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const { dur = 0, tdur = dur } = event;
    const last = found.at(-1);
    if (last !== undefined && isWithin(event, last)) continue;
    if (last !== undefined && event.name.endsWith("PerformMicrotaskCheckpoint"))
      found[found.length - 1] = { ...last, dur: last.dur + dur, tdur: last.tdur + tdur };
    else found.push({ ...event, dur, tdur });
  }
  return found;
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;

const isByHand = ({ args }: TraceEvent): boolean =>
  args?.chrome_mojo_event_info?.mojo_interface_tag === "blink.mojom.DevToolsSession";

const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
  threadOf(inner) === threadOf(outer) &&
  inner.ts >= outer.ts &&
  inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
