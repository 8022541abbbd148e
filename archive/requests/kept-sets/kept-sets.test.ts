import { createHash } from "node:crypto";
import { appendFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startAnew } from "../catch-up";
import { asking, openKeptRoom, page } from "./testing/kept-room";

let room: Awaited<ReturnType<typeof openKeptRoom>>;
beforeEach(async () => {
  room = await openKeptRoom();
});
afterEach(() => room.close());

test("a frozen set keeps its members and its digest through imports, edits, withdrawals, and a new catalogue", async () => {
  const id = await room.freeze("Lamps", "lamp");
  const [before, then] = [await room.members(id), await room.frozen(id)];
  expect(before).toEqual([room.unit("a"), room.unit("b")].toSorted());
  await room.bring({ d: "Another lamp.\n" });
  await room.edit("a", { title: "A letter on lamps" });
  await room.withdraw("b");
  expect(await room.members(id)).toEqual(before);
  expect(await room.frozen(id)).toEqual(then);
  await startAnew(room.open);
  expect(await room.members(id)).toEqual(before);
  expect(await room.frozen(id)).toEqual(then);
  expect(await room.handlers.checkFrozen({ id })).toMatchObject({ state: "ok" });
});

test("it says what has become of its documents, and what its question finds today", async () => {
  const id = await room.freeze("Lamps", "lamp");
  const state = () => room.handlers.frozenState({ id });
  const plain = { edited: 0, withdrawn: 0, gone: 0, withheld: 0, added: 0, lost: 0 };
  expect(await state()).toEqual({ same: 2, ...plain });
  await room.bring({ d: "Another lamp.\n" });
  await room.edit("a", { title: "A letter on lamps" });
  await room.withdraw("b");
  expect(await state()).toEqual({ same: 0, ...plain, edited: 1, withdrawn: 1, added: 1 });
  const part = async (name: "edited" | "withdrawn" | "added") =>
    (await room.handlers.keptUnits({ id, part: name, ...page })).units;
  expect(await part("edited")).toMatchObject([{ unit: room.unit("a"), state: "edited" }]);
  expect(await part("withdrawn")).toMatchObject([{ unit: room.unit("b"), state: "withdrawn" }]);
  expect(await part("added")).toMatchObject([{ unit: room.unit("d"), state: "same" }]);
});

test("a catalogue that is emptied forgets its sets: another copy of the archive may have others", async () => {
  const id = await room.freeze("Lamps", "lamp");
  room.open.tables.clear();
  expect(room.open.tables.keptSets()).toEqual([]);
  expect(room.open.tables.membersOf(id)).toBe("");
});

test("its digest is that of its file, and a changed file is told", async () => {
  const id = await room.freeze("Lamps", "lamp");
  const lines = [room.unit("a"), room.unit("b")].toSorted().map((unit) => `${unit} 1\n`);
  const digest = createHash("sha256").update(lines.join("")).digest("hex");
  expect((await room.frozen(id))?.digest).toBe(digest);
  await appendFile(await room.open.store.locate(id, "members.txt"), `${room.unit("c")} 1\n`);
  expect(await room.handlers.checkFrozen({ id })).toMatchObject({
    state: "changed",
    expected: digest,
  });
});

test("a query asks for the members of a frozen set by its name or its id, alone and with other words", async () => {
  const id = await room.freeze("Lamp glass, 1907", "lamp");
  expect(await room.found('frozen:"lamp glass, 1907"')).toEqual(await room.members(id));
  expect(await room.found(`frozen:${id} lantern`)).toEqual([room.unit("b")]);
  expect(await room.found('fog -frozen:"lamp glass, 1907"')).toEqual([room.unit("c")]);
  expect(await room.found("frozen:nothing")).toEqual([]);
});

test("a saved search finds what the archive has now, and says what is new or gone since it was looked at", async () => {
  const { id } = await room.save("Lamps", "lamp");
  const now = () => room.handlers.savedNow({ id });
  expect(await now()).toMatchObject({ total: 2, since: null });
  await room.handlers.lookAtSaved({ id });
  expect(await now()).toMatchObject({ total: 2, since: { total: 2, added: 0, gone: 0 } });
  await room.bring({ d: "Another lamp.\n" });
  await room.withdraw("a");
  expect(await now()).toMatchObject({ total: 2, since: { added: 1, gone: 1 } });
  const part = async (name: "added" | "gone") =>
    (await room.handlers.keptUnits({ id, part: name, ...page })).units;
  expect(await part("added")).toMatchObject([{ unit: room.unit("d") }]);
  expect(await part("gone")).toMatchObject([{ unit: room.unit("a"), state: "withdrawn" }]);
});

test("what was saved, renamed or taken out is taken back, and survives a new catalogue", async () => {
  const { id } = await room.save("Lamps", "lamp");
  await room.save("Lamps and fog", "lamp fog", id);
  const titles = async () => (await room.handlers.keptSets({})).searches.map((one) => one.title);
  expect(await titles()).toEqual(["Lamps and fog"]);
  const frozenId = await room.freeze("Frozen lamps", "lamp");
  const then = [await room.frozen(frozenId), await room.members(frozenId)];
  for (const one of [id, frozenId]) {
    const out = { id: one, title: null, note: null, drop: true };
    const { changed } = await room.handlers.editKeptSet(out);
    await expect(room.members(one)).rejects.toMatchObject({ code: "request.no-set" });
    await room.handlers.restore({ changed: [...changed], why: "Back", again: false });
  }
  await startAnew(room.open);
  expect(await titles()).toEqual(["Lamps and fog"]);
  expect([await room.frozen(frozenId), await room.members(frozenId)]).toEqual(then);
});

test("taking back a freezing takes the set from view, and doing it again brings it back whole", async () => {
  const { changed } = await room.handlers.freezeSearch({
    ...{ title: "Lamps", note: null },
    question: asking("lamp"),
  });
  const back = await room.handlers.restore({ changed: [...changed], why: "Frozen", again: false });
  expect((await room.handlers.keptSets({})).frozen).toEqual([]);
  await room.handlers.restore({ changed: [...back.changed], why: "Frozen", again: true });
  const [set] = (await room.handlers.keptSets({})).frozen;
  expect(await room.members(set!.id)).toHaveLength(2);
  expect(await room.handlers.checkFrozen({ id: set!.id })).toMatchObject({ state: "ok" });
});

test("a name stands for one set, however it is written, and nothing is written twice", async () => {
  await room.freeze("Lamps", "lamp");
  await expect(room.freeze("lamps ", "fog")).rejects.toMatchObject({
    code: "request.set-name-taken",
  });
  const { id } = await room.save("Lamps", "lamp");
  expect((await room.save("Lamps", "lamp", id)).changed).toEqual([]);
});
