import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { UnitId } from "../../model/ids";
import { openDesk } from "../testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
let file: UnitId;
let letter: UnitId;

beforeEach(async () => {
  room = await openDesk();
  const folder = join(room.folder, "Lamps");
  await mkdir(folder);
  await writeFile(
    join(folder, "letter.txt"),
    "Port Ellery, 3 March 1908\n\nThe lamp glass broke.\n",
  );
  const job = randomUUID();
  await room.handlers.importFiles({ job, tickets: [folder], into: null, accept: "none" });
  const { rows } = await room.handlers.tree({});
  [file, letter] = rows.map(({ id }) => id) as [UnitId, UnitId];
});
afterEach(() => room.close());

const edit = (...set: readonly (readonly [string, string])[]) =>
  room.handlers.edit({
    id: letter,
    seen: null,
    set: set.map(([field, value]) => ({ field, value })),
    patch: null,
  });
const found = async (text: string) =>
  (await room.handlers.search({ text, limit: 5, offset: 0, narrowing: null, names: false })).total;

test("several fields are one version, found at once, and one undo takes them back", async () => {
  const { unit: before } = await room.handlers.dossier({ id: letter });
  const { changed } = await edit(
    ["title", "Broken glass"],
    ["date.sent", "3 Mar. 1908"],
    ["arrangement", "Filed by quire."],
    ["title.source", "the archivist"],
  );
  expect(changed).toEqual([{ id: letter, before: 1, now: 2 }]);
  expect([
    await found("title:broken"),
    await found("date:1908-03"),
    await found("note:quire"),
  ]).toEqual([1, 1, 1]);
  const { unit: now, events, transcriptions } = await room.handlers.dossier({ id: letter });
  expect(now).toEqual({
    ...before,
    title: "Broken glass",
    dates: [
      ...before.dates,
      { edtf: "1908-03-03", display: "3 Mar. 1908", role: "sent", source: null },
    ],
    elements: { arrangement: "Filed by quire." },
    claims: { title: { source: "the archivist", ref: null, certainty: null } },
  });
  expect(transcriptions[0]?.text).toContain("lamp glass");
  expect(events.at(-1)?.detail).toContain("Title, Date (sent), System of arrangement");
  await room.handlers.undo({ id: letter });
  expect((await room.handlers.dossier({ id: letter })).unit).toEqual(before);
});

test("an edit that says what is there already writes nothing", async () => {
  await edit(["title", "Broken glass"]);
  const head = room.open.store.head();
  expect((await edit(["title", "Broken glass"])).changed).toEqual([]);
  expect(room.open.store.head()).toBe(head);
});

test("when one field is refused none is written", async () => {
  const head = room.open.store.head();
  await expect(edit(["title", "Broken glass"], ["date", "31 June 1908"])).rejects.toMatchObject({
    code: "field.no-date",
  });
  expect(room.open.store.head()).toBe(head);
});

test("an edit of a version that is no longer the newest is refused", async () => {
  await edit(["title", "Broken glass"]);
  await expect(
    room.handlers.edit({ id: letter, seen: 1, set: [], patch: { title: "Other" } }),
  ).rejects.toMatchObject({ code: "request.changed-meanwhile" });
});

test("a unit is moved by its parent’s reference code, to the top by none, and never into itself", async () => {
  await edit(["parent", ""], ["level", "fonds"]);
  expect((await room.handlers.dossier({ id: letter })).path).toEqual([]);
  const { unit: above } = await room.handlers.dossier({ id: file });
  await edit(["level", "item"], ["parent", above.referenceCode]);
  expect((await room.handlers.dossier({ id: letter })).path.map(({ id }) => id)).toEqual([file]);
  const into = { id: file, seen: null, set: [{ field: "parent", value: letter }], patch: null };
  await expect(room.handlers.edit(into)).rejects.toMatchObject({
    code: "request.move-into-itself",
  });
  await expect(edit(["parent", "9/9/9"])).rejects.toMatchObject({ code: "field.no-parent" });
});

test("what cannot stand where it is by its level is refused", async () => {
  await expect(edit(["level", "fonds"])).rejects.toMatchObject({ code: "field.level-place" });
  const asItem = { id: file, seen: null, set: [{ field: "level", value: "item" }], patch: null };
  await expect(room.handlers.edit(asItem)).rejects.toMatchObject({ code: "field.level-place" });
});
