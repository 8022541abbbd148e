import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { HitOrder } from "../contract/search";
import type { UnitId } from "../model/ids";
import { type RoomWithLetters, roomWithLetters } from "./names/testing/room-with-letters";
import { record } from "./record";
import { readWholeUnit, unitChange } from "./stored-unit";

let room: RoomWithLetters;

/** Letters with their dates, as they stand in the finding aid. */
const LETTERS = [
  ["The lamp and the glass were cleaned.\n", "1908-05-01"],
  ["The glasses of the lamps, and lamps; their oil.\n", null],
  ["No lamp burned.\n", "1904"],
  ["A lamp glass was sent for.\n", "1904-11-03"],
  ["The lamp was lit again.\n", "190X"],
  ["Nothing of the kind.\n", "1899"],
] as const;

async function dated(id: UnitId, edtf: string) {
  const { unit, transcriptions } = await readWholeUnit(room.open.store, id);
  const date = {
    role: "created",
    display: edtf,
    edtf,
    calendar: "gregorian",
    source: null,
  } as const;
  const change = unitChange({ ...unit, dates: [date] }, transcriptions, "Dated");
  await record(
    room.desk,
    room.open,
    [change],
    [{ type: "metadata modification", object: id, detail: "Dated" }],
  );
}

const page = async (text: string, order?: HitOrder, limit = 50, offset = 0) => {
  const asked = { text, limit, offset, narrowing: null, names: true };
  const { hits, total } = await room.handlers.search({
    ...asked,
    ...(order === undefined ? {} : { order }),
  });
  return { hits, total, letters: hits.map(({ id }) => room.units.indexOf(id) + 1) };
};
const letters = async (text: string, order?: HitOrder) => (await page(text, order)).letters;

beforeAll(async () => {
  room = await roomWithLetters(LETTERS.map(([text]) => text));
  // Changed from the last to the first, so that the order of the finding aid is not that of the numbers.
  for (const at of [4, 3, 5, 2, 0])
    await dated(room.units[at] as UnitId, LETTERS[at]?.[1] as string);
});
afterAll(() => room.close());

test("by date a document stands at the first day, or the last one, that its date may mean; the undated come last", async () => {
  expect(await letters("lamp", "oldest")).toEqual([5, 3, 4, 1, 2]);
  expect(await letters("lamp", "newest")).toEqual([5, 1, 3, 4, 2]);
  expect(await letters("", "oldest")).toEqual([6, 5, 3, 4, 1, 2]);
});

test("hits can stand as the finding aid has them, which is how everything is listed", async () => {
  expect(await letters("lamp", "aid")).toEqual([1, 2, 3, 4, 5]);
  expect(await letters("")).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await letters("", "closest")).toEqual([1, 2, 3, 4, 5, 6]);
});

test("closest first puts words as typed and side by side before more of them; without it lunr's weights decide", async () => {
  expect((await letters("lamp glass", "closest"))[0]).toBe(4);
  expect((await letters("lamp glass"))[0]).toBe(2);
  expect(await letters("lamp glass", "relevance")).toEqual(await letters("lamp glass"));
});

test("words of a likeness were not typed: their weights alone decide", async () => {
  const like = `like:${room.units[0] as string} lamp glass`;
  expect(await letters(like, "closest")).toEqual(await letters(like, "relevance"));
});

test("another order changes nothing else: the same hits with their reasons and weights, page by page", async () => {
  const hitsOf = (hits: Awaited<ReturnType<typeof page>>["hits"]) =>
    hits.toSorted((a, b) => a.id.localeCompare(b.id));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("lamp", "lamp -oil", "+lamp glass", "date:1904 lamp", "certain:yes glass"),
      fc.constantFrom<HitOrder>("closest", "oldest", "newest", "aid"),
      fc.integer({ min: 1, max: 4 }),
      async (text, order, limit) => {
        const [ranked, whole] = [await page(text), await page(text, order)];
        expect(whole.total).toBe(ranked.total);
        expect(hitsOf(whole.hits)).toEqual(hitsOf(ranked.hits));
        const pages = [];
        for (let offset = 0; offset < whole.total; offset += limit)
          pages.push(...(await page(text, order, limit, offset)).letters);
        expect(pages).toEqual(whole.letters);
      },
    ),
    { numRuns: 40 },
  );
});
