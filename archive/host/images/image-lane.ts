import { Worker } from "node:worker_threads";
import { ArchiveError, type Problem } from "../../model/archive-error";
import type { ImageOrder, ImageReport, ImageThreadSetting } from "./image-order";
import { silent, stopped } from "./refusals";

/** One thread for images: one order at a time, the newest first, for it is what the reader looks at. */
export interface ImageLane {
  /** @throws ArchiveError `image.*` `store.damaged`; the signal's reason when it is aborted, and the thread is ended then */
  run(order: ImageOrder, asked: Asked): Promise<Answer>;
  close(): Promise<void>;
}

export type Answer = Extract<ImageReport, { readonly kind: "tiled" | "small" | "print" }>;

export interface Asked {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

export interface LaneSetting extends ImageThreadSetting {
  /** The built `image-worker.js`. */
  readonly script: URL | string;
  /** The thread ends after this time without an order, and gives its memory back. */
  readonly idleMilliseconds?: number;
  /** An order of which nothing is heard for so long is given up. */
  readonly silentMilliseconds?: number;
}

interface Waiting {
  readonly order: ImageOrder;
  readonly asked: Asked;
  readonly done: (answer: Promise<Answer>) => void;
}

const IDLE = 15_000;
const SILENT = 90_000;

export function createImageLane(setting: LaneSetting): ImageLane {
  const waiting: Waiting[] = [];
  let thread: Worker | null = null;
  let busy = false;
  let idle: NodeJS.Timeout | undefined;
  const end = async () => {
    const last = thread;
    thread = null;
    clearTimeout(idle);
    await last?.terminate();
  };
  const next = async (): Promise<void> => {
    const first = busy ? undefined : waiting.pop();
    if (first === undefined) return;
    busy = true;
    clearTimeout(idle);
    const answer = first.asked.signal.aborted
      ? Promise.reject(reasonOf(first.asked.signal))
      : answerOf((thread ??= start(setting)), first, setting.silentMilliseconds ?? SILENT);
    // After a refusal or a stop nothing is known of the thread: the next order has a new one.
    await answer.catch(end);
    first.done(answer);
    busy = false;
    idle = setTimeout(() => void end(), setting.idleMilliseconds ?? IDLE).unref();
    void next();
  };
  return {
    run: (order, asked) =>
      new Promise((resolve) => {
        waiting.push({ order, asked, done: resolve });
        void next();
      }),
    close: end,
  };
}

function start({ script, vips }: LaneSetting): Worker {
  const setting: ImageThreadSetting = { vips };
  return new Worker(script, { workerData: setting, stderr: true });
}

function answerOf(
  thread: Worker,
  { order, asked }: Waiting,
  silentMilliseconds: number,
): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const { name } = order.image;
    const giveUp = () => settle(() => reject(silent(name, Math.round(silentMilliseconds / 1_000))));
    let patience = setTimeout(giveUp, silentMilliseconds);
    const stop = () => settle(() => reject(reasonOf(asked.signal)));
    const ended = () => settle(() => reject(stopped(name)));
    const hear = (report: ImageReport): void => {
      if (report.kind === "progress") {
        clearTimeout(patience);
        patience = setTimeout(giveUp, silentMilliseconds);
        return asked.progress(report.done, report.total);
      }
      settle(() => (report.kind === "refused" ? reject(refusal(report.problem)) : resolve(report)));
    };
    const settle = (how: () => void) => {
      clearTimeout(patience);
      asked.signal.removeEventListener("abort", stop);
      thread.off("message", hear).off("error", ended).off("exit", ended);
      how();
    };
    asked.signal.addEventListener("abort", stop, { once: true });
    // A thread that fails, for want of memory too, ends: the error is only its last word.
    thread.on("message", hear).on("error", ended).on("exit", ended);
    thread.postMessage(order);
  });
}

const reasonOf = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new Error("stopped");

const refusal = ({ code, message, remedy }: Problem): ArchiveError =>
  new ArchiveError(code as `${string}.${string}`, message, remedy);
