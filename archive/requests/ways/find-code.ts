import type { Handlers, Output } from "../../contract";
import { type Desk, type OpenArchive, openArchive } from "../desk";
import { maySee } from "../dossier";
import type { UnitRow } from "../ports";

/** Units by reference code. One that is withheld is not found, as if the archive had no such code. */
export const findCode =
  (desk: Desk): Handlers["findCode"] =>
  async ({ code, limit }) => {
    const open = openArchive(desk);
    const wanted = codeKey(code);
    if (wanted === "") return { exact: null, near: [] };
    const rows = readable(desk, open, wanted, limit);
    const exact = rows.find(({ unit }) => codeKey(unit.referenceCode) === wanted);
    return { exact: exact?.unit.id ?? null, near: rows.map(toNear) };
  };

/** A code as it is compared: blanks and capitals are how people write it down, not what it is. */
const codeKey = (code: string): string =>
  code.normalize("NFKC").replaceAll(/\s+/gu, "").toLowerCase();

function readable(
  desk: Desk,
  open: OpenArchive,
  wanted: string,
  limit: number,
): readonly UnitRow[] {
  const rows: UnitRow[] = [];
  for (const row of open.tables.unitsWithCode(wanted)) {
    if (row.unit.withdrawn !== null || !maySee(desk, open, row)) continue;
    rows.push(row);
    if (rows.length === limit) break;
  }
  return rows;
}

const toNear = ({ unit }: UnitRow): Output<"findCode">["near"][number] => ({
  id: unit.id,
  referenceCode: unit.referenceCode,
  title: unit.title,
  level: unit.level,
});
