import Papa from "papaparse";
import type { CitedName } from "../../model/citable-source";
import { guardedCell } from "../../model/name-table";
import type { ExportedUnit, Exporter } from "../exporter";
import { dateOfSource } from "../date-of-source";

const nameWords = (name: CitedName): string =>
  "literal" in name ? name.literal : `${name.family}, ${name.given}`;
const names = (list: readonly CitedName[]) => list.map(nameWords).join("; ");

/** The columns, each with what it says of a unit. */
const COLUMNS: readonly (readonly [string, (unit: ExportedUnit) => string | null])[] = [
  ["reference_code", ({ source }) => source.referenceCode],
  ["level", ({ level }) => level],
  ["title", ({ source }) => source.title],
  ["date", ({ source }) => source.date?.written ?? null],
  ["date_edtf", ({ source }) => dateOfSource(source)?.edtf ?? null],
  ["type", ({ source }) => source.genre],
  ["authors", ({ source }) => names(source.authors)],
  ["recipients", ({ source }) => names(source.recipients)],
  ["translators", ({ source }) => names(source.translators)],
  ["language", ({ source }) => source.language],
  ["shelf_mark", ({ source }) => source.shelfMark],
  ["series", ({ source }) => source.series.join(" › ")],
  ["fonds", ({ source }) => source.fonds],
  ["repository", ({ source }) => source.repository],
  ["published_in", ({ source }) => source.publication?.title ?? null],
  ["volume", ({ source }) => source.publication?.volume ?? null],
  ["number", ({ source }) => source.publication?.number ?? null],
  ["url", ({ source }) => source.publication?.url ?? null],
  ["classification", ({ classification }) => classification],
  ["rights", ({ rights }) => rights],
  ["access", ({ access }) => access],
  ["citation", (unit) => unit.citation()],
  ["id", ({ source }) => source.id],
];

const row = (cells: readonly string[]) => `${Papa.unparse([[...cells]])}\r\n`;

/** A table for spreadsheets (CSV, RFC 4180; UTF-8 with a mark at its start, without which Excel garbles it), a row a unit. */
export const csv: Exporter = {
  id: "csv",
  label: "Table for spreadsheets (CSV)",
  extension: "csv",
  mediaType: "text/csv",
  about:
    "A row a unit with its description and its citation. A cell that a spreadsheet would run as a formula has an apostrophe before it.",
  async *write(units) {
    yield `\uFEFF${row(COLUMNS.map(([column]) => column))}`;
    for await (const unit of units)
      yield row(COLUMNS.map(([, cell]) => guardedCell(cell(unit) ?? "")));
  },
};
