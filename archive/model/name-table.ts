/** The columns of a table of names as Carrel writes it: a row a form, what is said of the record in its first row. */
export const NAME_COLUMNS = [
  "record",
  "form",
  "script",
  "romanisation",
  "kind",
  "dates",
  "source",
  "entity",
  "existence",
  "note",
  "sources",
  "keys",
  "relations",
  "apart",
] as const;
export type NameColumn = (typeof NAME_COLUMNS)[number];

/** Several things in one cell: a line each, line ends and tabs within them written `\n` and `\t`, a backslash `\\`. */
export const listCell = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\\n\t]/g, (sign) => ESCAPES.get(sign) ?? sign)).join("\n");

export const readListCell = (cell: string): readonly string[] =>
  cell
    .split("\n")
    .map((line) => line.replace(/\\[\\nt]/g, (sign) => SIGNS.get(sign) ?? sign).trim())
    .filter((item) => item !== "");

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\t", "\\t"],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([...ESCAPES].map(([sign, as]) => [as, sign]));

/** A spreadsheet runs a cell that begins so as a formula (OWASP, CSV injection): an apostrophe before it makes it text. */
const FORMULA = /^'*[=+\-@\t\r]/;
export const guardedCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
export const unguardedCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
