import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { Authority } from "../../model/authority";
import type { NoteId, ObjectId } from "../../model/ids";
import type { ProvenanceEvent } from "../../model/provenance-event";
import type { CatalogueTables, ExcerptRow } from "../../requests/ports";
import { emptyPostings } from "../postings/empty-postings";
import { sqlitePostings } from "../postings/sqlite-postings";
import type { Ask } from "./ask";
import { keptSetTable } from "./kept-set-table";
import { ownWorkTable } from "./own-work-table";
import { prepareSchema, TABLES } from "./schema";
import { importTable } from "./import-table";
import { unitTable } from "./unit-table";

type Row = Record<string, SQLInputValue>;

/** The catalogue over one open database. Its caller owns file and lock (see `open-catalogue.ts`). */
export function catalogueTables(db: DatabaseSync): CatalogueTables {
  prepareSchema(db);
  const kept = new Map<string, StatementSync>();
  const ask: Ask = (sql) => {
    const statement = kept.get(sql) ?? db.prepare(sql);
    kept.set(sql, statement);
    return statement;
  };
  const postings = sqlitePostings(db);
  return {
    postings,
    ...transactions(db),
    ...notes(ask),
    ...unitTable(ask),
    ...eventTable(ask),
    ...importTable(ask),
    ...excerptTable(ask),
    ...ownWorkTable(ask),
    ...keptSetTable(ask),
    ...authorityTable(ask),
    counts: () => counts(ask),
    clear() {
      for (const table of TABLES) db.exec(`delete from ${table}`);
      db.exec("delete from note where key <> 'version'");
      emptyPostings(db);
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

function eventTable(
  ask: Ask,
): Pick<CatalogueTables, "putEvent" | "eventsBefore" | "eventsOf" | "objectsSince"> {
  return {
    *eventsBefore({ before, type, text }) {
      const rows = ask("select event from event where seq < ? order by seq desc").iterate(before);
      const wanted = text.toLocaleLowerCase("und");
      for (const row of rows) {
        const event = JSON.parse(String(row["event"])) as ProvenanceEvent;
        const said = `${event.agent} ${event.detail}`.toLocaleLowerCase("und");
        if ((type === null || event.type === type) && said.includes(wanted)) yield event;
      }
    },
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
    objectsSince(seq, hash) {
      const then = ask("select event from event where seq = ?").get(seq)?.["event"];
      if (then === undefined || (JSON.parse(String(then)) as ProvenanceEvent).hash !== hash)
        return null;
      return ask("select distinct object from event where seq > ? and object is not null")
        .all(seq)
        .map((row) => row["object"] as ObjectId);
    },
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
