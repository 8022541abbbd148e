import { AuthorityKind, type NameVariant, VariantKind } from "../../model/authority";
import { AuthorityId } from "../../model/ids";
import { readListCell } from "../../model/name-table";
import { scriptOf } from "../../model/script";
import type { ListedName } from "../draft";
import type { Source } from "../importer";
import { readTable } from "../formats/table/read-table";
import { countWarnings, distinctForms, edtfOfWritten, filled, formOf } from "./name-parts";
import { readRelations } from "./name-relations";
import { columnsOf, type NameRow, nameRows } from "./name-rows";
import type { NamesRead } from "./read-names";
import type { WarningSentence } from "../warning-sentences";

type Warn = (message: WarningSentence) => void;

/**
 * A table of names: a row a form. Rows with the same `record` (or the same preferred form) are one record; where neither column is
 * there, a row of kind `preferred`, of a kind of record or of no kind begins one, and rows of other kinds beneath it are its forms.
 * @throws ArchiveError `import.table-quotes` `import.table-too-large` `import.empty`
 */
export function tableNames(source: Pick<Source, "name" | "text">): NamesRead {
  const table = readTable(source);
  const columns = columnsOf(table.header);
  const messages: WarningSentence[] = [];
  const warn: Warn = (message) => void messages.push(message);
  for (const header of columns.unknown)
    warn(`column “${header}” left out: it is none that a table of names has`);
  if (!columns.has("form") && !columns.has("preferred"))
    return { format: "names-table", names: [], warnings: [] };
  const records = together(nameRows(table, columns), columns.has("record"));
  return {
    format: "names-table",
    names: records.map((rows) => recordOf(rows, columns.has("existence"), source.name, warn)),
    warnings: countWarnings(messages),
  };
}

/** The rows of each record, in order. */
function together(
  rows: readonly NameRow[],
  hasRecords: boolean,
): readonly (readonly [NameRow, ...NameRow[]])[] {
  const records: [NameRow, ...NameRow[]][] = [];
  const byName = new Map<string, [NameRow, ...NameRow[]]>();
  for (const row of rows) {
    const called = hasRecords ? row.text("record") : row.text("preferred");
    const known = called === "" ? undefined : byName.get(called);
    const above = called === "" && !hasRecords && isFormOnly(row) ? records.at(-1) : undefined;
    const record = known ?? above;
    if (record !== undefined) record.push(row);
    else {
      const begun: [NameRow] = [row];
      records.push(begun);
      if (called !== "") byName.set(called, begun);
    }
  }
  return records;
}

const isFormOnly = (row: NameRow) =>
  row.text("preferred") === "" &&
  VariantKind.exclude(["preferred"]).safeParse(row.text("kind")).success;

function recordOf(
  rows: readonly [NameRow, ...NameRow[]],
  hasExistence: boolean,
  file: string,
  warn: Warn,
): ListedName {
  const [first] = rows;
  const said = (column: Parameters<NameRow["text"]>[0]) =>
    rows.map((row) => row.text(column)).find((text) => text !== "") ?? "";
  const main = rows.find((row) => row.text("kind") === "preferred") ?? first;
  const preferred = said("preferred") || main.text("form");
  // In a table without a column for it, the dates beside a preferred form are those of its bearer.
  const lived = hasExistence || main.text("form") !== preferred ? null : main;
  const life = lived === null ? said("existence") : lived.text("dates");
  const forms = rows
    .filter((row) => row.text("form") !== "")
    .map((row) => variantOf(row, preferred, row === lived, warn));
  const record = said("record");
  const id = isId(record) ? record : null;
  const ownKey = record === "" || id !== null ? [] : [`${file}#${record}`];
  const apartFrom = readListCell(said("apart")).filter(isId);
  const relations = readRelations(said("relations"), (relation) =>
    warn(`${first.place}: “${relation}” is no relation that can be read; left out`),
  );
  return {
    place: first.place,
    id,
    authority: {
      kind: kindOf(rows, warn),
      preferred,
      variants: distinctForms(preferred, forms),
      dates: dateOf(life, first, warn),
      note: said("note") || null,
      keys: [...ownKey, ...readListCell(said("keys"))],
      ...filled({ sources: readListCell(said("sources")), relations, apartFrom }),
    },
  };
}

const isId = (text: string): text is AuthorityId => AuthorityId.safeParse(text).success;

function kindOf(rows: readonly NameRow[], warn: Warn): AuthorityKind {
  for (const row of rows) {
    for (const cell of [row.text("entity"), row.text("kind")]) {
      const kind = AuthorityKind.safeParse(cell.toLowerCase().replaceAll(" ", "-"));
      if (kind.success) return kind.data;
    }
    const entity = row.text("entity");
    if (entity !== "") warn(`${row.place}: “${entity}” is no kind of record; taken as a person`);
  }
  return "person";
}

function variantOf(row: NameRow, preferred: string, isLife: boolean, warn: Warn): NameVariant {
  const form = row.text("form");
  const script = row.text("script");
  const isScript = /^[A-Z][a-z]{3}$/.test(script);
  if (script !== "" && !isScript)
    warn(`${row.place}: “${script}” is no code of a script (ISO 15924); read from the letters`);
  const otherwise = scriptOf(form) === scriptOf(preferred) ? "spelling" : "other-script";
  return formOf({
    form,
    kind: formKind(row, form === preferred ? "preferred" : otherwise, warn),
    script: isScript ? script : null,
    scheme: row.text("romanisation"),
    source: row.text("source"),
    used: isLife ? null : dateOf(row.text("dates"), row, warn),
  });
}

function formKind(row: NameRow, otherwise: VariantKind, warn: Warn): VariantKind {
  const written = row.text("kind");
  const kind = VariantKind.safeParse(written.toLowerCase().replaceAll(" ", "-"));
  if (kind.success) return kind.data;
  const isEntity = AuthorityKind.safeParse(written.toLowerCase().replaceAll(" ", "-")).success;
  if (written !== "" && !isEntity)
    warn(`${row.place}: “${written}” is no kind of form; taken as ${otherwise}`);
  return otherwise;
}

function dateOf(written: string, row: NameRow, warn: Warn): string | null {
  if (written === "") return null;
  const edtf = edtfOfWritten(written);
  if (edtf === null) warn(`${row.place}: “${written}” is no date that Carrel can read; left out`);
  return edtf;
}
