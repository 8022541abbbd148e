import { afterAll, beforeAll, expect, test } from "vitest";
import { changeUnits } from "../editing/change-units";
import { type RoomWithLetters, roomWithLetters } from "./testing/room-with-letters";

let room: RoomWithLetters;

beforeAll(async () => {
  room = await roomWithLetters(
    ["Vestrin", "Halloran", "Lin Shun"].map((form) => `${form} came on the tide.\n`),
  );
});
afterAll(() => room.close());

test("an answer that is not a link is kept apart from the agents, and taken back leaves no trace", async () => {
  const id = await room.name("Lunin, G.");
  const unit = room.units[2]!;
  const stored = async () =>
    JSON.parse(
      Buffer.from(await room.open.store.read(unit, "metadata.json")).toString(),
    ) as unknown;
  const before = await stored();
  const said = { unit, form: "Lin Shun", state: "rejected" } as const;
  await room.handlers.linkNames({ id, decisions: [said] });
  const { unit: after } = await room.handlers.dossier({ id: unit });
  expect(after.nameAnswers).toContainEqual({ id, form: "Lin Shun", state: "rejected" });
  expect(after.agents.filter((agent) => agent.id === id)).toEqual([]);
  await room.handlers.linkNames({ id, decisions: [{ ...said, state: "open" }] });
  expect(await stored()).toEqual(before);
});

test("a record is not changed on an older state than the stored one", async () => {
  const id = await room.name("Brandt, M.");
  await room.handlers.changeAuthority({ id, version: 1, set: { dates: "1870/1931" } });
  await expect(
    room.handlers.changeAuthority({ id, version: 1, set: { note: "Master of the Halcyon" } }),
  ).rejects.toMatchObject({ code: "request.changed-meanwhile" });
  await expect(
    room.handlers.changeAuthority({ id, version: 2, set: { dates: "long ago" } }),
  ).rejects.toMatchObject({ code: "request.bad-date" });
  expect((await room.handlers.authority({ id })).authority).toMatchObject({
    dates: "1870/1931",
    note: null,
  });
});

test("counts tell a visitor nothing of what is withheld", async () => {
  const id = await room.name("Petrel, K.");
  await room.link(id, room.units[1]!, "Halloran");
  await changeUnits(room.desk, room.open, [
    {
      id: room.units[1]!,
      seen: null,
      change: ({ unit }) => ({
        unit: { ...unit, access: { restriction: "restricted", until: null, why: "Privacy" } },
        type: "metadata modification",
        detail: "Restricted",
      }),
    },
  ]);
  const keeper = await room.handlers.authority({ id });
  const visitor = await room.visitors.authority({ id });
  expect([keeper.items, keeper.forms.length]).toEqual([1, 1]);
  expect([visitor.items, visitor.forms.length]).toEqual([0, 0]);
  expect((await room.visitors.names({ text: "petrel", limit: 5, offset: 0 })).names[0]?.items).toBe(
    0,
  );
});
