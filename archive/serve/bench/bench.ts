import type { BenchRow } from "./report";
import type { RunTask } from "./spawn-child";

/** What every benchmark is given. */
export interface BenchContext {
  /** Asked for with `--documents`; null for the benchmark's own sizes. */
  readonly documents: number | null;
  /** A folder of its own for files, removed afterwards. */
  readonly folder: string;
  /** One line of progress for people. */
  readonly say: (line: string) => void;
  readonly runTask: RunTask;
}

/** A benchmark: one file, and one line in `registry.ts`. */
export interface Bench {
  readonly id: string;
  /** One sentence: what is measured, against what. */
  readonly label: string;
  run(context: BenchContext): Promise<readonly BenchRow[]>;
}
