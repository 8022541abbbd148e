import type { BenchDocument } from "../corpus/bench-document";
import type { Question } from "../corpus/questions";

/** An engine that takes part. Each runs in a child process of its own, set up as its own documentation advises for this use. */
export interface BenchEngine {
  readonly id: string;
  /** True when what was built is opened from a file by another process; else building and asking are one process. */
  readonly onDisk: boolean;
  /** Corpora above this are left out; null for any. */
  readonly mostDocuments: number | null;
  begin(folder: string): Building;
  /** Only on disk. */
  open(folder: string): Asking;
}

export interface Building {
  /** Some documents at once, as the engine likes them best. */
  add(documents: readonly BenchDocument[]): void | Promise<void>;
  /** Milliseconds of the thread's processor time of the longest piece of background work, during which no question is answered; absent where nothing works by pieces. */
  longestStep?(): number;
  /** Everything that makes asking fast. */
  finish(): Asking | null | Promise<null>;
}

export interface Asking {
  /** The question made ready to run many times, finding the best ten; null when the engine has no such question. */
  prepare(question: Question): (() => void) | null;
  /** How many documents answer; asked apart, never timed. */
  hits(question: Question): number;
  /** The best ten documents, best first; asked apart, never timed. */
  best(question: Question): readonly number[];
  /** What the engine does while it is asked nothing, to the end; absent where it does nothing. */
  idle?(): void;
  /** Takes in one more document, durable where the engine is, and finds it by `word`; null when it cannot. */
  change: ((document: BenchDocument, word: string) => void) | null;
  /** Bytes on disk without free pages, null when in memory. */
  indexBytes(): number | null;
  close(): void;
}

/** Texts that every engine indexes, and how much a word in each weighs. */
export const BENCH_FIELDS = [
  { id: "title", boost: 10 },
  { id: "agent", boost: 6 },
  { id: "text", boost: 1 },
] as const;

export const TOP = 10;

/** Words near each other stand within so many words, in either order. */
export const WITHIN = 5;
