import type { ImportReport } from "../../contract/import-files";
import type { Reading } from "../../import/draft";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Adds up what an import did, file by file. */
export interface Tally {
  imported(
    entry: ImportReport["imported"][number],
    reading: Reading,
    states: readonly string[],
  ): void;
  skipped(source: string, reason: string): void;
  report(cancelled: boolean): ImportReport;
}

export function tally(): Tally {
  const imported: ImportReport["imported"][number][] = [];
  const skipped: ImportReport["skipped"][number][] = [];
  const warnings: ImportReport["warnings"][number][] = [];
  const words: Mutable<ImportReport["words"]> = { in: 0, kept: 0, reported: 0 };
  const proposals: Mutable<ImportReport["proposals"]> = { applied: 0, open: 0 };
  return {
    imported(entry, reading, states) {
      imported.push(entry);
      words.in += reading.words.in;
      words.kept += reading.words.kept;
      words.reported += reading.words.reported;
      for (const { message, count } of reading.warnings)
        warnings.push({ source: entry.source.name, message, count });
      for (const state of states) {
        if (state === "applied") proposals.applied += 1;
        if (state === "open") proposals.open += 1;
      }
    },
    skipped: (source, reason) => void skipped.push({ source, reason }),
    report: (cancelled) => ({ imported, skipped, proposals, words, warnings, cancelled }),
  };
}
