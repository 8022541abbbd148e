import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { BenchContext } from "./bench";
import type { CorpusSpec } from "./corpus/bench-document";
import { threadedEngine } from "./engines/carrel-engine";
import { once } from "./measure";
import type { BenchRow } from "./report";

/** Ours once more, built in threads as a new catalogue is: by the clock, and what that costs. */
export async function threadedRows(
  { folder, say, runTask }: BenchContext,
  corpus: CorpusSpec,
): Promise<readonly BenchRow[]> {
  say("ours is built in threads ...");
  const own = path.join(folder, threadedEngine.id);
  mkdirSync(own);
  const task = { corpus, folder: own, questions: {}, caseMilliseconds: 0 };
  const { built } = await runTask({ ...task, engine: threadedEngine.id, step: "build" });
  rmSync(own, { recursive: true });
  if (built === null) return [];
  const row = (name: string, unit: BenchRow["unit"], value: number): BenchRow => ({
    ...{ bench: "search", case: `build in threads, ${name}`, size: built.documents, unit },
    ...{ ours: once(value), peers: {}, floor: null },
  });
  return [
    row("clock", "s", built.clockSeconds),
    row("processor", "s", built.cpuSeconds),
    row("memory", "MB", built.peakBytes / 1024 / 1024),
    row("longest step", "ms", built.longestStepMilliseconds ?? 0),
  ];
}
