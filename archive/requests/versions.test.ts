import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { UnitId } from "../model/ids";
import { changeUnits } from "./editing/change-units";
import { openDesk } from "./testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
let unit: UnitId;

beforeEach(async () => {
  room = await openDesk();
  const path = join(room.folder, "letter.txt");
  await writeFile(
    path,
    "Port Ellery, 3 March 1908\n\nThe lamp glass came broken.\n\nJ. Penhallow\n",
  );
  const report = await room.handlers.importFiles({
    job: randomUUID(),
    tickets: [path],
    into: null,
    accept: "none",
  });
  unit = report.imported[0]?.id as UnitId;
});
afterEach(() => room.close());

const entitle = (title: string, seen: number | null = null) =>
  changeUnits(room.desk, room.open, [
    {
      id: unit,
      seen,
      change: (whole) =>
        whole.unit.title === title
          ? null
          : {
              unit: { ...whole.unit, title },
              type: "metadata modification",
              detail: `Title: ${title}`,
            },
    },
  ]);
const titleNow = async () => (await room.handlers.dossier({ id: unit })).unit.title;

test("a change is a new version, found by its new words, and an undo brings the state before", async () => {
  const before = await titleNow();
  expect(await entitle("Broken glass")).toEqual([{ id: unit, before: 1, now: 2 }]);
  const asked = { text: "title:broken", limit: 5, offset: 0, narrowing: null, names: false };
  expect((await room.handlers.search(asked)).total).toBe(1);
  expect((await room.handlers.undo({ id: unit })).changed).toEqual([
    { id: unit, before: 2, now: 3 },
  ]);
  expect(await titleNow()).toBe(before);
  const { versions } = await room.handlers.versions({ id: unit });
  expect(versions.map(({ version, by }) => [version, by])).toEqual([
    [1, "M. Aldous"],
    [2, "M. Aldous"],
    [3, "M. Aldous"],
  ]);
});

test("undo goes on further back until the unit is as it came", async () => {
  const first = await titleNow();
  await entitle("Second");
  await entitle("Third");
  await room.handlers.undo({ id: unit });
  expect(await titleNow()).toBe("Second");
  await room.handlers.undo({ id: unit });
  expect(await titleNow()).toBe(first);
  await expect(room.handlers.undo({ id: unit })).rejects.toMatchObject({
    code: "request.nothing-to-undo",
  });
});

test("a change that changes nothing leaves no trace", async () => {
  const head = room.open.store.head();
  expect(await entitle(await titleNow())).toEqual([]);
  expect(room.open.store.head()).toBe(head);
});

test("a change made on an older state than the stored one is refused, and nothing is written", async () => {
  await entitle("Second");
  const head = room.open.store.head();
  await expect(entitle("Third", 1)).rejects.toMatchObject({ code: "request.changed-meanwhile" });
  expect(room.open.store.head()).toBe(head);
});

test("a change is taken back and made again, but not over a later one", async () => {
  const changed = await entitle("Second");
  const back = await room.handlers.restore({ changed: [...changed], why: "Title", again: false });
  expect(await titleNow()).not.toBe("Second");
  await room.handlers.restore({ changed: [...back.changed], why: "Title", again: true });
  expect(await titleNow()).toBe("Second");
  await expect(
    room.handlers.restore({ changed: [...changed], why: "Title", again: false }),
  ).rejects.toMatchObject({ code: "request.changed-since" });
});

test("what a change made is withdrawn when it is taken back: its bytes stay", async () => {
  await room.handlers.restore({
    changed: [{ id: unit, before: 0, now: 1 }],
    why: "Import of letter.txt",
    again: false,
  });
  await expect(room.handlers.dossier({ id: unit })).rejects.toMatchObject({
    code: "request.no-unit",
  });
  expect((await room.open.store.object(unit)).head).toBe(2);
});

test("an older version can be read whole: its description and its words", async () => {
  const first = await titleNow();
  await entitle("Broken glass");
  const older = await room.handlers.unitVersion({ id: unit, version: 1 });
  expect(older.unit.title).toBe(first);
  expect(older.transcriptions[0]?.text).toContain("lamp glass");
  expect((await room.handlers.unitVersion({ id: unit, version: null })).unit.title).toBe(
    "Broken glass",
  );
  await expect(room.handlers.unitVersion({ id: unit, version: 9 })).rejects.toMatchObject({
    code: "store.no-version",
  });
});

test("visitors read the newest version only, and no history of what is no unit", async () => {
  await entitle("Broken glass");
  const { unit: now, version } = await room.visitors.unitVersion({ id: unit, version: 2 });
  expect([now.title, version]).toEqual(["Broken glass", 2]);
  await expect(room.visitors.unitVersion({ id: unit, version: 1 })).rejects.toMatchObject({
    code: "store.no-version",
  });
  await expect(room.visitors.versions({ id: now.source!.id })).rejects.toMatchObject({
    code: "store.no-version",
  });
});
