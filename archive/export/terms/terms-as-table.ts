import Papa from "papaparse";
import { guardedCell } from "../../model/name-table";
import { endsOfUse, type Term, type TermSet } from "../../model/term-set";
import { TERM_COLUMNS, type TermColumn } from "../../model/term-table";

type Row = Partial<Record<TermColumn, string>>;

/** A table of term sets (CSV, RFC 4180) with a row a term; what is said of the set stands in its first row. */
export function termsAsTable(sets: readonly TermSet[]): string {
  const rows = sets.flatMap(rowsOf);
  const cells = rows.map((row) => TERM_COLUMNS.map((column) => guardedCell(row[column] ?? "")));
  return `${Papa.unparse([[...TERM_COLUMNS], ...cells])}\r\n`;
}

function rowsOf({ label, note, onlyByName, terms }: TermSet): readonly Row[] {
  const said = { set: label, note: note ?? "", "only by name": onlyByName ? "yes" : "" };
  const [first, ...others] = terms.map(termCells);
  return [{ ...said, ...first }, ...others.map((cells) => ({ set: label, ...cells }))];
}

const termCells = ({ text, language, source, used }: Term): Row => ({
  ...{ term: text, language: language ?? "", source: source ?? "" },
  ...endsOfUse(used),
});
