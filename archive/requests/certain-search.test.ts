import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { UnitId } from "../model/ids";
import type { Mark } from "../model/mark";
import { doubtfulAmong, touches } from "./indexing/doubtful-hits";
import { createAnalyser } from "../search/analysis/analyser";
import { type RoomWithLetters, roomWithLetters } from "./names/testing/room-with-letters";
import { record } from "./record";
import { readWholeUnit, unitChange } from "./stored-unit";

let room: RoomWithLetters;

const idOf = (letter: number) => room.units[letter - 1] as UnitId;

/** Marks every place of the words in the letter. */
async function mark(letter: number, kind: Mark["kind"], words: string, title = "A letter") {
  const { unit, transcriptions } = await readWholeUnit(room.open.store, idOf(letter));
  const texts = transcriptions.map((one) => {
    const start = one.text.indexOf(words);
    const made = { kind, start, end: start + words.length, note: null, by: null, label: null };
    return { ...one, marks: [...one.marks, made] };
  });
  await record(
    room.desk,
    room.open,
    [unitChange({ ...unit, title }, texts, "Marked")],
    [{ type: "metadata modification", object: unit.id, detail: "Marked" }],
  );
}
const search = async (text: string) => {
  const { hits, ...answer } = await room.search(text);
  const letters = hits.map(({ id }) => room.units.indexOf(id) + 1);
  return { ...answer, hits, letters: letters.toSorted() };
};
const doubtful = async (text: string) =>
  (await search(text)).hits
    .filter((hit) => hit.doubtful)
    .map(({ id }) => room.units.indexOf(id) + 1)
    .toSorted();

beforeAll(async () => {
  room = await roomWithLetters([
    "The lamp burned through the night over the harbour.\n",
    "A lamp, and behind it another lamp.\n",
    "The keeper trimmed the lantern.\n",
    "The lamps were lit. The glass was broken.\n",
    "Nothing to report.\n",
    "The beacon\n",
  ]);
  await mark(1, "unclear", "lamp");
  await mark(2, "supplied", "lamp,");
  await mark(3, "supplied", "tern", "Log of the lantern");
  await mark(4, "unclear", "lamps were");
  await mark(6, "unclear", "beacon", "The beacon");
});
afterAll(() => room.close());

test("a hit is labelled when every match holds unclear or supplied letters, and only then", async () => {
  expect(await doubtful("lamp")).toEqual([1, 4]);
  expect(await doubtful("lamp glass")).toEqual([1]);
  expect(await doubtful('"lamp burned"')).toEqual([1]);
  expect(await doubtful("text:lantern")).toEqual([3]);
  // The title is as certain as the description.
  expect(await doubtful("lantern")).toEqual([]);
  expect(await doubtful("beacon")).toEqual([]);
  expect(await doubtful("text:beacon")).toEqual([6]);
  expect(await doubtful("report")).toEqual([]);
  expect(await doubtful("level:item")).toEqual([]);
  expect((await search("report")).hits[0]).not.toHaveProperty("doubtful");
});

test("certain:yes leaves them out, certain:no leaves nothing else, with their counts", async () => {
  expect((await search("lamp certain:yes")).letters).toEqual([2]);
  expect((await search("certain:no lamp")).letters).toEqual([1, 4]);
  expect((await search("-certain:no lamp")).letters).toEqual([2]);
  expect((await search("lamp glass certain:yes")).letters).toEqual([2, 4]);
  const { total, facets, interpretation } = await search("lamp certain:no");
  expect(total).toBe(2);
  expect(facets["level"]).toEqual([{ value: "item", count: 2 }]);
  expect(interpretation.certain).toEqual(["no"]);
  expect((await search("lamp certain:no certain:yes")).letters).toEqual([]);
});

test("without a word it tells documents with such letters from those without", async () => {
  expect((await search("certain:no")).letters).toEqual([1, 2, 3, 4, 6]);
  expect((await search("certain:yes level:item")).letters).toEqual([5]);
});

test("another value, and a bracket, leave it out and say so", async () => {
  const odd = await search("lamp certain:maybe");
  expect(odd.letters).toEqual([1, 2, 4]);
  expect(odd.interpretation.dropped).toEqual([
    { word: "certain:maybe", because: "not a value that the archive knows" },
  ]);
  const within = await search("certain:no OR report");
  expect(within.letters).toEqual([5]);
  expect(within.interpretation.dropped[0]?.word).toBe("certain:no");
});

test("a citation of such words says so, and of others does not", async () => {
  const { transcriptions } = await readWholeUnit(room.open.store, idOf(4));
  const cite = (start: number, end: number, language?: "en" | "ko") =>
    room.handlers.cite({
      ...{ id: idOf(4), style: null, locator: null, ...(language ? { language } : {}) },
      place: { transcription: transcriptions[0]!.id, start, end },
    });
  const doubted = await cite(0, 9);
  expect(doubted.doubt).toEqual(["unclear"]);
  expect(doubted.note).toMatch(/The reading of the words cited is partly unclear\.$/u);
  expect(doubted.html.note).toMatch(/partly unclear\.$/u);
  expect(doubted.bibliography).not.toContain("unclear");
  expect((await cite(0, 9, "ko")).note).toContain("판독이 확실하지 않은");
  const plain = await cite(20, 40);
  expect(plain.doubt).toBeUndefined();
  expect(plain.note).not.toContain("unclear");
});

test("texts beyond the cap are counted, not guessed", () => {
  const docs = Array.from({ length: 2_100 }, (_, at) => at + 1);
  const state = {
    briefs: new Map(docs.map((doc) => [doc, { doubtful: [0, 4] }])),
    analyser: createAnalyser(),
    reread: () => ({ text: "lamp" }),
  } as unknown as Parameters<typeof doubtfulAmong>[0];
  const terms = [
    { fields: [], because: null, words: [{ forms: ["lamp"], offset: 0 }], near: null },
  ];
  const { documents, unlooked } = doubtfulAmong(state, terms, docs);
  expect(unlooked).toBe(100);
  expect(documents.reduce((sum, word) => sum + word.toString(2).split("1").length - 1, 0)).toBe(
    2_000,
  );
});

test("a place touches a stretch when it shares a letter with it", () => {
  const cuts = fc
    .uniqueArray(fc.nat(60), { minLength: 0, maxLength: 12 })
    .map((all) => all.toSorted((a, b) => a - b).slice(0, all.length - (all.length % 2)));
  fc.assert(
    fc.property(cuts, fc.nat(60), fc.integer({ min: 1, max: 10 }), (spans, start, length) => {
      const letters = new Set<number>();
      for (let at = 0; at < spans.length; at += 2)
        for (let one = spans[at]!; one < spans[at + 1]!; one++) letters.add(one);
      const own = Array.from({ length }, (_, at) => start + at);
      expect(touches(spans, start, start + length)).toBe(own.some((one) => letters.has(one)));
    }),
  );
});

test("certain, doubtful and described in doubt are counted over the whole match", async () => {
  const count = (text: string, handlers = room.handlers) =>
    handlers.certainty({ text, names: true, narrowing: null });
  expect(await count("lamp")).toMatchObject({ certain: 1, doubtful: 2, unlooked: 0 });
  for (const text of ["lamp", "lamp glass", "lantern", ""]) {
    const { certain, doubtful, inDoubt } = await count(text);
    const found = async (more: string) => (await search(`${text} ${more}`)).total;
    expect([doubtful, inDoubt]).toEqual([await found("certain:no"), await found("has:doubt")]);
    if (text !== "") expect(certain).toBe(await found("certain:yes"));
  }
});
