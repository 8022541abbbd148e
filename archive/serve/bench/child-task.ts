import type { CorpusSpec } from "./corpus/bench-document";
import type { Questions } from "./corpus/questions";
import type { Figure } from "./report";

/** What a child process of the search benchmark is asked to do. */
export interface ChildTask {
  readonly engine: string;
  /** An engine in memory builds and asks in one process. */
  readonly step: "build" | "ask" | "both";
  readonly corpus: CorpusSpec;
  /** Where an engine on disk keeps its files; it is there and empty before building. */
  readonly folder: string;
  readonly questions: Questions;
  /** Time for each case. */
  readonly caseMilliseconds: number;
}

export interface Built {
  readonly documents: number;
  readonly textBytes: number;
  /** Processor time of all threads, texts already at hand. */
  readonly cpuSeconds: number;
  /** By the clock, the making of the texts included. */
  readonly clockSeconds: number;
  readonly peakBytes: number;
  /** The longest piece of work in the background; null where there is none. */
  readonly longestStepMilliseconds: number | null;
}

export interface Asked {
  readonly openMilliseconds: number | null;
  readonly servingBytes: number;
  readonly indexBytes: number | null;
  /** The first change of the process, and those after it. */
  readonly firstChangeMilliseconds: number | null;
  readonly changeMilliseconds: Figure | null;
  readonly cases: Readonly<Record<string, AskedCase>>;
  /** Nanoseconds to walk one posting and add up its score, in this process. */
  readonly postingNanoseconds: number;
}

/** Null time: the engine has no such question. */
export interface AskedCase {
  readonly time: Figure | null;
  /** Hits of each question, in their order. */
  readonly hits: readonly number[];
  /** Of known documents: the share that stood first, and among the best ten. */
  readonly success?: { readonly first: number; readonly ten: number };
}

export interface ChildResult {
  readonly built: Built | null;
  readonly asked: Asked | null;
}

/** What one engine did. */
export interface Measured {
  readonly engine: string;
  readonly built: Built;
  readonly asked: Asked;
}
