import type { ParserAnswer, ParserJob } from "../parser/job";

/** A running parser, however it was started: a forked Node, or Electron's utility process reached through a message port. */
export interface ParserProcess {
  post(job: ParserJob): void;
  onAnswer(listener: (answer: ParserAnswer) => void): void;
  /** Called once, when the process is gone for any reason. */
  onExit(listener: () => void): void;
  /** Ends the process at once; it may be deep in a loop. */
  kill(): void;
  /** Resident memory in bytes, null where it cannot be told. */
  residentBytes(): Promise<number | null>;
}
export type SpawnParser = () => ParserProcess;

/** What one file may take, and how long one process serves (STORE, Hostile input). */
export interface SandboxLimits {
  readonly millisecondsPerFile: number;
  readonly residentBytes: number;
  readonly bytesPerFile: number;
  /** A process is replaced after so many files or bytes: what a file left behind in it cannot reach far. */
  readonly filesPerProcess: number;
  readonly bytesPerProcess: number;
  readonly millisecondsToStart: number;
  readonly millisecondsBetweenLooks: number;
}

const MEBIBYTE = 1024 * 1024;
export const sandboxLimits: SandboxLimits = {
  millisecondsPerFile: 30_000,
  residentBytes: 512 * MEBIBYTE,
  bytesPerFile: 200 * MEBIBYTE,
  filesPerProcess: 200,
  bytesPerProcess: 64 * MEBIBYTE,
  millisecondsToStart: 15_000,
  millisecondsBetweenLooks: 50,
};
