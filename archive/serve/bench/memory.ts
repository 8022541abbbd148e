import { readFileSync } from "node:fs";

/** Anonymous memory of this process in bytes: what file-backed pages of the index are not counted in. */
export function anonymousBytes(): number {
  try {
    const kibibytes = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (kibibytes !== undefined) return Number(kibibytes) * 1024;
  } catch {
    // Only Linux says it so; elsewhere what Node counts itself comes nearest.
  }
  const { heapTotal, external, arrayBuffers } = process.memoryUsage();
  return heapTotal + external + arrayBuffers;
}

/** Collects garbage first, where the process was started so that it may. */
export function settledBytes(): number {
  const { gc } = globalThis as { readonly gc?: () => void };
  gc?.();
  gc?.();
  return anonymousBytes();
}
