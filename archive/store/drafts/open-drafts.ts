import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { SetId, UnitId } from "../../model/ids";
import type { DraftRow, Drafts, Look } from "../../requests/ports";

/** The drafts of one archive, and how to let go of them. */
export interface OpenDrafts extends Drafts {
  close(): void;
}

/**
 * Drafts stand beside the catalogue in a file of their own: a rebuild of the catalogue does not touch them, and none is lost
 * with the process that kept it (each is committed and synced before it is answered). The file is made with the first draft.
 * @param home where catalogues live (CARREL_HOME) @param archive the archive's UUID
 */
export function openDrafts(home: string, archive: string): OpenDrafts {
  const folder = join(home, archive);
  const file = join(folder, "drafts.sqlite");
  let db: DatabaseSync | null = null;
  const begun = () => (db ??= begin(folder, file));
  const there = () => (db !== null || existsSync(file) ? begun() : null);
  return {
    keep: (row) => keep(begun(), row),
    of: (unit) =>
      there()
        ?.prepare("select draft from draft where unit = ? order by kept")
        .all(unit)
        .map(read) ?? [],
    drop(by, unit, transcription) {
      const gone = there()
        ?.prepare("delete from draft where by = ? and unit = ? and reading = ?")
        .run(by, unit, transcription ?? "");
      return (gone?.changes ?? 0) > 0;
    },
    keepLook: (search, look) => keepLook(begun(), search, look),
    lookAt: (search) => lookAt(there(), search),
    close() {
      db?.close();
      db = null;
    },
  };
}

function begin(folder: string, file: string): DatabaseSync {
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(file);
  db.exec(`
    pragma busy_timeout = 2000;
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma fullfsync = 1;
    create table if not exists draft (
      by text not null,
      unit text not null,
      reading text not null,
      kept text not null,
      draft text not null,
      primary key (by, unit, reading)
    ) strict;
    create table if not exists look (search text primary key, at text not null, units text not null) strict;
  `);
  return db;
}

function keep(db: DatabaseSync, row: DraftRow): void {
  db.prepare("insert or replace into draft values (?, ?, ?, ?, ?)").run(
    row.by,
    row.unit,
    row.transcription ?? "",
    row.kept,
    JSON.stringify(row),
  );
}

const read = (row: Record<string, unknown>): DraftRow =>
  JSON.parse(String(row["draft"])) as DraftRow;

function keepLook(db: DatabaseSync, search: SetId, { when, units }: Look): void {
  db.prepare("insert or replace into look values (?, ?, ?)").run(search, when, units.join(" "));
}

function lookAt(db: DatabaseSync | null, search: SetId): Look | null {
  const row = db?.prepare("select at, units from look where search = ?").get(search);
  if (row === undefined) return null;
  const units = String(row["units"]);
  return { when: String(row["at"]), units: units === "" ? [] : (units.split(" ") as UnitId[]) };
}
