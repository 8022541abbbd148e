import type { ImportRun } from "../../model/import-run";
import type { UnitId } from "../../model/ids";
import { headerSignature, type TableMapping } from "../../model/table-mapping";
import type { CatalogueTables, SourceRow } from "../../requests/ports";
import type { Ask } from "./ask";

type ImportTable = Pick<
  CatalogueTables,
  | "putSource"
  | "sourceByDigest"
  | "tableMappings"
  | "unitsOfSource"
  | "putImport"
  | "importRun"
  | "imports"
  | "sourcesOfRun"
>;

const toSource = (row: Readonly<Record<string, unknown>>) =>
  JSON.parse(String(row["source"])) as SourceRow;
const toRun = (row: Readonly<Record<string, unknown>>) =>
  JSON.parse(String(row["import"])) as ImportRun;

/** Imports, and the files that came with them. */
export function importTable(ask: Ask): ImportTable {
  return {
    putSource(row) {
      ask("insert or replace into source values (?, ?, ?)").run(
        row.id,
        row.sha256,
        JSON.stringify(row),
      );
      for (const { run } of row.accounts ?? [])
        ask("insert or ignore into source_import values (?, ?)").run(run, row.id);
    },
    sourceByDigest(sha256) {
      const row = ask("select source from source where sha256 = ?").get(sha256);
      return row === undefined ? null : toSource(row);
    },
    tableMappings: () =>
      mappingsOf(
        ask(`select source from source where source like '%"columns":%' order by id desc`)
          .all()
          .map(toSource),
      ),
    unitsOfSource: (id) =>
      ask("select id from unit where source = ? order by doc")
        .all(id)
        .map((row) => row["id"] as UnitId),
    putImport: (run) =>
      void ask("insert or replace into import values (?, ?)").run(run.id, JSON.stringify(run)),
    importRun(id) {
      const row = ask("select import from import where id = ?").get(id);
      return row === undefined ? null : toRun(row);
    },
    imports: () => ask("select import from import order by id desc").all().map(toRun),
    sourcesOfRun: (run) =>
      ask(
        "select s.source from source_import i join source s on s.id = i.source where i.import = ? order by s.id",
      )
        .all(run)
        .map(toSource),
  };
}

/** How the tables were read, each header once: the first of the list stands. */
function mappingsOf(sources: readonly SourceRow[]): readonly TableMapping[] {
  const mappings = new Map<string, TableMapping>();
  for (const { columns = [] } of sources) {
    const signature = headerSignature(columns.map(({ header }) => header));
    if (columns.length > 0 && !mappings.has(signature)) mappings.set(signature, { columns });
  }
  return [...mappings.values()];
}
