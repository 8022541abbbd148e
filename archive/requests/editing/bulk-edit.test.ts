import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { UnitId } from "../../model/ids";
import { openDesk } from "../testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
let ids: readonly UnitId[];

beforeEach(async () => {
  room = await openDesk();
  const made: UnitId[] = [];
  for (const title of ["Lamp list", "Lamp oil", "Fog log"])
    made.push((await room.handlers.createUnit({ level: "item", title, parent: null })).id);
  ids = made;
});
afterEach(() => room.close());

const change = (field: string, how: "set" | "append" | "replace", value: string, find = "") => ({
  ...{ ids: [...ids], field, how, value, find },
});
const preview = (...words: Parameters<typeof change>) =>
  room.handlers.previewBulkEdit({ ...change(...words), limit: 100 });
const titles = async () => (await room.handlers.tree({})).rows.map(({ title }) => title);

test("the preview tells before and after, counts what stays, and writes nothing", async () => {
  const head = room.open.store.head();
  const { rows, ...counts } = await preview("title", "replace", "Lantern", "Lamp");
  expect(counts).toEqual({ changes: 2, unchanged: 1, refused: 0 });
  expect(rows.map(({ before, after }) => [before, after])).toEqual([
    ["Lamp list", "Lantern list"],
    ["Lamp oil", "Lantern oil"],
  ]);
  expect(room.open.store.head()).toBe(head);
});

test("the edit does what its preview said, in one transaction, and one undo takes all back", async () => {
  const before = await titles();
  const { changed, ...counts } = await room.handlers.bulkEdit({
    ...change("title", "replace", "Lantern", "Lamp"),
    job: randomUUID(),
  });
  expect(counts).toEqual({ changes: 2, unchanged: 1, refused: 0 });
  expect(await titles()).toEqual(["Lantern list", "Lantern oil", "Fog log"]);
  await room.handlers.restore({ changed: [...changed], why: "Bulk edit", again: false });
  expect(await titles()).toEqual(before);
});

test("words are set, or stand behind those that were there", async () => {
  const job = randomUUID();
  await room.handlers.bulkEdit({ ...change("languages", "set", "en"), job });
  await room.handlers.bulkEdit({ ...change("languages", "append", "ko"), job });
  await room.handlers.bulkEdit({ ...change("agent.author", "append", "A. Reed"), job });
  const { unit } = await room.handlers.dossier({ id: ids[0] as UnitId });
  expect([unit.languages, unit.agents]).toEqual([
    ["en", "ko"],
    [{ id: null, name: "A. Reed", role: "author" }],
  ]);
});

test("units whose new value does not fit are told with the reason, and stay", async () => {
  const { rows, ...counts } = await preview("title", "replace", "", "Fog log");
  expect(counts).toEqual({ changes: 0, unchanged: 2, refused: 1 });
  expect(rows[0]?.refused).toContain("cannot be empty");
  const done = await room.handlers.bulkEdit({
    ...change("title", "replace", "", "Fog log"),
    job: randomUUID(),
  });
  expect(done).toMatchObject({ changed: [], refused: 1 });
});

test("a bulk edit that is stopped writes nothing", async () => {
  const head = room.open.store.head();
  const stopped = new AbortController();
  stopped.abort(new Error("stopped"));
  const desk = {
    ...room.desk,
    beginJob: () => ({ signal: stopped.signal, progress: () => {}, end: () => {} }),
  };
  const { bulkEdit } = await import("./bulk-edit");
  await expect(
    bulkEdit(desk)({ ...change("genre", "set", "list"), job: randomUUID() }),
  ).rejects.toThrow("stopped");
  expect(room.open.store.head()).toBe(head);
});
