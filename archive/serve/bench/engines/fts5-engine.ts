import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { BenchDocument } from "../corpus/bench-document";
import type { Question } from "../corpus/questions";
import { TOP, type Asking, type BenchEngine, WITHIN } from "./bench-engine";
import { usedBytes } from "./used-bytes";

/**
 * SQLite FTS5 as its documentation advises: an index without a copy of the texts (`content=''`), Porter stems over folded Unicode
 * words, prefix indexes for the prefix questions, bm25 with weights as the stored rank, and `optimize` after building.
 */
const TABLE = `create virtual table docs using fts5(title, agent, text, content='', contentless_delete=1,
  tokenize='porter unicode61 remove_diacritics 2', prefix='3 4')`;

export const fts5Engine: BenchEngine = {
  id: "fts5",
  onDisk: true,
  mostDocuments: null,
  begin(folder) {
    const database = openDatabase(folder);
    database.exec(TABLE);
    database.exec("insert into docs(docs, rank) values('rank', 'bm25(10.0, 6.0, 1.0)')");
    const insert = insertInto(database);
    return {
      add(documents) {
        database.exec("begin");
        for (const document of documents) insert(document);
        database.exec("commit");
      },
      finish() {
        database.exec("insert into docs(docs) values('optimize')");
        database.exec("pragma wal_checkpoint(truncate)");
        database.close();
        return null;
      },
    };
  },
  open: (folder) => asking(folder),
};

const fileIn = (folder: string) => path.join(folder, "fts5.sqlite");

function openDatabase(folder: string): DatabaseSync {
  const database = new DatabaseSync(fileIn(folder));
  database.exec(
    "pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -32768; pragma mmap_size = 4294967296",
  );
  return database;
}

function insertInto(database: DatabaseSync): (document: BenchDocument) => void {
  const insert = database.prepare(
    "insert into docs(rowid, title, agent, text) values (?, ?, ?, ?)",
  );
  return ({ doc, title, agent, text }) => void insert.run(doc, title, agent, text);
}

function asking(folder: string): Asking {
  const database = openDatabase(folder);
  const best = database.prepare(
    `select rowid, rank from docs where docs match ? order by rank limit ${TOP}`,
  );
  const every = database.prepare("select rowid from docs where docs match ?");
  every.setReturnArrays(true);
  const count = database.prepare("select count(*) as hits from docs where docs match ?");
  const insert = insertInto(database);
  return {
    prepare(question) {
      const match = inItsLanguage(question);
      if (match === null) return null;
      const statement = question.kind === "every" ? every : best;
      return () => void statement.all(match);
    },
    best: (question) => best.all(inItsLanguage(question) ?? "").map(({ rowid }) => Number(rowid)),
    hits: (question) => Number(count.get(inItsLanguage(question) ?? "")?.["hits"]),
    change(document, word) {
      database.exec("begin");
      insert(document);
      database.exec("commit");
      if (best.all(word).length !== 1) throw new Error(`The change was not found: ${word}.`);
    },
    indexBytes: () => usedBytes(database),
    close: () => database.close(),
  };
}

function inItsLanguage({ kind, words }: Question): string | null {
  const quoted = words.map((word) => `"${word}"`);
  switch (kind) {
    case "or":
    case "name":
      return quoted.join(" OR ");
    case "prefix":
      return `${quoted.join(" ")}*`;
    case "fuzzy":
      return null;
    case "phrase":
      return `"${words.join(" ")}"`;
    case "near":
      return `NEAR(${quoted.join(" ")}, ${String(WITHIN - 1)})`;
    default:
      return quoted.join(" AND ");
  }
}
