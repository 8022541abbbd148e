import type { FacsimileId, SourceId } from "../../model/ids";
import type { Unit } from "../../model/unit";
import type { OpenArchive } from "../desk";

/** Where a file of the same bytes is already, in words; null when it is new. */
export function standing(
  open: OpenArchive,
  inThisRun: ReadonlyMap<string, string>,
  sha256: string,
): string | null {
  const twin = inThisRun.get(sha256);
  if (twin !== undefined) return `The same file as “${twin}” of this import.`;
  const known = open.tables.sourceByDigest(sha256);
  if (known === null) return null;
  const unit = unitOfSource(open, known.id);
  return unit === null
    ? "Already in the archive, unchanged."
    : `Already in the archive, unchanged, as ${unit.referenceCode} “${unit.title}”.`;
}

function unitOfSource({ tables, index }: OpenArchive, id: SourceId | FacsimileId): Unit | null {
  const first = tables.unitsOfSource(id)[0];
  if (first !== undefined) return tables.unit(first)?.unit ?? null;
  const doc = index.unitShowing(id as FacsimileId);
  return doc === null ? null : (tables.unitByDoc(doc)?.unit ?? null);
}
