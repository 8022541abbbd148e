import type { DatabaseSync } from "node:sqlite";
import type { Postings } from "../../search/ports";
import { sqliteDocuments } from "./sqlite-documents";
import { sqliteForms } from "./sqlite-forms";
import { sqliteLists } from "./sqlite-lists";
import { SCHEMA } from "./schema";

/**
 * The search index in the catalogue's database. The caller owns the database and opens the transactions, so that units and
 * postings change together. Makes its tables when they are not there.
 */
export function sqlitePostings(database: DatabaseSync): Postings {
  database.exec(SCHEMA);
  return { ...sqliteForms(database), ...sqliteLists(database), ...sqliteDocuments(database) };
}
