import { Worker } from "node:worker_threads";
import { ArchiveError, type Problem } from "../../model/archive-error";
import type { CoverContent, IssuedPacket, IssueOptions, PacketContent } from "../../packet";
import type { PressOrder, PressReport, PressThread } from "./press-order";

/** Issues packets in threads of their own, so that whoever asks stays free to answer others. */
export interface Press {
  /**
   * @throws ArchiveError `packet.*` as `issuePacket` does, `press.stopped` when the thread ends without an answer,
   * and the signal's own reason when it is aborted
   */
  issue(content: PacketContent, options?: IssueOptions): Promise<IssuedPacket>;
  /** The cover alone, for whoever waits to see it. @throws ArchiveError as `issue` */
  cover(content: CoverContent): Promise<IssuedPacket>;
  /** Ends the thread that is kept for covers. */
  close(): Promise<void>;
}

export interface PressSetting {
  /** The built `press-worker.js`. */
  readonly script: URL | string;
  /** Absolute folder with the fonts of the packaged app; null in a checkout. */
  readonly fonts?: string | null;
  /** The thread of covers ends after this time without one, and gives its memory back. */
  readonly idleMilliseconds?: number;
}

const IDLE = 60_000;

/**
 * Each packet has a new thread: it ends with its packet, or at once when the packet is no longer wanted. Covers, which are wanted
 * again at every change, share one that is kept for a while.
 */
export function createPress({ script, fonts = null, idleMilliseconds }: PressSetting): Press {
  const start = (): Worker => {
    const setting: PressThread = { fonts };
    return new Worker(script, { workerData: setting });
  };
  const covers = createCoverThread(start, idleMilliseconds ?? IDLE);
  return {
    async issue(content, options = {}) {
      options.signal?.throwIfAborted();
      const worker = start();
      try {
        return await answerOf(worker, { kind: "packet", content }, options);
      } finally {
        await worker.terminate();
      }
    },
    ...covers,
  };
}

function createCoverThread(start: () => Worker, idleMilliseconds: number) {
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const close = async (): Promise<void> => {
    const ended = thread;
    thread = null;
    clearTimeout(idle);
    await ended?.terminate();
  };
  const next = async (content: CoverContent): Promise<IssuedPacket> => {
    clearTimeout(idle);
    thread ??= start();
    try {
      return await answerOf(thread, { kind: "cover", content }, {});
    } catch (error) {
      // After a refusal nothing is known of the thread: the next cover has a new one.
      await close();
      throw error;
    } finally {
      idle = setTimeout(() => void close(), idleMilliseconds).unref();
    }
  };
  return {
    close,
    cover(content: CoverContent): Promise<IssuedPacket> {
      const answer = last.then(() => next(content));
      last = answer.catch(() => {});
      return answer;
    },
  };
}

function answerOf(
  worker: Worker,
  order: PressOrder,
  { signal, progress }: IssueOptions,
): Promise<IssuedPacket> {
  return new Promise((resolve, reject) => {
    const stop = (): void => settle(() => reject(signal?.reason));
    const fail = (error: Error): void => settle(() => reject(error));
    const ended = (): void => settle(() => reject(stopped()));
    const hear = (report: PressReport): void => {
      if (report.kind === "progress") return progress?.(report.done, report.total, report.what);
      settle(() => {
        if (report.kind === "issued") resolve({ bytes: report.bytes, pages: report.pages });
        else reject(refusal(report.problem));
      });
    };
    // The domain knows only the part of a signal that it asks; here it is a whole one.
    const whole = signal as globalThis.AbortSignal | undefined;
    const settle = (how: () => void): void => {
      whole?.removeEventListener("abort", stop);
      worker.off("message", hear).off("error", fail).off("exit", ended);
      how();
    };
    whole?.addEventListener("abort", stop, { once: true });
    worker.on("message", hear).on("error", fail).on("exit", ended);
    worker.postMessage(order);
  });
}

function refusal({ code, message, remedy }: Problem): ArchiveError {
  return new ArchiveError(code as `${string}.${string}`, message, remedy);
}

function stopped(): ArchiveError {
  return new ArchiveError(
    "press.stopped",
    "The packet could not be finished: its thread ended early, perhaps for want of memory.",
    "Make a smaller packet, or leave facsimiles out, and try again.",
  );
}
