import type { Intake } from "../../requests/ports";

/** Caps of a zip archive (STORE, Hostile input). Sizes in bytes, unpacked. */
export interface IntakeLimits {
  readonly entries: number;
  readonly totalBytes: number;
  readonly entryBytes: number;
  /** Unpacked size over packed size of one entry. */
  readonly ratio: number;
}

const MEBIBYTE = 1024 * 1024;
export const intakeLimits: IntakeLimits = {
  entries: 10_000,
  totalBytes: 2048 * MEBIBYTE,
  entryBytes: 200 * MEBIBYTE,
  ratio: 200,
};

export interface IntakeOptions {
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<IntakeLimits>;
}

/** What was found, and what was passed over. */
export type OpenIntake = Intake;
