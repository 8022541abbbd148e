import Papa from "papaparse";
import { ArchiveError } from "../../../model/archive-error";
import type { Source } from "../../importer";

/** A table as it stands in the file: cells NFC, white space around them gone; rows without any word left away. */
export interface Table {
  /** Names of the columns; one that has none in the file is called by its letter. */
  readonly header: readonly string[];
  /** The cells of the first row as they stand: what a column is called by in place of a name is no word of the file. */
  readonly written: readonly string[];
  readonly rows: readonly TableRow[];
}
export interface TableRow {
  /** As spreadsheets count: the header is row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

const MOST = { rows: 200_000, columns: 500 } as const;

/** @throws ArchiveError `import.table-quotes` `import.table-too-large` `import.empty`, naming the row */
export function readTable({ text, name }: Pick<Source, "text" | "name">): Table {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken !== undefined)
    throw new ArchiveError(
      "import.table-quotes",
      `${name}, row ${String((broken.row ?? 0) + 1)}: a cell begins with a quotation mark that is not closed where the cell ends.`,
      "Correct that cell, or save the table anew from the program that made it, then import it again.",
    );
  const rows = data.map((cells, at) => ({ number: at + 1, cells: cells.map(tidy) }));
  const [header, ...filled] = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (header === undefined || filled.length === 0)
    throw new ArchiveError(
      "import.empty",
      `${name} is empty: there is no row beneath its header.`,
      "Check that the table was saved whole, then import it again.",
    );
  if (filled.length > MOST.rows || header.cells.length > MOST.columns)
    throw new ArchiveError(
      "import.table-too-large",
      `${name} has ${String(filled.length)} rows and ${String(header.cells.length)} columns; ${String(MOST.rows)} rows and ${String(MOST.columns)} columns are read.`,
      "Split the table, then import its parts.",
    );
  return { header: named(header.cells), written: header.cells, rows: filled };
}

/** A column without a name is called by its letter, as spreadsheets do. */
const named = (cells: readonly string[]): readonly string[] =>
  cells.map((cell, at) => (cell === "" ? letters(at) : cell));

function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

const tidy = (cell: string): string => cell.normalize("NFC").trim();

const DELIMITERS = [",", "\t", ";", "|"] as const;
const HEAD = 20_000;

/** The sign that parts the first row into the most cells, quoted ones aside. */
export function delimiterOf(text: string): string {
  const [first = ""] = text
    .slice(0, HEAD)
    .replace(/"[^"]*"/g, "q")
    .trimStart()
    .split("\n");
  const cells = (sign: string) => first.split(sign).length;
  return [...DELIMITERS].toSorted((a, b) => cells(b) - cells(a))[0] ?? ",";
}

/** The first rows of what may be a table, whatever the rest is. */
export function firstRows(text: string, most: number): readonly (readonly string[])[] {
  const head = text.slice(0, HEAD);
  const { data } = Papa.parse<string[]>(head, { delimiter: delimiterOf(head), preview: most + 1 });
  // The last row of a piece may be cut off.
  return head.length < text.length
    ? data.slice(0, most)
    : data.filter((row) => row.some((cell) => cell.trim() !== "")).slice(0, most);
}
