import { afterEach, beforeEach, expect, test } from "vitest";
import type { Level } from "../../model/unit";
import type { UnitId } from "../../model/ids";
import { openDesk } from "../testing/open-desk";

let room: Awaited<ReturnType<typeof openDesk>>;
let fonds: UnitId;
let one: UnitId;
let two: UnitId;

const make = async (level: Level, title: string, parent: UnitId | null) =>
  (await room.handlers.createUnit({ level, title, parent })).id;

beforeEach(async () => {
  room = await openDesk();
  fonds = await make("fonds", "Harbour", null);
  one = await make("file", "One", fonds);
  two = await make("file", "Two", fonds);
  for (const title of ["a", "b", "c"]) await make("item", title, one);
});
afterEach(() => room.close());

/** The finding aid as text: depth, code, title. */
const shelf = async () =>
  (await room.handlers.tree({})).rows.map(
    ({ depth, referenceCode, title }) => `${"·".repeat(depth)}${referenceCode} ${title}`,
  );
const idOf = async (title: string) =>
  (await room.handlers.tree({})).rows.find((row) => row.title === title)?.id as UnitId;

test("folders and items are made at the end of their place, with codes that continue it", async () =>
  expect(await shelf()).toEqual([
    "1 Harbour",
    "·1/1 One",
    "··1/1/1 a",
    "··1/1/2 b",
    "··1/1/3 c",
    "·1/2 Two",
  ]));

test("a unit cannot be made where its level does not belong", () =>
  expect(make("series", "x", one)).rejects.toMatchObject({ code: "field.level-place" }));

test("several units are moved in one transaction, in their order, and one undo takes all back", async () => {
  const before = await shelf();
  const [a, c] = [await idOf("a"), await idOf("c")];
  const { changed } = await room.handlers.moveUnits({
    ids: [a, c],
    parent: two,
    before: null,
    codes: "keep",
  });
  expect(changed.map(({ id }) => id).toSorted()).toEqual([a, c].toSorted());
  expect(await shelf()).toEqual([
    "1 Harbour",
    "·1/1 One",
    "··1/1/2 b",
    "·1/2 Two",
    "··1/1/1 a",
    "··1/1/3 c",
  ]);
  await room.handlers.restore({ changed: [...changed], why: "Move", again: false });
  expect(await shelf()).toEqual(before);
});

test("a unit is put before a sibling without touching the others", async () => {
  const c = await idOf("c");
  const { changed } = await room.handlers.moveUnits({
    ids: [c],
    parent: one,
    before: await idOf("a"),
    codes: "keep",
  });
  expect(changed.map(({ id }) => id)).toEqual([c]);
  expect((await shelf()).slice(2, 5)).toEqual(["··1/1/3 c", "··1/1/1 a", "··1/1/2 b"]);
});

test("codes continue the new place when that is asked, beneath too", async () => {
  await room.handlers.moveUnits({ ids: [one], parent: fonds, before: null, codes: "renumber" });
  expect(await shelf()).toEqual([
    "1 Harbour",
    "·1/2 Two",
    "·1/3 One",
    "··1/3/1 a",
    "··1/3/2 b",
    "··1/3/3 c",
  ]);
});

test("what goes with its folder is not moved out of it", async () => {
  await room.handlers.moveUnits({
    ids: [one, await idOf("a")],
    parent: fonds,
    before: null,
    codes: "keep",
  });
  expect((await shelf()).at(-3)).toBe("··1/1/1 a");
});

test("room is made when siblings stand too close, again and again", async () => {
  for (let round = 0; round < 60; round += 1)
    await room.handlers.moveUnits({
      ids: [await idOf(round % 2 === 0 ? "c" : "b")],
      parent: one,
      before: await idOf(round % 2 === 0 ? "b" : "c"),
      codes: "keep",
    });
  expect((await shelf()).slice(2, 5).map((row) => row.at(-1))).toEqual(["a", "b", "c"]);
});

test("nothing is moved into itself, or where its level does not belong", async () => {
  const move = (id: UnitId, parent: UnitId | null) =>
    room.handlers.moveUnits({ ids: [id], parent, before: null, codes: "keep" });
  await expect(move(one, await idOf("a"))).rejects.toMatchObject({
    code: "request.move-into-itself",
  });
  await expect(move(two, await idOf("a"))).rejects.toMatchObject({ code: "field.level-place" });
});

test("a withdrawn folder is gone with all that it holds, from every door, and comes back whole", async () => {
  const before = await shelf();
  const a = await idOf("a");
  await room.handlers.withdrawUnits({ ids: [one], why: "Two copies" });
  expect(await shelf()).toEqual(["1 Harbour", "·1/2 Two"]);
  await expect(room.handlers.dossier({ id: a })).rejects.toMatchObject({ code: "request.no-unit" });
  const everything = { text: "", limit: 10, offset: 0, narrowing: null, names: false };
  expect((await room.handlers.search(everything)).total).toBe(0);
  expect((await room.handlers.withdrawnUnits({})).units).toMatchObject([
    { title: "One", why: "Two copies", beneath: 3 },
  ]);
  await expect(room.handlers.bringBack({ ids: [a] })).rejects.toMatchObject({
    code: "request.still-withdrawn",
  });
  await room.handlers.bringBack({ ids: [one] });
  expect(await shelf()).toEqual(before);
  expect((await room.handlers.withdrawnUnits({})).units).toEqual([]);
});

test("the keeper sees a sign where visitors see nothing", async () => {
  const access = { restriction: "restricted", until: null, why: "personal data" } as const;
  await room.handlers.edit({ id: one, seen: null, set: [], patch: { access } });
  const signs = (await room.handlers.tree({})).rows.map(({ title, withheld }) => [title, withheld]);
  expect(signs.slice(1, 3)).toEqual([
    ["One", "own"],
    ["a", "inherited"],
  ]);
  expect((await room.handlers.dossier({ id: await idOf("a") })).withheld).toEqual({
    by: one,
    title: "One",
    access,
  });
  expect((await room.visitors.tree({})).rows.map(({ title }) => title)).toEqual(["Harbour", "Two"]);
});
