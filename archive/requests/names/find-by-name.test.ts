import { afterAll, beforeAll, expect, test } from "vitest";
import { type RoomWithLetters, roomWithLetters } from "./testing/room-with-letters";

let room: RoomWithLetters;

beforeAll(async () => {
  room = await roomWithLetters([
    "Port Ellery, 3 March 1908\n\nThe lamp glass came broken.\n\nVESTRIN.\n",
    "등대의 등이 꺼졌다. 서문하에게 알렸다.\n",
    "Seo Munha read the log of the Halcyon to the board.\n",
    "Marek Ordel held the keys of the lamp store, and Lisbeth Ordel the tide book.\n",
  ]);
  await room.name("Ordel, Marek", [
    { form: "Vestrin", kind: "pseudonym", source: "Cipher book of 1908" },
  ]);
  await room.name("Seo Munha", [{ form: "서문하", source: "Seal" }]);
});
afterAll(() => room.close());

const found = async (text: string, names = true) =>
  (await room.search(text, names)).hits.map(({ id }) => room.units.indexOf(id) + 1).toSorted();
const why = async (text: string, letter: number) =>
  (await room.search(text)).hits.find(({ id }) => id === room.units[letter - 1])?.matched;

test("a name finds the letter that its bearer signed otherwise, and says by which form, of what kind, from what source", async () => {
  expect(await found("Ordel")).toContain(1);
  expect(await why("Ordel", 1)).toEqual([
    {
      form: "vestrin",
      because: "pseudonym of Ordel, Marek, Cipher book of 1908",
      reason: { kind: "pseudonym", of: "Ordel, Marek", source: "Cipher book of 1908" },
    },
  ]);
});

test("an inverted name is asked for, and stands in texts, in direct order too", async () => {
  expect(await found("Marek Ordel")).toEqual([1, 4]);
  expect(await found('"Marek Ordel"')).toEqual([1, 4]);
  expect(await found("Vestrin")).toEqual([1, 4]);
});

test("names bridge scripts in both directions, whatever particle follows", async () => {
  expect(await found("서문하")).toEqual([2, 3]);
  expect(await found("서문하에게")).toEqual([2, 3]);
  expect(await found("Seo Munha")).toEqual([2, 3]);
  expect(await found('"Seo Munha"')).toEqual([2, 3]);
  expect(await found("+Seo +Munha")).toEqual([2, 3]);
});

test("the words of a name that is left out leave out all its forms only when they are one phrase", async () => {
  expect(await found('lamp -"Marek Ordel"')).toEqual([]);
  expect(await found("lamp -Munha")).toEqual([1, 4]);
});

test("names can be left alone", async () => {
  expect(await found("Ordel", false)).toEqual([4]);
  expect(await found("서문하", false)).toEqual([2]);
  expect(await found("=Ordel")).toEqual([4]);
});

test("a family name that two records share is nobody's own, but each record's bearer is found by it", async () => {
  const other = await room.name("Ordel, Lisbeth", ["Farrow"]);
  expect(await why("Vestrin", 4)).toMatchObject([{ form: "Marek Ordel" }]);
  const { interpretation } = await room.search("Ordel");
  expect(interpretation.ran[0]?.also.map(({ form }) => form)).toEqual(
    expect.arrayContaining(["Vestrin", "Farrow"]),
  );
  await room.handlers.restore({
    changed: [{ id: other, before: 0, now: 1 }],
    why: "",
    again: false,
  });
  const after = (await room.search("Ordel")).interpretation.ran[0]?.also.map(({ form }) => form);
  expect(after).not.toContain("Farrow");
});
