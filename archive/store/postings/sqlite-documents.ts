import type { DatabaseSync } from "node:sqlite";
import type {
  LiveDocument,
  Postings,
  SegmentRange,
  StoredSegment,
  StoringState,
} from "../../search/ports";
import { sqliteSettings } from "./sqlite-settings";

type DocumentPostings = Pick<
  Postings,
  | "segments"
  | "segment"
  | "writeSegment"
  | "eraseSegment"
  | "storing"
  | "setStoring"
  | "storedForms"
  | "addStoredForms"
  | "eraseStoredForms"
  | "liveDocuments"
  | "addLiveDocument"
  | "eraseLiveDocument"
  | "eraseLiveDocuments"
  | "removedDocuments"
  | "addRemovedDocument"
  | "eraseRemovedDocuments"
>;

export function sqliteDocuments(database: DatabaseSync): DocumentPostings {
  return {
    ...segments(database),
    ...storing(database),
    ...liveDocuments(database),
    ...removedDocuments(database),
  };
}

function segments(
  database: DatabaseSync,
): Pick<Postings, "segments" | "segment" | "writeSegment" | "eraseSegment"> {
  const range =
    "first_slot as firstSlot, last_slot as lastSlot, documents, first_document as firstDocument, last_document as lastDocument";
  const all = database.prepare(`select ${range} from posting_segment order by first_slot`);
  const one = database.prepare(
    `select ${range}, lengths, forms from posting_segment where first_slot = ?`,
  );
  const write = database.prepare(
    "insert or replace into posting_segment values (?, ?, ?, ?, ?, ?, ?)",
  );
  const erase = database.prepare("delete from posting_segment where first_slot = ?");
  return {
    segments: () => all.all() as unknown as SegmentRange[],
    segment: (firstSlot) => one.get(firstSlot) as unknown as StoredSegment,
    writeSegment: (segment) =>
      void write.run(
        segment.firstSlot,
        segment.lastSlot,
        segment.documents,
        segment.firstDocument,
        segment.lastDocument,
        segment.lengths,
        segment.forms,
      ),
    eraseSegment: (firstSlot) => void erase.run(firstSlot),
  };
}

function storing(
  database: DatabaseSync,
): Pick<
  Postings,
  "storing" | "setStoring" | "storedForms" | "addStoredForms" | "eraseStoredForms"
> {
  const settings = sqliteSettings(database);
  const all = database.prepare("select forms from posting_storing order by last_form");
  const add = database.prepare("insert into posting_storing (last_form, forms) values (?, ?)");
  const erase = database.prepare("delete from posting_storing");
  return {
    storing() {
      const state = settings.get("storing");
      return state === null ? null : (JSON.parse(state) as StoringState);
    },
    setStoring: (state) => settings.set("storing", state && JSON.stringify(state)),
    storedForms: () => all.all().map(({ forms }) => forms as Uint8Array),
    addStoredForms: (last, gaps) => void add.run(last, gaps),
    eraseStoredForms: () => void erase.run(),
  };
}

function liveDocuments(
  database: DatabaseSync,
): Pick<
  Postings,
  "liveDocuments" | "addLiveDocument" | "eraseLiveDocument" | "eraseLiveDocuments"
> {
  const all = database.prepare("select document, fields from posting_live order by document");
  const add = database.prepare("insert into posting_live (document, fields) values (?, ?)");
  const erase = database.prepare("delete from posting_live where document = ?");
  const eraseTo = database.prepare("delete from posting_live where document <= ?");
  return {
    liveDocuments: () =>
      all.all().map(({ document, fields }) => ({
        document: document as number,
        fields: fields === null ? null : (JSON.parse(fields as string) as LiveDocument["fields"]),
      })),
    addLiveDocument: ({ document, fields }) =>
      void add.run(document, fields && JSON.stringify(fields)),
    eraseLiveDocument: (document) => erase.run(document).changes > 0,
    eraseLiveDocuments: (last) => void eraseTo.run(last),
  };
}

function removedDocuments(
  database: DatabaseSync,
): Pick<Postings, "removedDocuments" | "addRemovedDocument" | "eraseRemovedDocuments"> {
  const all = database.prepare("select document from posting_removed order by document");
  const add = database.prepare("insert or ignore into posting_removed (document) values (?)");
  const erase = database.prepare("delete from posting_removed where document = ?");
  return {
    removedDocuments: () => all.all().map(({ document }) => document as number),
    addRemovedDocument: (document) => void add.run(document),
    eraseRemovedDocuments(documents) {
      for (const document of documents) erase.run(document);
    },
  };
}
