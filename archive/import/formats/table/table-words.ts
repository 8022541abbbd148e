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

export function tableWords({ written, rows }: Table, { columns }: TableMapping): TableWords {
  const wordsOf = (at: number) =>
    rows.reduce((sum, { cells }) => sum + countWords(cells[at] ?? ""), 0);
  const filled = (at: number) => rows.filter(({ cells }) => (cells[at] ?? "") !== "").length;
  const beyond = rows.reduce(
    (sum, { cells }) =>
      sum + cells.slice(columns.length).reduce((so, cell) => so + countWords(cell), 0),
    0,
  );
  const taken = columns.reduce(
    (sum, { role }, at) => sum + (KEPT.has(role) || role === "leave-out" ? 0 : wordsOf(at)),
    0,
  );
  const out = columns.flatMap(({ header: name, role }, at): readonly Warning[] =>
    role === "leave-out"
      ? [{ message: `words of the column “${name}” left out`, count: wordsOf(at) }]
      : [],
  );
  const names = written.reduce((sum, name) => sum + countWords(name), 0);
  return {
    left: met([
      { message: "words of the header row, which names the columns", count: names },
      {
        message: "words of cells that became titles, dates, names, codes and folders",
        count: taken,
      },
      ...out,
      { message: "words in cells beyond the last column left out", count: beyond },
    ]),
    added: columns.reduce(
      (sum, { header: name, role }, at) =>
        sum + (role === "note" ? countWords(name) * filled(at) : 0),
      0,
    ),
  };
}
