import type { DatabaseSync } from "node:sqlite";

/** Raised whenever a table or a projection changes: an older catalogue is thrown away and made anew. */
export const CATALOGUE_VERSION = "4";

/** Members stand apart: a list of sets reads none of them. */
const KEPT_SETS = `
    create table if not exists kept_set (id text primary key, dropped integer not null, kept text not null) without rowid;
    create table if not exists kept_members (id text primary key, members text not null);
`;

/**
 * The catalogue's own tables; postings bring theirs. Bodies stand apart from rows, so that opening never reads a text.
 * Durability is of no concern here (the archive is the truth), consistency is: one transaction per catch-up step.
 */
export function prepareSchema(db: DatabaseSync): void {
  db.exec(`
    pragma journal_mode = wal;
    pragma synchronous = normal;
    pragma cache_size = -32768;
    pragma mmap_size = 4294967296;
    create table if not exists note (key text primary key, value text not null) without rowid;
    create table if not exists unit (
      doc integer primary key,
      id text not null unique,
      parent text,
      position real not null,
      level text not null,
      code text not null,
      source text,
      import text,
      version integer not null, withdrawn integer not null, access text,
      unit text not null
    );
    create table if not exists brief (doc integer primary key, brief text not null);
    create index if not exists unit_parent on unit (parent, position);
    create index if not exists unit_code on unit (code);
    create index if not exists unit_import on unit (import) where import is not null;
    create index if not exists unit_source on unit (source) where source is not null;
    create table if not exists body (doc integer primary key, text text not null);
    create table if not exists proposal (unit text not null, seq integer not null, id text not null, kind text not null, rule text not null, state text not null, confidence real not null, primary key (unit, seq)) without rowid;
    create table if not exists event (seq integer primary key, object text, event text not null);
    create index if not exists event_object on event (object) where object is not null;
    create table if not exists source (id text primary key, sha256 text not null, source text not null) without rowid;
    create index if not exists source_sha256 on source (sha256);
    create table if not exists import (id text primary key, import text not null) without rowid;
    create table if not exists source_import (import text not null, source text not null, primary key (import, source)) without rowid;
    create table if not exists excerpt (id text primary key, dropped integer not null, excerpt text not null) without rowid;
    create table if not exists own (id text primary key, kind text not null, dropped integer not null, work text not null) without rowid;
    create table if not exists own_unit (unit text not null, id text not null, primary key (unit, id)) without rowid;
    create index if not exists own_unit_id on own_unit (id);
    create table if not exists authority (id text primary key, authority text not null) without rowid;
    ${KEPT_SETS}
  `);
}

/** The tables that a rebuild empties. */
export const TABLES = [
  "unit",
  "brief",
  "body",
  "proposal",
  "event",
  "source",
  "source_import",
  "import",
  "excerpt",
  "authority",
  "own",
  "own_unit",
  "kept_set",
  "kept_members",
] as const;
