import { Worker } from "node:worker_threads";
import { ArchiveError, type Problem } from "../../model/archive-error";
import type { IssuedPacket, IssueOptions, PacketContent } from "../../packet";

/** Issues packets in a thread of their own, so that whoever asks stays free to answer others. */
export interface Press {
  /**
   * @throws ArchiveError `packet.*` as `issuePacket` does, `press.stopped` when the thread ends without an answer,
   * and the signal's own reason when it is aborted
   */
  issue(content: PacketContent, options?: IssueOptions): Promise<IssuedPacket>;
}

export interface PressSetting {
  /** The built `press-worker.js`. */
  readonly script: URL | string;
  /** Absolute folder with the fonts of the packaged app; null in a checkout. */
  readonly fonts?: string | null;
}

/** What the thread is given. */
export interface PressOrder {
  readonly content: PacketContent;
  readonly fonts: string | null;
}
/** What the thread says. */
export type PressReport =
  | {
      readonly kind: "progress";
      readonly done: number;
      readonly total: number;
      readonly what: "layout" | "drawing";
    }
  | { readonly kind: "issued"; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  | { readonly kind: "refused"; readonly problem: Problem };

/** Each packet has a new thread: it ends with its packet, or at once when the packet is no longer wanted. */
export function createPress({ script, fonts = null }: PressSetting): Press {
  return {
    async issue(content, options = {}) {
      options.signal?.throwIfAborted();
      const order: PressOrder = { content, fonts };
      const worker = new Worker(script, { workerData: order });
      try {
        return await answerOf(worker, options);
      } finally {
        await worker.terminate();
      }
    },
  };
}

function answerOf(worker: Worker, { signal, progress }: IssueOptions): Promise<IssuedPacket> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal?.reason);
    // The domain knows only the part of a signal that it asks; here it is a whole one.
    const whole = signal as globalThis.AbortSignal | undefined;
    whole?.addEventListener("abort", stop, { once: true });
    worker.once("error", reject);
    worker.once("exit", () => reject(stopped()));
    worker.on("message", (report: PressReport) => {
      if (report.kind === "progress") return progress?.(report.done, report.total, report.what);
      whole?.removeEventListener("abort", stop);
      if (report.kind === "issued") resolve({ bytes: report.bytes, pages: report.pages });
      else reject(refusal(report.problem));
    });
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
