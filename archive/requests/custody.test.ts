import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CustodyLink } from "../model/custody";
import type { UnitId } from "../model/ids";
import { openDesk } from "./testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
let file: UnitId;
let item: UnitId;

beforeEach(async () => {
  room = await openDesk();
  await mkdir(join(room.folder, "Ondine"));
  await writeFile(join(room.folder, "Ondine/letter.txt"), "The lamp glass came broken.\n");
  await room.handlers.importFiles({
    job: randomUUID(),
    tickets: [join(room.folder, "Ondine")],
    into: null,
    accept: "none",
  });
  const { rows } = await room.handlers.tree({});
  [file, item] = rows.map(({ id }) => id) as [UnitId, UnitId];
});
afterEach(() => room.close());

const held: CustodyLink = {
  kind: "held",
  holder: "The Seo family",
  from: "1911",
  to: "1931",
  evidence: "Letter of deposit, 1988",
  source: "M. Aldous",
};
const keep = (id: UnitId, custody: readonly CustodyLink[], seen = 1) =>
  room.handlers.editCustody({ id, seen, custody: [...custody] });

test("a chain is kept as a new version, said in the log by whom, and taken back by an undo", async () => {
  await keep(item, [held]);
  const { unit, events } = await room.handlers.dossier({ id: item });
  expect(unit.custody).toEqual([held]);
  expect(events.at(-1)).toMatchObject({ type: "metadata modification", agent: "M. Aldous" });
  await room.handlers.undo({ id: item });
  expect((await room.handlers.dossier({ id: item })).unit.custody).toEqual([]);
});

test("a chain that is the same already makes no version", async () => {
  await keep(item, [held]);
  expect(await keep(item, [held], 2)).toEqual({ changed: [] });
});

test("a link that names nobody is refused, a gap need not name anybody", async () => {
  await expect(keep(item, [{ ...held, holder: " " }])).rejects.toMatchObject({
    code: "request.no-holder",
  });
  const gap: CustodyLink = { ...held, kind: "unknown", holder: "" };
  expect((await keep(item, [gap])).changed).toHaveLength(1);
});

test("a date that cannot be understood is refused with its place", async () => {
  await expect(keep(item, [held, { ...held, to: "sometime" }])).rejects.toMatchObject({
    code: "request.bad-date",
    message: expect.stringContaining("Link 2"),
  });
});

test("what is said once for the file holds for the items in it, until they say something of their own", async () => {
  await keep(file, [held]);
  const before = await room.handlers.dossier({ id: item });
  expect(before.inheritedCustody).toMatchObject({ from: file, custody: [held] });
  await keep(item, [{ ...held, holder: "Brandt & Lowrie" }]);
  expect((await room.handlers.dossier({ id: item })).inheritedCustody).toBeNull();
});
