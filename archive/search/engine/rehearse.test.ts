import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { sqlitePostings } from "../../store/postings/sqlite-postings";
import { parseQuery } from "../query/parse-query";
import { queryNames } from "../query/query-names";
import { createEngine } from "./index";

const FIELDS = [{ id: "text", boost: 1 }];

test("a change is rehearsed in short steps when nothing else is left, once, and leaves nothing behind", () => {
  const database = new DatabaseSync(":memory:");
  const store = sqlitePostings(database);
  const written: number[] = [];
  const postings = {
    ...store,
    addLiveDocument(document: Parameters<typeof store.addLiveDocument>[0]) {
      written.push(document.document);
      store.addLiveDocument(document);
    },
  };
  const engine = createEngine({ postings, fields: FIELDS });
  engine.add(1, { text: "the lamp" });
  const before = database.prepare("select * from posting_live").all();
  let steps = 1;
  while (engine.prepare(0.5)) steps += 1;
  expect([steps > 5, written.length]).toEqual([true, 2]);
  expect(engine.prepare(50)).toBe(false);
  expect(written).toHaveLength(2);
  expect(database.prepare("select * from posting_live").all()).toEqual(before);
  const query = parseQuery("keeper lamp", queryNames(["text"]));
  const { total, interpretation } = engine.search(query, {
    limit: 5,
    offset: 0,
    allow: null,
    names: false,
  });
  expect([total, interpretation.ran.map(({ found }) => found)]).toEqual([1, [0, 1]]);
  engine.add(2, { text: "a keeper" });
  expect(engine.documents()).toBe(2);
});
