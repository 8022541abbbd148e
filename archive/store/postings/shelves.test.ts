import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { sqlitePostings } from "./sqlite-postings";

const bytes = (...list: number[]) => Uint8Array.from(list);

function open() {
  const database = new DatabaseSync(":memory:");
  const postings = sqlitePostings(database);
  const shelves = () =>
    database
      .prepare("select distinct key >> 53 as shelf from posting_list order by shelf")
      .all()
      .map(({ shelf }) => shelf);
  const write = (form: number, slot: number) =>
    postings.writeList(form, { slot, documents: bytes(form, slot), positions: bytes(slot) });
  return { database, postings, shelves, write };
}

test("lists written in ascending order stand on one shelf, and are found whichever shelf they are on", () => {
  const { postings, shelves, write } = open();
  for (const form of [1, 2, 3]) write(form, 1);
  expect(shelves()).toEqual([0]);
  for (const form of [1, 2]) write(form, 2);
  write(1, 3);
  expect(shelves()).toEqual([0, 1, 2]);
  expect(postings.documentLists(1).map(({ documents }) => [...documents])).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
  ]);
  expect(postings.positionLists(2, 2, 2, 2).map(({ positions }) => [...positions])).toEqual([[2]]);
});

test("a merge stays on its shelf, though it passes the last list of each that it empties", () => {
  const { shelves, postings, write } = open();
  for (const [slot, forms] of [
    [1, 4],
    [2, 8],
    [3, 12],
  ] as const)
    for (let form = 1; form <= forms; form++) write(form, slot);
  expect(shelves()).toEqual([0, 1, 2]);
  for (let form = 1; form <= 12; form++) {
    postings.eraseLists(form, form, 1, 3);
    write(form, 1);
  }
  expect(shelves()).toEqual([3]);
});

test("an emptied shelf is forgotten only when the transaction has come through", () => {
  const { database, postings, shelves, write } = open();
  write(1, 2);
  write(1, 1);
  database.exec("begin");
  postings.eraseLists(1, 1, 2, 2);
  postings.setMerge(null);
  expect(postings.documentLists(1).map(({ slot }) => slot)).toEqual([1]);
  database.exec("rollback");
  expect(postings.documentLists(1).map(({ slot }) => slot)).toEqual([1, 2]);
  postings.eraseLists(1, 1, 2, 2);
  postings.setMerge(null);
  expect(postings.documentLists(1).map(({ slot }) => slot)).toEqual([1]);
  expect(shelves()).toEqual([1]);
  write(1, 0);
  expect(shelves()).toEqual([0, 1]);
});

test("lists beyond the last shelf go where there is one, and none is lost", () => {
  const { postings, write } = open();
  for (let slot = 150; slot > 0; slot--) write(7, slot);
  expect(postings.documentLists(7).map(({ slot }) => slot)).toEqual(
    Array.from({ length: 150 }, (_, at) => at + 1),
  );
});

test("lists of some slots are read and erased wherever they stand, and no others", () => {
  const { postings, write } = open();
  for (const slot of [1, 2, 3, 4]) for (const form of [1, 2, 3]) write(form, slot);
  const slots = (first: number, last: number) =>
    postings.positionLists(1, 3, first, last).map(({ form, slot }) => [form, slot]);
  expect(slots(2, 3)).toEqual([1, 2, 3].flatMap((form) => [2, 3].map((slot) => [form, slot])));
  // A merge: the joined list stands on another shelf, under the lowest slot.
  postings.eraseLists(1, 1, 2, 3);
  write(1, 2);
  postings.eraseLists(2, 2, 2, 3);
  expect(slots(1, 4).filter(([form]) => form! < 3)).toEqual([
    [1, 1],
    [1, 2],
    [1, 4],
    [2, 1],
    [2, 4],
  ]);
  expect(postings.listSizes(1, 1, 2, 2)).toEqual([{ form: 1, slot: 2, bytes: 3 }]);
  const other = open();
  other.write(9, 7);
  other.write(10, 6);
  expect(other.postings.listSizes(9, 10, 6, 6)).toEqual([{ form: 10, slot: 6, bytes: 3 }]);
});

test("large lists stand on a shelf of their own, in any order, also after opening again", () => {
  const { database, postings, shelves, write } = open();
  const large = (to: typeof postings, form: number, slot: number) =>
    to.writeList(form, { slot, documents: bytes(9), positions: new Uint8Array(128 * 1024) });
  write(5, 1);
  large(postings, 7, 1);
  large(postings, 3, 1);
  write(6, 1);
  expect(shelves()).toEqual([0, 511]);
  const again = sqlitePostings(database);
  large(again, 2, 1);
  expect(again.positionLists(1, 9, 1, 1).map(({ form }) => form)).toEqual([2, 3, 5, 6, 7]);
  expect(shelves()).toEqual([0, 511]);
  again.writeList(9, { slot: 1, documents: bytes(9), positions: bytes(9) });
  const small = database.prepare("select count(*) as many from posting_list where key < 1 << 53");
  expect(small.get()).toEqual({ many: 3 });
});

test("shelves are found again when the index is opened", () => {
  const { database, write } = open();
  write(5, 1);
  write(4, 2);
  const again = sqlitePostings(database);
  expect(again.documentLists(5).length).toBe(1);
  expect(again.documentLists(4).length).toBe(1);
  expect(again.listSizes(1, 9, 2, 2)).toEqual([{ form: 4, slot: 2, bytes: 3 }]);
  again.eraseLists(1, 9, 1, 1);
  expect(again.listSizes(1, 9, 1, 9)).toEqual([{ form: 4, slot: 2, bytes: 3 }]);
});
