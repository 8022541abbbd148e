import Papa from "papaparse";
import type { Authority, NameVariant } from "../../model/authority";
import { guardedCell, listCell, NAME_COLUMNS, type NameColumn } from "../../model/name-table";
import { scriptOf } from "../../model/script";

type Row = Partial<Record<NameColumn, string>>;

/** A table of names (CSV, RFC 4180) with a row a form; what is said of the record stands in its first row, beside the preferred form. */
export function namesAsTable(authorities: readonly Authority[]): string {
  const rows = authorities.flatMap((one) => [
    recordRow(one),
    ...one.variants.map((form) => formRow(one.id, form)),
  ]);
  const cells = rows.map((row) => NAME_COLUMNS.map((column) => guardedCell(row[column] ?? "")));
  return `${Papa.unparse([[...NAME_COLUMNS], ...cells])}\r\n`;
}

function recordRow(one: Authority): Row {
  const relations = (one.relations ?? []).map(({ kind, to, note, source }) =>
    [kind, to, note ?? "", source ?? ""].map((part) => listCell([part])).join("\t"),
  );
  return {
    record: one.id,
    form: one.preferred,
    script: scriptOf(one.preferred),
    kind: "preferred",
    entity: one.kind,
    existence: one.dates ?? "",
    note: one.note ?? "",
    sources: listCell(one.sources ?? []),
    keys: listCell(one.keys ?? []),
    relations: relations.join("\n"),
    apart: listCell(one.apartFrom ?? []),
  };
}

const formRow = (
  record: string,
  { form, script, scheme, kind, used, source }: NameVariant,
): Row => ({
  ...{ record, form, script, kind },
  romanisation: scheme ?? "",
  dates: used ?? "",
  source: source ?? "",
});
