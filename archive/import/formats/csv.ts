import { ArchiveError } from "../../model/archive-error";
import { isMappingOf, rolesGivenTwice } from "../../model/table-mapping";
import type { TableMapping, TableProblem } from "../../model/table-mapping";
import { fileTitle } from "../blank-draft";
import { countWords } from "../count-words";
import type { Importer, Rendering, Source, Warning } from "../importer";
import { arrangeRows, draftRows } from "./table/arrange-rows";
import { roleOfName } from "./table/column-names";
import { guessColumns } from "./table/guess-columns";
import { firstRows, readTable } from "./table/read-table";
import { rowsOfFiles } from "./table/rows-of-files";
import type { Table } from "./table/read-table";
import { tableWords } from "./table/table-words";

/** Rows that are shown before a table is imported. */
const SHOWN = 12;
const SHOWN_CHARACTERS = 600;
/** What a remembered mapping can hold. */
const COLUMNS = 500;
const HEADER = 1000;
/** Doubts that are told one by one. */
const TOLD = 20;

/**
 * A table (CSV, TSV): its first row names the columns, every other is a unit. How the columns are read is what a person said of this
 * header, else a guess; which of the two is told.
 */
export const csv: Importer = {
  id: "table",
  label: "Table (CSV, TSV)",
  structured: true,
  recognises: ({ text, name }) => isTable(text, /\.(?:csv|tsv|tab)$/i.test(name)),
  read: (source) => Promise.resolve(readCsv(source)),
  // Signs between cells are no letters: the words of the file are those of its cells, however they are cut.
  wordsIn: ({ text }) => countWords(text),
};

/** Prose has commas too: without a table's name, rows must be even and two headers known. */
function isTable(text: string, isCalledSo: boolean): boolean {
  const rows = firstRows(text, 30);
  const columns = rows[0]?.length ?? 0;
  // No mapping can be kept for such a header: the file is read as text.
  if (columns > COLUMNS || rows[0]?.some((name) => name.length > HEADER)) return false;
  if (isCalledSo) return columns >= 2;
  const even = rows.every((row) => row.length === columns);
  const known = rows[0]?.filter((name) => roleOfName(name) !== null).length ?? 0;
  return columns >= 3 && rows.length >= 3 && even && known >= 2;
}

function readCsv(source: Source): Rendering {
  const table = readTable(source);
  const remembered = source.tables?.find((mapping) => isMappingOf(mapping, table.header));
  const mapping = remembered ?? guessColumns(table);
  refuseTwice(mapping, source.name);
  const rows = draftRows(table.rows, mapping);
  const { own, describes, warnings } =
    source.beside === undefined
      ? { own: rows, describes: [], warnings: [] }
      : rowsOfFiles(rows, mapping, source.name, source.beside);
  const { left, added } = tableWords(table, mapping, new Set(describes.map(({ row }) => row)));
  return {
    drafts: own.length === 0 ? [] : [arrangeRows(fileTitle(source.name), own)],
    describes,
    warnings: [
      howRead(mapping, remembered !== undefined),
      ...left,
      ...doubts(rows.flatMap(({ problems }) => problems)),
      ...warnings,
    ],
    reported: left.reduce((sum, { count }) => sum + count, 0),
    added,
    table: { ...shownOf(table), mapping, isRemembered: remembered !== undefined },
  };
}

function howRead(mapping: TableMapping, isSaid: boolean): Warning {
  const columns = inWords(mapping);
  const count = mapping.columns.length;
  return isSaid
    ? { message: `columns read as said before: ${columns}`, count }
    : { message: `columns read guessed from their names and contents: ${columns}`, count };
}

const inWords = ({ columns }: TableMapping): string =>
  columns.map(({ header, role }) => `${header} = ${role}`).join(", ");

const shownOf = ({ header, rows }: Table) => ({
  header,
  rows: rows.slice(0, SHOWN).map(({ number, cells }) => ({
    number,
    cells: cells.map((cell) => cell.slice(0, SHOWN_CHARACTERS)),
  })),
  total: rows.length,
});

function refuseTwice(mapping: TableMapping, name: string): void {
  const [role] = rolesGivenTwice(mapping);
  if (role === undefined) return;
  const columns = mapping.columns.filter((column) => column.role === role);
  throw new ArchiveError(
    "import.column-twice",
    `${name}: the columns ${columns.map(({ header }) => `“${header}”`).join(" and ")} are both to be the ${role}, and a unit has one.`,
    "Give one of them another meaning, then import the table again.",
  );
}

function doubts(problems: readonly TableProblem[]): readonly Warning[] {
  const told = problems
    .slice(0, TOLD)
    .map((problem): Warning => ({ message: said(problem), count: 1 }));
  const more = problems.length - told.length;
  return more > 0
    ? [...told, { message: "more cells that were not understood", count: more }]
    : told;
}

function said({ row, column, kind, value }: TableProblem): Warning["message"] {
  const place = column === "" ? `row ${String(row)}` : `row ${String(row)}, column “${column}”`;
  const short = value.length > 60 ? `${value.slice(0, 59)}…` : value;
  const words: Readonly<Record<TableProblem["kind"], Warning["message"]>> = {
    date: `${place}: “${short}” can not be read as a date in one way only; kept as it is written`,
    level: `${place}: “${short}” is no level of description; taken for an item`,
    language: `${place}: “${short}” is no language that is known; left out`,
    "empty-code": `${place}: no reference code; the next free one is given`,
    "double-code": `${place}: “${short}” stands in a row above too`,
    "extra-cells": `${place}: more cells than the header has; left out: “${short}”`,
  };
  return words[kind];
}
