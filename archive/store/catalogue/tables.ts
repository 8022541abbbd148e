import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { Authority } from "../../model/authority";
import type { NoteId, ObjectId, SourceId, UnitId } from "../../model/ids";
import type { ProvenanceEvent } from "../../model/provenance-event";
import type { Unit } from "../../model/unit";
import type { CatalogueTables, ExcerptRow, SourceRow, UnitRow } from "../../requests/ports";
import { openPostings } from "../postings";
import { prepareSchema, TABLES } from "./schema";

type Row = Record<string, SQLInputValue>;
type Ask = (sql: string) => StatementSync;

/** The catalogue over one open database. Its caller owns file and lock (see `open-catalogue.ts`). */
export function catalogueTables(db: DatabaseSync): CatalogueTables {
  prepareSchema(db);
  const kept = new Map<string, StatementSync>();
  const ask: Ask = (sql) => {
    const statement = kept.get(sql) ?? db.prepare(sql);
    kept.set(sql, statement);
    return statement;
  };
  const postings = openPostings(db);
  return {
    postings,
    ...transactions(db),
    ...notes(ask),
    ...unitTable(ask),
    ...eventTable(ask),
    ...sourceTable(ask),
    ...excerptTable(ask),
    ...authorityTable(ask),
    counts: () => counts(ask),
    clear() {
      for (const table of TABLES) db.exec(`delete from ${table}`);
      db.exec("delete from note where key <> 'version'");
      postings.clear();
    },
    close: () => db.close(),
  };
}

function transactions(db: DatabaseSync): Pick<CatalogueTables, "transaction"> {
  return {
    transaction<T>(work: () => T): T {
      db.exec("begin immediate");
      try {
        const result = work();
        db.exec("commit");
        return result;
      } catch (error) {
        db.exec("rollback");
        throw error;
      }
    },
  };
}

function notes(ask: Ask): Pick<CatalogueTables, "seen" | "markSeen" | "note" | "writeNote"> {
  const note = (key: string) =>
    (ask("select value from note where key = ?").get(key)?.["value"] as string | undefined) ?? null;
  const writeNote = (key: string, value: string) =>
    void ask("insert or replace into note values (?, ?)").run(key, value);
  return {
    note,
    writeNote,
    seen: () => ({ seq: Number(note("seen.seq") ?? 0), head: note("seen.head") ?? "0".repeat(64) }),
    markSeen(seq, head) {
      writeNote("seen.seq", String(seq));
      writeNote("seen.head", head);
    },
  };
}

type UnitTable = Pick<
  CatalogueTables,
  | "nextDoc"
  | "putUnit"
  | "dropUnit"
  | "unit"
  | "unitByCode"
  | "unitByDoc"
  | "children"
  | "units"
  | "briefs"
  | "body"
>;

const toRow = (row: Row | undefined): UnitRow | null =>
  row === undefined
    ? null
    : {
        doc: Number(row["doc"]),
        version: Number(row["version"]),
        unit: JSON.parse(String(row["unit"])) as Unit,
      };

function unitTable(ask: Ask): UnitTable {
  const one = (where: string, value: SQLInputValue) =>
    toRow(
      ask(`select doc, version, unit from unit where ${where} = ? limit 1`).get(value) as
        Row | undefined,
    );
  const dropUnit = (id: UnitId) => {
    const doc = ask("delete from unit where id = ? returning doc").get(id)?.["doc"];
    if (doc === undefined) return;
    ask("delete from body where doc = ?").run(doc as number);
    ask("delete from brief where doc = ?").run(doc as number);
  };
  return {
    ...unitReading(ask, one),
    // A dropped document's number is never given again: the index may still hold its tombstone.
    nextDoc() {
      const value =
        Number(ask("select value from note where key = 'doc'").get()?.["value"] ?? 0) + 1;
      ask("insert or replace into note values ('doc', ?)").run(String(value));
      return value;
    },
    putUnit({ doc, unit, version }, body, brief) {
      dropUnit(unit.id);
      ask("insert into unit values (?, ?, ?, ?, ?, ?, ?, ?, ?)").run(
        doc,
        unit.id,
        unit.parent,
        unit.position,
        unit.level,
        unit.referenceCode,
        unit.source?.id ?? null,
        version,
        JSON.stringify(unit),
      );
      ask("insert into body values (?, ?)").run(doc, body);
      ask("insert into brief values (?, ?)").run(doc, brief);
    },
    dropUnit,
  };
}

