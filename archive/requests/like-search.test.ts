import { afterAll, beforeAll, expect, test } from "vitest";
import type { UnitId } from "../model/ids";
import { type RoomWithLetters, roomWithLetters } from "./names/testing/room-with-letters";
import { record } from "./record";
import { readWholeUnit, unitChange } from "./stored-unit";

let room: RoomWithLetters;

const LETTERS = [
  "Nine cases of lamp glass were landed at the lighthouse by the lighter Ondine.\n",
  "The lighter brought lamp glass and nine cases of oil for the lighthouse keepers.\n",
  "The consul complains of the price of coal at the northern wharf.\n",
  "Coal at the wharf is dear, the consul says, and the consul is right.\n",
  "등대의 유리 상자 아홉 개가 도착하였다.\n",
  "유리 상자를 등대로 옮겼다.\n",
  "Arkhip the pilot drank with the boatswain Zyrianov.\n",
  "The boatswain Zyrianov kept the log of the cutter.\n",
  "The re-\nar-admiral inspected the battery beside the signal-mast.\n",
  "A new signal-mast for the battery; the rear-admiral asks for paint.\n",
  `${"Tonnage by the quarter. ".repeat(13_000)}\n`,
];
const idOf = (letter: number) => room.units[letter - 1] as UnitId;
const question = { limit: 20, offset: 0, narrowing: null, names: true };
const asked = async (text: string, handlers = room.handlers) => {
  const { hits, interpretation, total } = await handlers.search({ ...question, text });
  return { letters: hits.map(({ id }) => room.units.indexOf(id) + 1), interpretation, total };
};
const wordsOf = ({ interpretation }: Awaited<ReturnType<typeof asked>>) =>
  interpretation.like?.of.flatMap(({ words }) => words.map(({ form }) => form)) ?? [];

/** What holds for a letter whose unit is withheld from visitors. */
async function withhold(letter: number) {
  const { unit, transcriptions } = await readWholeUnit(room.open.store, idOf(letter));
  const access = { restriction: "restricted", until: null, why: null } as const;
  await record(
    room.desk,
    room.open,
    [unitChange({ ...unit, access }, transcriptions, "Access decided")],
    [{ type: "metadata modification", object: unit.id, detail: "Access decided" }],
  );
}

beforeAll(async () => {
  room = await roomWithLetters(LETTERS);
});
afterAll(() => room.close());

test.each([
  ["words of a letter", 1, 2],
  ["other words", 3, 4],
  ["pairs of Hangul syllables", 5, 6],
  ["words over a line end, and with hyphens", 9, 10],
])("like a document: %s find the other one first, and never itself", async (_, letter, other) => {
  const found = await asked(`like:${idOf(letter)}`);
  expect(found.letters[0]).toBe(other);
  expect(found.letters).not.toContain(letter);
});

test("the words are told with their weights, without stop words and words that stand nowhere else", async () => {
  const found = await asked(`like:${idOf(1)}`);
  const [like] = found.interpretation.like?.of ?? [];
  expect(like).toMatchObject({ unit: idOf(1) });
  expect(wordsOf(found)).toContain("lamp");
  expect(wordsOf(found)).not.toContain("the");
  expect(wordsOf(found)).not.toContain("ondine");
  expect(like?.words.length).toBeLessThanOrEqual(25);
});

test("a word weighs more the more often the text has it, in any form", async () => {
  const found = await asked(`like:${idOf(4)}`);
  const weights = new Map(
    found.interpretation.like?.of[0]?.words.map(({ form, weight }) => [form, weight]),
  );
  expect(weights.get("consul")).toBe(1.7);
  expect(weights.get("coal")).toBe(1);
  expect(found.interpretation.like?.instead).toContain("text:consul^1.7");
});

