import { type ColumnRole, rolesGivenTwice, type TableMapping } from "../../../model/table-mapping";
import { dateOfCell, languageOfCell, levelOfCell } from "./cell-values";
import { roleOfName } from "./column-names";
import type { Table } from "./read-table";

const LOOKED_AT = 200;
const MOSTLY = 0.8;
const LONG_TEXT = 300;
/** A name that ends as the files do that Carrel reads. */
const FILE =
  /^\S[^\n]*\.(?:jpe?g|png|tiff?|webp|txt|text|md|markdown|x?html?|mhtml?|xml|tei|docx)$/i;

/** How the columns look to be meant: by their names first, else by what stands in them; what stays unclear is kept as a note. */
export function guessColumns({ header, rows }: Table): TableMapping {
  const looked = rows.slice(0, LOOKED_AT);
  const columns = header.map((name, at) => {
    const cells = looked.map(({ cells }) => cells[at] ?? "").filter((cell) => cell !== "");
    return { header: name, role: roleOfName(name) ?? roleOfCells(cells) ?? ("note" as const) };
  });
  return withTitle(oneOfEach({ columns }));
}

function roleOfCells(cells: readonly string[]): ColumnRole | null {
  const mostly = (test: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(test).length >= cells.length * MOSTLY;
  if (mostly((cell) => FILE.test(cell))) return "image";
  if (mostly((cell) => levelOfCell(cell) !== null)) return "level";
  if (
    mostly((cell) => cell.length > 2 && languageOfCell(cell) !== null && !/^[a-z]{3}$/.test(cell))
  )
    return "language";
  if (mostly((cell) => /\d{4}/.test(cell) && dateOfCell(cell) !== null)) return "date";
  const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
  return length >= LONG_TEXT ? "text" : null;
}

/** A second column of a kind that a unit has only one of is kept as a note. */
function oneOfEach(mapping: TableMapping): TableMapping {
  const twice = new Set(rolesGivenTwice(mapping));
  const given = new Set<ColumnRole>();
  return {
    columns: mapping.columns.map((column) => {
      const again = twice.has(column.role) && given.has(column.role);
      given.add(column.role);
      return again ? { ...column, role: "note" } : column;
    }),
  };
}

/** Without a title, the first column that is only a note stands for it. */
function withTitle({ columns }: TableMapping): TableMapping {
  if (columns.some(({ role }) => role === "title")) return { columns };
  const first = columns.findIndex(({ role }) => role === "note");
  return {
    columns: columns.map((column, at) => (at === first ? { ...column, role: "title" } : column)),
  };
}