function unitReading(
  ask: Ask,
  one: (where: string, value: SQLInputValue) => UnitRow | null,
): Omit<UnitTable, "nextDoc" | "putUnit" | "dropUnit"> {
  return {
    unit: (id) => one("id", id),
    unitByCode: (code) => one("code", code),
    unitByDoc: (doc) => one("doc", doc),
    children: (parent) =>
      ask("select doc, version, unit from unit where parent is ? order by position, doc")
        .all(parent)
        .map((row) => toRow(row as Row) as UnitRow),
    *units() {
      const rows = ask("select doc, version, unit from unit order by doc").iterate();
      for (const row of rows) yield toRow(row as Row) as UnitRow;
    },
    *briefs() {
      for (const row of ask("select doc, brief from brief order by doc").iterate())
        yield { doc: Number(row["doc"]), brief: String(row["brief"]) };
    },
    body: (doc) => String(ask("select text from body where doc = ?").get(doc)?.["text"] ?? ""),
  };
}

function eventTable(ask: Ask): Pick<CatalogueTables, "putEvent" | "eventsOf"> {
  return {
    putEvent: (event) =>
      void ask("insert or replace into event values (?, ?, ?)").run(
        event.seq,
        event.object,
        JSON.stringify(event),
      ),
    eventsOf: (object: ObjectId) =>
      ask("select event from event where object = ? order by seq")
        .all(object)
        .map((row) => JSON.parse(String(row["event"])) as ProvenanceEvent),
  };
}

function sourceTable(
  ask: Ask,
): Pick<CatalogueTables, "putSource" | "sourceByDigest" | "unitsOfSource"> {
  return {
    putSource: (row: SourceRow) =>
      void ask("insert or replace into source values (?, ?, ?)").run(
        row.id,
        row.sha256,
        JSON.stringify(row),
      ),
    sourceByDigest(sha256) {
      const row = ask("select source from source where sha256 = ?").get(sha256);
      return row === undefined ? null : (JSON.parse(String(row["source"])) as SourceRow);
    },
    unitsOfSource: (id: SourceId) =>
      ask("select id from unit where source = ? order by doc")
        .all(id)
        .map((row) => row["id"] as UnitId),
  };
}

function excerptTable(ask: Ask): Pick<CatalogueTables, "putExcerpt" | "excerpt" | "excerpts"> {
  const toExcerpt = (row: Row): ExcerptRow => ({
    dropped: row["dropped"] === 1,
    excerpt: JSON.parse(String(row["excerpt"])) as ExcerptRow["excerpt"],
  });
  return {
    putExcerpt: ({ excerpt, dropped }) =>
      void ask("insert or replace into excerpt values (?, ?, ?)").run(
        excerpt.id,
        dropped ? 1 : 0,
        JSON.stringify(excerpt),
      ),
    excerpt(id: NoteId) {
      const row = ask("select dropped, excerpt from excerpt where id = ?").get(id);
      return row === undefined ? null : toExcerpt(row as Row);
    },
    excerpts: () =>
      ask("select dropped, excerpt from excerpt where dropped = 0 order by id")
        .all()
        .map((row) => toExcerpt(row as Row)),
  };
}

function authorityTable(ask: Ask): Pick<CatalogueTables, "putAuthority" | "authorities"> {
  return {
    putAuthority: (authority: Authority) =>
      void ask("insert or replace into authority values (?, ?)").run(
        authority.id,
        JSON.stringify(authority),
      ),
    authorities: () =>
      ask("select authority from authority order by id")
        .all()
        .map((row) => JSON.parse(String(row["authority"])) as Authority),
  };
}

function counts(ask: Ask): ReturnType<CatalogueTables["counts"]> {
  const count = (sql: string) => Number(ask(sql).get()?.["n"] ?? 0);
  return {
    units: count("select count(*) n from unit"),
    items: count("select count(*) n from unit where level in ('item', 'part')"),
    objects: count("select count(distinct object) n from event where object is not null"),
  };
}
