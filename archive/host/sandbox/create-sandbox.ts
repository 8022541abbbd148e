import { open } from "node:fs/promises";
import type { Reading } from "../../import/draft";
import type { Sandbox, SourceFile } from "../../requests/ports";
import { sandboxLimits } from "./parser-port";
import type { SandboxLimits, SpawnParser } from "./parser-port";
import { cannotOpen, tooLarge } from "./refusals";
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
 * A sandbox of warm parsers. They start with the first file; files beyond their number wait their turn. The bytes are read here and
 * handed over: a parser can open nothing itself. A parser that breached a limit, died, or has read its share is replaced.
 */
export function createSandbox(options: SandboxOptions): FileSandbox {
  const limits = { ...sandboxLimits, ...options.limits };
  const desk = createWorkerDesk(() => startWorker(options.spawn, limits), options.workers ?? 2);
  let lastJob = 0;
  return {
    async read(file, signal) {
      signal?.throwIfAborted();
      const bytes = await bytesOf(file, limits);
      const worker = await desk.take();
      try {
        lastJob += 1;
        const job = { id: lastJob, name: file.name, bytes, charset: file.charset ?? null };
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

/** Reads one byte more than was announced at most: a file that grows meanwhile must not slip past the cap. */
async function bytesOf(file: SandboxFile, limits: SandboxLimits): Promise<Uint8Array> {
  if (file.bytes > limits.bytesPerFile) throw tooLarge(file, limits);
  const handle = await open(file.path, "r").catch((error: unknown) => {
    throw cannotOpen(file, error);
  });
  try {
    const { size } = await handle.stat();
    if (size > limits.bytesPerFile) throw tooLarge({ ...file, bytes: size }, limits);
    const bytes = new Uint8Array(size);
    let at = 0;
    while (at < size) {
      const { bytesRead } = await handle.read(bytes, at, size - at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes.subarray(0, at);
  } finally {
    await handle.close();
  }
}
