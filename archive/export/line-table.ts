import Papa from "papaparse";
import { guardedCell } from "../model/name-table";

/** A place where a word stands, with the words on both sides. */
export interface TableLine {
  readonly referenceCode: string;
  readonly title: string;
  readonly date: string;
  readonly language: string;
  readonly line: number;
  readonly left: string;
  readonly match: string;
  readonly right: string;
  readonly because: string | null;
  readonly transcription: string;
  readonly start: number;
  readonly end: number;
}

const COLUMNS: readonly (readonly [string, (line: TableLine) => string])[] = [
  ["reference_code", ({ referenceCode }) => referenceCode],
  ["title", ({ title }) => title],
  ["date", ({ date }) => date],
  ["language", ({ language }) => language],
  ["line", ({ line }) => String(line)],
  ["left", ({ left }) => left.trim()],
  ["match", ({ match }) => match],
  ["right", ({ right }) => right.trim()],
  ["because", ({ because }) => because ?? ""],
  ["reading", ({ transcription }) => transcription],
  ["start", ({ start }) => String(start)],
  ["end", ({ end }) => String(end)],
];

/**
 * Lines of a concordance as a table (CSV, RFC 4180; UTF-8 with a mark at its start, without which Excel garbles it). A cell that a
 * spreadsheet would run as a formula has an apostrophe before it.
 * @param asked what was looked for: the file is named after it
 */
export function lineTable(
  lines: readonly TableLine[],
  asked: string,
): { readonly name: string; readonly mediaType: string; readonly text: string } {
  const rows = [
    COLUMNS.map(([column]) => column),
    ...lines.map((line) => COLUMNS.map(([, cell]) => guardedCell(cell(line)))),
  ];
  const words = asked
    .replaceAll(/[\\/:*?"<>|\s]+/g, " ")
    .trim()
    .slice(0, 60)
    .trim();
  return {
    name: `${words === "" ? "concordance" : words}.csv`,
    mediaType: "text/csv",
    text: `\uFEFF${Papa.unparse(rows)}\r\n`,
  };
}
