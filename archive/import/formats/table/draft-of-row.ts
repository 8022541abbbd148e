import type { ColumnRole, TableMapping, TableProblem } from "../../../model/table-mapping";
import type { AgentRole, UnitAgent } from "../../../model/unit";
import type { UnitDate } from "../../../model/unit-date";
import { blankDraft, plainReading } from "../../blank-draft";
import type { Draft } from "../../draft";
import { tidySpace } from "../plain-text";
import { dateOfCell, languageOfCell, levelOfCell } from "./cell-values";
import type { TableRow } from "./read-table";

/** A unit that a row is, the folders it lies in (outermost first), and what in it was not understood. */
export interface RowDraft {
  readonly row: number;
  readonly draft: Draft;
  readonly path: readonly string[];
  readonly problems: readonly TableProblem[];
  /** What the row has a cell for. */
  readonly filled: ReadonlySet<ColumnRole>;
}

interface Cell {
  readonly header: string;
  readonly value: string;
}

const TITLE_LENGTH = 160;

/** @param row with as many cells as the mapping has columns, or fewer */
export function draftOfRow(row: TableRow, mapping: TableMapping): RowDraft {
  const problems: TableProblem[] = [];
  const filled: Filled = (role) =>
    mapping.columns.flatMap((column, at) => {
      const value = row.cells[at] ?? "";
      return column.role === role && value !== "" ? [{ header: column.header, value }] : [];
    });
  const doubt: Doubt = (kind, { header, value }) =>
    void problems.push({ row: row.number, column: header, kind, value });
  const draft = draftOfCells(row.number, filled, doubt);
  if (mapping.columns.some(({ role }) => role === "referenceCode") && draft.referenceCode === null)
    doubt("empty-code", { header: columnOf(mapping, "referenceCode"), value: "" });
  const extra = row.cells.slice(mapping.columns.length).filter((cell) => cell !== "");
  if (extra.length > 0) doubt("extra-cells", { header: "", value: extra.join(" ") });
  return {
    ...{ row: row.number, draft, problems },
    path: pathOf(filled("path")[0]?.value ?? null),
    filled: new Set(mapping.columns.flatMap(({ role }) => (filled(role).length > 0 ? role : []))),
  };
}

type Doubt = (kind: TableProblem["kind"], cell: Cell) => void;
/** Cells of a role that are not empty, in the order of columns. */
type Filled = (role: ColumnRole) => readonly Cell[];

function draftOfCells(row: number, filled: Filled, doubt: Doubt): Draft {
  const one = (role: ColumnRole) => filled(role)[0]?.value ?? null;
  const texts = filled("text").map(({ value }) => plainReading(tidySpace(value)));
  const description = [
    ...filled("description").map(({ value }) => value),
    ...filled("note").map(({ header, value }) => `${header}: ${value}`),
  ].join("\n\n");
  const [level] = filled("level").flatMap(
    (cell) => levelOfCell(cell.value) ?? doubt("level", cell) ?? [],
  );
  const images = imagesOf(filled("image"));
  return {
    ...blankDraft,
    level: level ?? "item",
    title: titleOf(one("title"), description, texts[0]?.text ?? "", row),
    genre: one("genre")?.toLowerCase() ?? null,
    referenceCode: one("referenceCode"),
    dates: filled("date").map((cell) => dateOf(cell, doubt)),
    agents: (["creator", "author", "recipient"] as const).flatMap((role) =>
      agentsOf(filled(role), role),
    ),
    languages: filled("language").flatMap((cell) => languagesOf(cell, doubt)),
    classification: one("classification"),
    rights: one("rights") === null ? null : { statement: "undetermined", note: one("rights") },
    locator: one("locator"),
    extent: one("extent"),
    description: description || null,
    texts,
    ...(images.length === 0 ? {} : { imageNames: images }),
  };
}

const columnOf = ({ columns }: TableMapping, wanted: ColumnRole): string =>
  columns.find(({ role }) => role === wanted)?.header ?? "";

function titleOf(title: string | null, description: string, text: string, row: number): string {
  if (title !== null) return title.replace(/\s+/g, " ");
  const line = (text || description).split("\n")[0]?.replace(/\s+/g, " ").trim() ?? "";
  if (line === "") return `Row ${String(row)}`;
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 1).trimEnd()}…`;
}

function dateOf(cell: Cell, doubt: Doubt): UnitDate {
  const edtf = dateOfCell(cell.value);
  if (edtf === null) doubt("date", cell);
  return { edtf, display: cell.value, role: "created", source: `column “${cell.header}”` };
}

const agentsOf = (cells: readonly Cell[], role: AgentRole): readonly UnitAgent[] =>
  cells
    .flatMap(({ value }) => value.split(/\s*[;|\n]\s*/))
    .filter((name) => name !== "")
    .map((name) => ({ id: null, name, role }));

function languagesOf(cell: Cell, doubt: Doubt): readonly string[] {
  return cell.value.split(/\s*[;,|/\n]\s*/).flatMap((name) => {
    const tag = languageOfCell(name);
    if (tag === null) doubt("language", { ...cell, value: name });
    return tag ?? [];
  });
}

const pathOf = (cell: string | null): readonly string[] =>
  (cell ?? "").split(/\s*(?:[/\\]|\s>\s)\s*/).filter((step) => step !== "");

const imagesOf = (cells: readonly Cell[]): readonly string[] =>
  cells.flatMap(({ value }) => value.split(/\s*[;|\n]\s*/)).filter((name) => name !== "");
