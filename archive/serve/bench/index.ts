import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { ArchiveError } from "../../model/archive-error";
import { writeRow } from "./lines";
import { benches } from "./registry";
import type { BenchReport, BenchRow } from "./report";
import { inOwnProcess, type RunTask } from "./spawn-child";

export type { BenchReport, BenchRow, Figure, PeerFigure } from "./report";

export interface BenchOptions {
  /** A benchmark's id; null for all. */
  readonly which: string | null;
  /** Documents to measure with; null for the benchmarks' own sizes. */
  readonly documents: number | null;
  /** With it only progress is said; the report is the answer. */
  readonly json: boolean;
  readonly out: (line: string) => void;
  /** Where an engine is measured: a process of its own, unless a test says otherwise. */
  readonly runTask?: RunTask;
}

/** What may be asked for alone. */
export const benchIds: readonly string[] = benches.map(({ id }) => id);

/**
 * Measures, one thing after the other. @throws ArchiveError `bench.unknown` `bench.no-build` `bench.child-failed`
 */
export async function runBench(options: BenchOptions): Promise<BenchReport> {
  const chosen = benches.filter(({ id }) => options.which === null || id === options.which);
  if (chosen.length === 0)
    throw new ArchiveError(
      "bench.unknown",
      `There is no benchmark “${String(options.which)}” yet.`,
      `Choose one of: ${benches.map(({ id }) => id).join(", ")}.`,
    );
  const rows: BenchRow[] = [];
  for (const bench of chosen) {
    const folder = mkdtempSync(path.join(tmpdir(), "carrel-bench-"));
    const say = (line: string) => options.out(`${bench.id}: ${line}\n`);
    const { documents, runTask = inOwnProcess } = options;
    try {
      const measured = await bench.run({ documents, folder, say, runTask });
      if (!options.json) for (const row of measured) options.out(`${writeRow(row)}\n`);
      rows.push(...measured);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { machine: machine(), rows };
}

function machine(): BenchReport["machine"] {
  return {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memory: totalmem(),
    node: process.version,
    load: loadavg()[0] ?? 0,
  };
}
