import { ArchiveError } from "../../model/archive-error";
import { edtfInterval } from "../../model/edtf";
import { languageTag } from "../../model/fields/languages";
import { unguardedCell } from "../../model/name-table";
import { type Term, tidyTerm, usedBetween } from "../../model/term-set";
import { TERM_COLUMNS, type TermColumn } from "../../model/term-table";
import type { ListedTerm } from "../draft";
import { readTable } from "../formats/table/read-table";
import type { Source, Warning } from "../importer";
import { countWarnings } from "../names/name-parts";
import type { WarningSentence } from "../warning-sentences";

type Cells = (column: TermColumn) => string;
type Warn = (message: WarningSentence) => void;

/** Headers as people write them, in English and Korean; compared whole, case aside. */
const HEADERS: Readonly<Record<TermColumn, string>> = {
  set: "term set|label|concept|용어 묶음|묶음|개념",
  term: "word|phrase|form|용어|낱말",
  language: "lang|언어",
  source: "reference|출처|근거",
  from: "since|used from|부터|시작",
  to: "until|used to|까지|끝",
  note: "notes|description|설명|비고",
  "only by name": "only when named|이름으로만",
};

const BY_HEADER: ReadonlyMap<string, TermColumn> = new Map(
  TERM_COLUMNS.flatMap((column) =>
    [column, ...HEADERS[column].split("|")].map((header) => [header, column] as const),
  ),
);

/** What a table of terms holds; rows that cannot be read are told by their line and left out. */
export interface TermsRead {
  readonly terms: readonly ListedTerm[];
  readonly warnings: readonly Warning[];
}

/**
 * A table of terms (CSV, TSV): a row a term, `set` and `term` are needed, a row without a term speaks of its set.
 * @throws ArchiveError `import.no-terms` `import.table-quotes` `import.table-too-large` `import.empty`
 */
export function readTerms({ name, text }: Pick<Source, "name" | "text">): TermsRead {
  const plain = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
  const table = readTable({ name, text: plain });
  const at = columnsOf(table.header);
  if (!at.has("set") || !at.has("term")) throw noTerms(name);
  const messages: WarningSentence[] = [];
  const warn: Warn = (message) => void messages.push(message);
  for (const header of table.header.filter((one) => BY_HEADER.get(headerKey(one)) === undefined))
    warn(`column “${header}” left out: it is none that a table of terms has`);
  const terms = table.rows.flatMap(({ number, cells }): readonly ListedTerm[] => {
    const cell: Cells = (column) => unguardedCell(cells[at.get(column) ?? -1] ?? "").trim();
    const row = readRow(cell, `row ${String(number)}`, warn);
    return row === null ? [] : [row];
  });
  return { terms, warnings: countWarnings(messages) };
}

const headerKey = (written: string) => written.toLowerCase().replace(/[\s_]+/g, " ");

function columnsOf(header: readonly string[]): ReadonlyMap<TermColumn, number> {
  const at = new Map<TermColumn, number>();
  for (const [place, written] of header.entries()) {
    const column = BY_HEADER.get(headerKey(written));
    if (column !== undefined && !at.has(column)) at.set(column, place);
  }
  return at;
}

const MOST = { set: 300, term: 500, source: 1000, note: 10_000 } as const;

function readRow(cell: Cells, place: string, warn: Warn): ListedTerm | null {
  const label = cell("set");
  const text = cell("term");
  if (label === "") {
    warn(`${place}: no set is named; left out`);
    return null;
  }
  const long = (["set", "term", "source", "note"] as const).find(
    (column) => cell(column).length > MOST[column],
  );
  if (long !== undefined) {
    warn(`${place}: “${long}” is longer than can be kept; left out`);
    return null;
  }
  if (text !== "" && !/[\p{L}\p{N}]/u.test(text)) {
    warn(`${place}: “${text}” has no letter or digit to search for; left out`);
    return null;
  }
  return {
    place,
    label,
    note: cell("note") || null,
    onlyByName: /^(yes|y|true|1|x|예|네)$/i.test(cell("only by name")),
    term: text === "" ? null : termOf(cell, place, warn),
  };
}

function termOf(cell: Cells, place: string, warn: Warn): Term {
  const used = usedIn(cell, place, warn);
  return {
    text: tidyTerm(cell("term")),
    language: languageIn(cell("language"), place, warn),
    source: cell("source") || null,
    ...(used === undefined ? {} : { used }),
  };
}

function languageIn(written: string, place: string, warn: Warn): string | null {
  if (written === "") return null;
  try {
    return languageTag(written);
  } catch {
    warn(`${place}: “${written}” is no code of a language; the term is kept without it`);
    return null;
  }
}

function usedIn(cell: Cells, place: string, warn: Warn): string | undefined {
  const used = usedBetween(cell("from"), cell("to"));
  if (used === undefined) return undefined;
  const ends = [cell("from"), cell("to")].filter((end) => end !== "");
  const readable = ends.every((end) => !/[[{/]/.test(end) && edtfInterval(end) !== null);
  if (readable && edtfInterval(used) !== null) return used;
  warn(`${place}: “${ends.join("–")}” is no time that can be read; the term is kept without it`);
  return undefined;
}

const noTerms = (name: string) =>
  new ArchiveError(
    "import.no-terms",
    `${name} holds no term sets: Carrel reads tables (CSV) with the columns “set” and “term”.`,
    "Choose another file, or name its columns so.",
  );
