import type { ColumnRole, TableMapping } from "../../../model/table-mapping";
import { countWords } from "../../count-words";
import { met } from "../../importer";
import type { Warning } from "../../importer";
import type { Table } from "./read-table";

/** Roles whose cells stand in a unit's text, locator or description word by word. */
const KEPT: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "text",
  "locator",
  "description",
  "note",
]);

/** What is told of a table's words that no text or description has, and the words that were added to it. */
export interface TableWords {
  readonly left: readonly Warning[];
  /** Column names before notes: words of the file, but written once for each row. */
  readonly added: number;
}

/** Words of the cells of each column, counted over some of the rows. */
const wordsOver =
  (rows: Table["rows"], { columns }: TableMapping) =>
  (isOf: (role: ColumnRole) => boolean): number =>
    columns.reduce(
      (sum, { role }, at) =>
        sum +
        (isOf(role) ? rows.reduce((so, { cells }) => so + countWords(cells[at] ?? ""), 0) : 0),
      0,
    );

/** @param elsewhere numbers of the rows that describe other files: none of their words stand in a unit of the table */
export function tableWords(
  { written, rows }: Table,
  mapping: TableMapping,
  elsewhere: ReadonlySet<number> = new Set(),
): TableWords {
  const { columns } = mapping;
  const own = rows.filter(({ number }) => !elsewhere.has(number));
  const moved = rows.filter(({ number }) => elsewhere.has(number));
  const beyond = rows.flatMap(({ cells }) => cells.slice(columns.length));
  const isKept = (role: ColumnRole) => KEPT.has(role) || role === "leave-out";
  return {
    left: met([
      { message: "words of the header row, which names the columns", count: wordsIn(written) },
      {
        message: "words of cells that became titles, dates, names, codes and folders",
        count: wordsOver(own, mapping)((role) => !isKept(role)),
      },
      {
        message: "words of rows that became the description of other files",
        count: wordsOver(moved, mapping)((role) => role !== "leave-out"),
      },
      ...leftColumns(rows, mapping),
      { message: "words in cells beyond the last column left out", count: wordsIn(beyond) },
    ]),
    added: columns.reduce((sum, { header, role }, at) => {
      const filled = own.filter(({ cells }) => (cells[at] ?? "") !== "").length;
      return sum + (role === "note" ? countWords(header) * filled : 0);
    }, 0),
  };
}

const wordsIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + countWords(cell), 0);

const leftColumns = (rows: Table["rows"], { columns }: TableMapping): readonly Warning[] =>
  columns.flatMap(({ header, role }, at) =>
    role === "leave-out"
      ? [
          {
            message: `words of the column “${header}” left out` as const,
            count: wordsIn(rows.map(({ cells }) => cells[at] ?? "")),
          },
        ]
      : [],
  );
