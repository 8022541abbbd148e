import type { SourceFile } from "./sandbox";

/** A file or folder of this computer opened up: each file to be read, and what was left aside with why. */
export interface Intake {
  readonly files: readonly SourceFile[];
  readonly skipped: readonly { readonly source: string; readonly reason: string }[];
  /** What nobody misses, told in one line each: leavings of systems, what browsers save beside a page, empty folders. */
  readonly passed: readonly {
    readonly message: string;
    readonly count: number;
    readonly source: string;
  }[];
  /** Removes what was unpacked. */
  close(): Promise<void>;
}
