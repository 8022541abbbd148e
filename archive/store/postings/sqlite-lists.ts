import type { DatabaseSync } from "node:sqlite";
import type { FormList, MergeState, PositionList, Postings } from "../../search/ports";
import { LAST_CHARACTER, SLOTS } from "./schema";
import { sqliteSettings } from "./sqlite-settings";

type ListPostings = Pick<
  Postings,
  | "documentLists"
  | "documentListsFrom"
  | "positionLists"
  | "writeList"
  | "eraseList"
  | "merge"
  | "setMerge"
>;

export function sqliteLists(database: DatabaseSync): ListPostings {
  const settings = sqliteSettings(database);
  const slot = `key % ${SLOTS} as slot`;
  const range = "from posting_list where key between ? and ? order by key";
  const documents = database.prepare(`select ${slot}, documents ${range}`);
  const from = database.prepare(
    `select form, ${slot}, documents
     from (select number, form from posting_form where form >= ? and form < ? order by form limit ?)
     cross join posting_list on key between number * ${SLOTS} and number * ${SLOTS} + ${SLOTS - 1}
     order by form, key`,
  );
  const positions = database.prepare(`select ${slot}, documents, positions ${range}`);
  const write = database.prepare(
    "insert into posting_list (key, documents, positions) values (?, ?, ?)",
  );
  const erase = database.prepare("delete from posting_list where key = ?");
  return {
    documentLists: (form) =>
      documents.all(form * SLOTS, form * SLOTS + SLOTS - 1) as unknown as PositionList[],
    documentListsFrom: (beginning, limit) =>
      from.all(beginning, beginning + LAST_CHARACTER, limit) as unknown as FormList[],
    positionLists: (form, first, last) =>
      positions.all(form * SLOTS + first, form * SLOTS + last) as unknown as PositionList[],
    writeList: (form, list) =>
      void write.run(form * SLOTS + list.slot, list.documents, list.positions),
    eraseList: (form, at) => void erase.run(form * SLOTS + at),
    merge() {
      const state = settings.get("merge");
      return state === null ? null : (JSON.parse(state) as MergeState);
    },
    setMerge: (state) => settings.set("merge", state && JSON.stringify(state)),
  };
}
