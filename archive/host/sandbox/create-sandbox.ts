import type { Reading } from "../../import/draft";
import type { Sandbox, SourceFile } from "../../requests/ports";
import { sandboxLimits } from "./parser-port";
import type { SandboxLimits, SpawnParser } from "./parser-port";
import { bytesOf } from "./bytes-of-file";
import { startWorker } from "./worker";
import { createWorkerDesk } from "./worker-desk";

/** A file for the sandbox; `charset` when the reader named one. */
export interface SandboxFile extends SourceFile {
  readonly charset?: string | null;
}

/** How the sandbox starts its parsers, how many are kept warm (2), and what a file may take (STORE). */
export interface SandboxOptions {
  readonly spawn: SpawnParser;
  readonly workers?: number;
  readonly limits?: Partial<SandboxLimits>;
}

interface FileSandbox extends Sandbox {
  read(file: SandboxFile, signal?: AbortSignal): Promise<Reading>;
}

/**
 * A sandbox of warm parsers. They start as files come; files beyond their number wait their turn. The bytes are read here and
 * handed over: a parser can open nothing itself. A parser that breached a limit, died, or has read its share is replaced.
 */
export function createSandbox(options: SandboxOptions): FileSandbox {
  const limits = { ...sandboxLimits, ...options.limits };
  const desk = createWorkerDesk(() => startWorker(options.spawn, limits), options.workers ?? 2);
  let lastJob = 0;
  return {
    async read(file, signal) {
      signal?.throwIfAborted();
      const { bytes, size } = await bytesOf(file, limits);
      const worker = await desk.take();
      try {
        // Whoever was stopped while waiting must not cost a parser: killing and starting one for each takes longer than reading.
        signal?.throwIfAborted();
        lastJob += 1;
        const charset = file.charset ?? null;
        const tables = file.tables ?? [];
        const { names = false, terms = false } = file;
        const packet = file.packet ?? false;
        const { name, beside } = file;
        const job = {
          id: lastJob,
          name,
          bytes,
          size,
          charset,
          tables,
          names,
          terms,
          packet,
          beside,
        };
        return await worker.read(job, signal);
      } finally {
        desk.giveBack(worker);
      }
    },
    close() {
      desk.close();
      return Promise.resolve();
    },
  };
}
