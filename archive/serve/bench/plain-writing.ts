import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from "node:fs";
import path from "node:path";

/** Seconds to write each piece as a file of its own and sync it: what the disk itself asks for. */
export function writeAndSync(folder: string, pieces: readonly Uint8Array[]): number {
  mkdirSync(folder);
  const before = performance.now();
  for (const [at, piece] of pieces.entries()) {
    const file = openSync(path.join(folder, `${String(at)}.txt`), "wx");
    writeSync(file, piece);
    fsyncSync(file);
    closeSync(file);
  }
  return (performance.now() - before) / 1_000;
}
