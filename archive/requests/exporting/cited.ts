import type { Citer } from "../../cite";
import type { CitedUnit } from "../../contract/export-units";
import { writtenDate } from "../../model/written-date";
import { citationInput } from "../cite";
import type { OpenArchive } from "../desk";
import type { UnitRow } from "../ports";

/** A unit with its citation, as a printed list has it. @throws ArchiveError `cite.unknown-style` */
export function cited(
  open: OpenArchive,
  row: UnitRow,
  citer: Citer,
  { style, language }: { readonly style: string | null; readonly language: "en" | "ko" },
): CitedUnit {
  const { id, referenceCode, title, languages } = row.unit;
  const { bibliography } = citer.citeUnit(citationInput(open, row, language), style, null);
  return {
    ...{ id, referenceCode, title },
    date: writtenDate(row.unit),
    language: languages[0] ?? null,
    citation: bibliography,
  };
}
