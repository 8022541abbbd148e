import type { FacsimileId } from "../../model/ids";
import type { LeftAside } from "../../model/import-run";
import type { Unit } from "../../model/unit";
import type { OpenArchive } from "../desk";
import type { SourceRow } from "../ports";

/** Why a file need not be taken in again. */
export type Standing = Omit<LeftAside, "source" | "problem">;

/** The same bytes came with this run already. */
export const twinOf = (name: string): Standing => ({
  kind: "here",
  reason: `The same file as “${name}” of this import.`,
  says: { code: "aside.twin", values: { name } },
  unit: null,
});

/** Whether the same bytes are in the archive. Those of an import that was taken back may come again. */
export function standingOf(open: OpenArchive, sha256: string): Standing | null {
  const known = open.tables.sourceByDigest(sha256);
  if (known === null) return null;
  const unit = unitInSight(open, known);
  if (unit === null && wasTakenBack(open, known)) return null;
  if (unit === null)
    return {
      kind: "here",
      reason: "Already in the archive, unchanged.",
      says: { code: "aside.here", values: {} },
      unit: null,
    };
  const { id, referenceCode, title } = unit;
  return {
    kind: "here",
    reason: `Already in the archive, unchanged, as ${referenceCode} “${title}”.`,
    says: { code: "aside.here-as", values: { code: referenceCode, title } },
    unit: id,
  };
}

function unitInSight({ tables, index }: OpenArchive, { id }: SourceRow): Unit | null {
  for (const of of tables.unitsOfSource(id)) {
    const unit = tables.unit(of)?.unit;
    if (unit !== undefined && unit.withdrawn === null) return unit;
  }
  const doc = index.unitShowing(id as FacsimileId);
  return doc === null ? null : (tables.unitByDoc(doc)?.unit ?? null);
}

function wasTakenBack({ tables }: OpenArchive, { accounts = [] }: SourceRow): boolean {
  const isUndone = (run: (typeof accounts)[number]["run"]) =>
    (tables.importRun(run)?.undone ?? null) !== null;
  return accounts.length > 0 && accounts.every(({ run }) => isUndone(run));
}