test("the words instead of the clause find the same, in the same order", async () => {
  for (const text of [
    `like:"nine cases of coal" -id:${idOf(3)} -level:file`,
    `like:${idOf(1)}`,
    `like:${idOf(3)} level:item`,
    `+coal -(like:${idOf(1)})`,
  ]) {
    const found = await asked(text);
    const again = await asked(found.interpretation.like?.instead ?? "");
    expect(again.letters).toEqual(found.letters);
    expect(again.total).toBe(found.total);
    expect(again.interpretation.like).toBeUndefined();
  }
});

test("it narrows and is narrowed as one required bracket", async () => {
  expect((await asked(`like:${idOf(1)} -oil`)).letters).not.toContain(2);
  expect((await asked(`like:${idOf(1)} +oil`)).letters).toEqual([2]);
  expect((await asked(`consul OR like:${idOf(1)}`)).letters).toEqual(
    expect.arrayContaining([2, 3, 4]),
  );
});

test("a passage is looked for by its words", async () => {
  const found = await asked('like:"the price of coal and the lighter"');
  expect(found.letters.toSorted()).toEqual([1, 2, 3, 4]);
  expect(found.interpretation.like?.of[0]).toMatchObject({ unit: null, title: null });
});

test("what cannot be looked for is said", async () => {
  const dropped = async (text: string) => (await asked(text)).interpretation.dropped;
  const because = "not a value that the archive knows";
  expect(await dropped("like:rec-00000000000000000000000000 lamp")).toEqual([
    { word: "like:rec-00000000000000000000000000", because },
  ]);
  expect(await dropped("like:rec-none lamp")).toEqual([{ word: "like:rec-none", because }]);
  expect((await dropped(`-like:${idOf(1)} lamp`))[0]?.because).toMatch(/cannot be excluded/);
  expect((await dropped('like:"the of" lamp'))[0]?.because).toMatch(/nothing in it/);
});

test("only so many are worked out, and only so many letters of their texts are read", async () => {
  const because = "the query is longer than can be searched for";
  const four = await asked([1, 3, 7, 9].map((letter) => `like:${idOf(letter)}`).join(" OR "));
  expect(four.interpretation.dropped).toEqual([{ word: `like:${idOf(9)}`, because }]);
  const { dropped } = (await asked(`like:${idOf(11)} OR like:${idOf(1)}`)).interpretation;
  expect(dropped).toContainEqual({ word: `like:${idOf(1)}`, because });
});

test("a visitor learns nothing of withheld documents: neither their words nor which of one's own stand in them", async () => {
  expect(wordsOf(await asked(`like:${idOf(8)}`, room.visitors))).toContain("zyrianov");
  await withhold(7);
  const itself = await asked(`like:${idOf(7)} coal`, room.visitors);
  const none = await asked("like:rec-00000000000000000000000000 coal", room.visitors);
  expect(itself.letters).toEqual(none.letters);
  expect(JSON.stringify(itself.interpretation)).toBe(
    JSON.stringify(none.interpretation).replaceAll("rec-00000000000000000000000000", idOf(7)),
  );
  // Letter 7 alone shares these words with letter 8.
  expect(wordsOf(await asked(`like:${idOf(8)}`, room.visitors))).not.toContain("zyrianov");
  expect(wordsOf(await asked('like:"boatswain Zyrianov lamp"', room.visitors))).toEqual(["lamp"]);
  expect(wordsOf(await asked(`like:${idOf(8)}`))).toContain("zyrianov");
});

test("a document without a text is taken by its description", async () => {
  const { unit } = await readWholeUnit(room.open.store, idOf(3));
  const title = "A pilot’s view of the northern lighthouse";
  await record(
    room.desk,
    room.open,
    [unitChange({ ...unit, title, transcriptions: [] }, [], "Emptied")],
    [{ type: "metadata modification", object: unit.id, detail: "Emptied" }],
  );
  const found = await asked(`like:${idOf(3)}`);
  expect(wordsOf(found)).toEqual(expect.arrayContaining(["lighthouse", "pilot's"]));
  expect(found.letters.toSorted()).toEqual([1, 2, 7]);
});
