import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { sqlitePostings } from "../../store/postings/sqlite-postings";
import type { Postings } from "../ports";
import { parseQuery } from "../query/parse-query";
import { queryNames } from "../query/query-names";
import { createEngine } from "./index";
import { memoryPostings } from "./testing/memory-postings";

const fields = [
  { id: "title", boost: 10 },
  { id: "body", boost: 1 },
];
const stores: readonly [string, () => Postings][] = [
  ["memory", memoryPostings],
  ["SQLite", () => sqlitePostings(new DatabaseSync(":memory:"))],
];

test.each(stores)(
  "what was added is found at once, and after the engine is opened again (%s)",
  (_, store) => {
    const postings = store();
    const first = createEngine({ postings, fields });
    first.add(1, { title: "Lamp list", body: "Lamps of the harbour" });
    first.flush();
    first.add(2, { title: "Letter", body: "The lamp went out" });
    const query = parseQuery("lamp", queryNames(["title", "body"]));
    const options = { limit: 10, offset: 0, allow: null, names: false };
    const found = first.search(query, options).top.map(({ doc }) => doc);
    expect(found).toEqual([1, 2]);
    expect(
      createEngine({ postings, fields })
        .search(query, options)
        .top.map(({ doc }) => doc),
    ).toEqual(found);
  },
);
