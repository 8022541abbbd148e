import type { ImportReport } from "../../contract/import-files";
import type { ImportId } from "../../model/ids";
import type { ImportRun, LeftAside, SourceAccount } from "../../model/import-run";
import type { SourceRow } from "../ports";
import type { NewUnit } from "./units-of-drafts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Imported = ImportReport["imported"][number];

/** Adds up what an import did, file by file. */
export interface Tally {
  /** @param groups the units of each draft of the file, the first of a group above the others */
  took(source: SourceRow, groups: readonly (readonly NewUnit[])[], account: SourceAccount): void;
  skipped(aside: LeftAside): void;
  /** Something on the way to the files that is worth a word. */
  passed(warning: ImportReport["warnings"][number]): void;
  /** What the run's record keeps of it: files have their own accounts. */
  told(): Pick<ImportRun, "aside" | "passed">;
  report(cancelled: boolean, run: ImportId | null): ImportReport;
}

export function tally(): Tally {
  const imported: Imported[] = [];
  const skipped: LeftAside[] = [];
  const warnings: ImportReport["warnings"][number][] = [];
  const passed: ImportReport["warnings"][number][] = [];
  const words: Mutable<ImportReport["words"]> = { in: 0, kept: 0, reported: 0 };
  const proposals: Mutable<ImportReport["proposals"]> = { applied: 0, open: 0 };
  return {
    took({ accounts: _accounts, ...source }, groups, account) {
      for (const group of groups) imported.push(...entryOf(source, group));
      words.in += account.words.in;
      words.kept += account.words.documents + account.words.others;
      words.reported += account.words.left;
      proposals.applied += account.proposals.applied;
      proposals.open += account.proposals.open;
      for (const warning of account.warnings) warnings.push({ source: source.name, ...warning });
    },
    skipped: (aside) => void skipped.push(aside),
    passed(warning) {
      warnings.push(warning);
      passed.push(warning);
    },
    told: () => (passed.length === 0 ? { aside: skipped } : { aside: skipped, passed }),
    report: (cancelled, run) => ({
      imported,
      skipped,
      proposals,
      words,
      warnings,
      cancelled,
      run,
    }),
  };
}

function entryOf(
  source: Omit<SourceRow, "accounts">,
  [first, ...beneath]: readonly NewUnit[],
): readonly Imported[] {
  if (first === undefined) return [];
  const { id, referenceCode, title, level, genre } = first.unit;
  const parts = beneath.filter(({ unit }) => unit.parent === id).map(({ unit }) => unit.id);
  const all = [first, ...beneath];
  const facsimiles = all.reduce((sum, { unit }) => sum + unit.facsimiles.length, 0);
  return [{ id, referenceCode, title, level, genre, source, parts, facsimiles }];
}
