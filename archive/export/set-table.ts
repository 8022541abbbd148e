import Papa from "papaparse";
import { guardedCell } from "../model/name-table";

/** A document of one of two sets, or of both. */
export interface SetRow {
  readonly part: "left" | "both" | "right";
  readonly unit: string;
  readonly referenceCode: string;
  readonly title: string;
  readonly date: string;
  readonly state: string;
}

const COLUMNS: readonly (readonly [string, (row: SetRow) => string])[] = [
  ["stands_in", ({ part }) => ({ left: "first only", both: "both", right: "second only" })[part]],
  ["id", ({ unit }) => unit],
  ["reference_code", ({ referenceCode }) => referenceCode],
  ["title", ({ title }) => title],
  ["date", ({ date }) => date],
  ["state", ({ state }) => state],
];

/** Two sets as a table (CSV, RFC 4180; UTF-8 with a mark at its start). Cells that a spreadsheet would run have an apostrophe before them. */
export function setTable(rows: readonly SetRow[]): {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
} {
  const table = [
    COLUMNS.map(([column]) => column),
    ...rows.map((row) => COLUMNS.map(([, cell]) => guardedCell(cell(row)))),
  ];
  return {
    name: "comparison.csv",
    mediaType: "text/csv",
    text: `\uFEFF${Papa.unparse(table)}\r\n`,
  };
}
