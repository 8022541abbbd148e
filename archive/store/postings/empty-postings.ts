import type { DatabaseSync } from "node:sqlite";

/** Empties the index, inside the caller's transaction: it begins anew with the next document. */
export function emptyPostings(database: DatabaseSync): void {
  const tables = database
    .prepare(
      "select name from sqlite_schema where type = 'table' and name like 'posting\\_%' escape '\\'",
    )
    .all();
  for (const { name } of tables) database.exec(`delete from ${String(name)}`);
}
