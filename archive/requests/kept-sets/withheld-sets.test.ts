import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { showUnits } from "./shown-units";
import { asking, openKeptRoom, page } from "./testing/kept-room";

let room: Awaited<ReturnType<typeof openKeptRoom>>;
beforeEach(async () => {
  room = await openKeptRoom();
});
afterEach(() => room.close());

test("a visitor is told of no document that is withheld, withdrawn or gone, and of nothing that was looked for", async () => {
  const id = await room.freeze("Lamps", "lamp");
  const other = await room.freeze("All", "lamp fog");
  const { id: search } = await room.save("My lamps", "lamp");
  await room.withhold("a");
  const { searches, frozen: sets } = await room.visitors.keptSets({});
  expect(searches).toEqual([]);
  expect(sets.find((one) => one.id === id)).toMatchObject({
    ...{ count: 1, digest: null, question: null, ran: null, leftOut: null },
  });
  expect(await room.members(id, room.visitors)).toEqual([room.unit("b")]);
  expect(await room.found("frozen:lamps", room.visitors)).toEqual([room.unit("b")]);
  const state = await room.visitors.frozenState({ id });
  expect(state).toMatchObject({ same: 1, edited: 0, withheld: null });
  const sides = { left: { set: other }, right: { set: id } };
  const job = randomUUID();
  const told = await Promise.all([
    room.visitors.compareSets({ ...sides, job }),
    room.visitors.comparedUnits({ ...sides, part: "both", ...page }),
    room.visitors.comparisonTable({ ...sides, job }),
    room.visitors.keptUnits({ id, part: "withheld", ...page }),
  ]);
  expect(told[0]).toMatchObject({ left: 2, both: 1, onlyLeft: 1, onlyRight: 0 });
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`${room.unit("a")}|glass|broken`));
  await room.withdraw("b");
  expect(await room.members(id, room.visitors)).toEqual([]);
  expect(await room.visitors.frozenState({ id })).toMatchObject({ withdrawn: 0, gone: 0 });
  for (const refused of [
    room.visitors.savedNow({ id: search }),
    room.visitors.keptUnits({ id: search, part: "all", ...page }),
    room.visitors.compareSets({ left: { set: search }, right: { set: id }, job }),
  ])
    await expect(refused).rejects.toMatchObject({ code: "request.no-set" });
  await expect(room.visitors.checkFrozen({ id })).rejects.toMatchObject({
    code: "request.keepers-check",
  });
  expect(await room.handlers.frozenState({ id })).toMatchObject({ withheld: 1, withdrawn: 1 });
});

test("where nothing is withheld, a visitor is still told of no document that was withdrawn", async () => {
  const id = await room.freeze("Lamps", "lamp");
  await room.withdraw("a");
  expect((await room.visitors.keptSets({})).frozen).toMatchObject([{ count: 1 }]);
  const sides = { left: { set: id }, right: { set: id } };
  expect(await room.visitors.compareSets({ ...sides, job: randomUUID() })).toMatchObject({
    ...{ left: 1, both: 1 },
  });
  expect(await room.handlers.compareSets({ ...sides, job: randomUUID() })).toMatchObject({
    ...{ left: 2, both: 2 },
  });
});

test("who froze without seeing everything froze what they saw, and the keeper is told how much was left out", async () => {
  await room.withhold("a");
  const asked = { title: "Lamps", note: null, question: asking("lamp") };
  const { id } = await room.visitors.freezeSearch(asked);
  expect(await room.frozen(id)).toMatchObject({ count: 1, leftOut: 1 });
  expect(await room.members(id)).toEqual([room.unit("b")]);
});

test("whatever is asked for, a visitor is shown no document that is withheld, withdrawn or unknown", async () => {
  await room.withhold("a");
  await room.withdraw("b");
  const gone = "rec-01jd0000000000000000000001" as ReturnType<typeof room.unit>;
  const units = [room.unit("a"), room.unit("b"), room.unit("c"), gone];
  const shown = (reader: "keeper" | "visitor") =>
    showUnits({ ...room.desk, reader }, room.open, units).map(({ unit, state }) => [unit, state]);
  expect(shown("visitor")).toEqual([[room.unit("c"), "same"]]);
  expect(shown("keeper").map(([, state]) => state)).toEqual([
    ...["withheld", "withdrawn", "same", "gone"],
  ]);
});
