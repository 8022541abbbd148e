import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TermDraft } from "../../contract/term-sets";
import type { UnitId } from "../../model/ids";
import { type RoomWithLetters, roomWithLetters } from "../names/testing/room-with-letters";

let room: RoomWithLetters;

const add = (label: string, terms: readonly (string | TermDraft)[], onlyByName = false) =>
  room.handlers.addTermSet({
    draft: {
      ...{ label, note: null, onlyByName },
      terms: terms.map((one) => (typeof one === "string" ? { text: one } : one)),
    },
  });
const found = async (text: string, names = true) =>
  (await room.search(text, names)).hits.map(({ id }) => room.units.indexOf(id) + 1).toSorted();
const idOf = (letter: number) => room.units[letter - 1] as UnitId;
describe("a search by term sets", () => {
  beforeAll(async () => {
    room = await roomWithLetters([
      "The Kuomintang has left Nanking.\n",
      "The Guomindang government answers nothing.\n",
      "국민당은 남경을 떠났다.\n",
      "Lamp glasses came broken, the lamp itself did not.\n",
      "A glass lamp burned all night.\n",
      "등피가 깨졌다.\n",
      "Nothing of it.\n",
      "The oil-can was empty.\n",
      "An oilcan stood there.\n",
    ]);
    await add("Nationalists", [
      { text: "Kuomintang", language: "zh-Latn", source: "Wade-Giles" },
      { text: "Guomindang", language: "zh-Latn", source: "Pinyin" },
      { text: "국민당", language: "ko", source: "Korean press" },
    ]);
    await add("Lamp glass", ["lamp glass", "등피"]);
    await add("Cans", ["oil-can", "기름통"]);
    await add("All of the light", ["night", "nothing"], true);
  });
  afterAll(() => room.close());

  test("set: finds documents with any of its terms, in any case of its label and any form of their stems", async () => {
    expect(await found("set:nationalists")).toEqual([1, 2, 3]);
    expect(await found('set:"LAMP GLASS"')).toEqual([4, 6]);
  });

  test("with signs, in brackets and beside other clauses it is one clause", async () => {
    expect(await found("+set:nationalists -nanking")).toEqual([2, 3]);
    expect(await found("-set:nationalists level:item")).toEqual([4, 5, 6, 7, 8, 9]);
    expect(await found('+(set:nationalists OR set:"lamp glass") -set:nationalists')).toEqual([
      4, 6,
    ]);
    const { hits } = await room.search('set:"lamp glass"^9 kuomintang', false);
    expect(
      hits
        .map(({ id }) => room.units.indexOf(id) + 1)
        .slice(0, 2)
        .toSorted(),
    ).toEqual([4, 6]);
  });

  test("a term typed as an ordinary word, or as a row of them, brings the others, unless that is switched off", async () => {
    expect(await found("Kuomintang")).toEqual([1, 2, 3]);
    // With a particle, and in another form of its stem.
    expect(await found("국민당은")).toEqual([1, 2, 3]);
    expect(await found("+lamp +glasses")).toEqual([4, 5, 6]);
    expect(await found('"lamp glass"')).toEqual([6]);
    expect(await found("kuomintang", false)).toEqual([1]);
    expect(await found("=kuomintang")).toEqual([1]);
    expect(await found("set:nationalists", false)).toEqual([1, 2, 3]);
  });

  test("a term with a hyphen is found closed up, and known by it, as a typed word is", async () => {
    expect(await found("set:cans")).toEqual([8, 9]);
    expect(await found("기름통")).toEqual([8, 9]);
    expect(await found("oilcan")).toEqual([8, 9]);
    const { hits } = await room.search("set:cans");
    expect(hits.map(({ matched }) => matched[0]?.form).toSorted()).toEqual(["oil-can", "oilcan"]);
  });

  test("a set that is asked for by its name only is not brought by its terms", async () => {
    expect(await found("night")).toEqual([5]);
    expect(await found("nothing")).toEqual([2, 7]);
    expect(await found('set:"all of the light"')).toEqual([2, 5, 7]);
  });

  test("each hit says which term matched, of which set, and by whose word; what ran says the same", async () => {
    const { hits, interpretation } = await room.search("kuomintang");
    const korean = hits.find(({ id }) => id === idOf(3));
    const because = "term set “Nationalists”, Korean press";
    const reason = { kind: "term", of: "Nationalists", source: "Korean press" };
    expect(korean?.matched).toEqual([{ form: "국민당", because, reason }]);
    expect(korean?.marks).toEqual([[0, 3]]);
    expect(hits.find(({ id }) => id === idOf(1))?.matched).toEqual([
      { form: "kuomintang", because: null, reason: null },
    ]);
    expect(interpretation.ran[0]?.also.map(({ form }) => form)).toEqual(["Guomindang", "국민당"]);
    expect(interpretation.text).toBe(
      "Searched for “kuomintang” (also Guomindang, 국민당; term set “Nationalists”).",
    );
    const named = await room.search("set:nationalists");
    expect(named.interpretation.ran).toMatchObject([
      { word: "set:nationalists", found: 3, also: [{}, {}, { form: "국민당", reason }] },
    ]);
  });

  test("words of a term are marked and told as they stand in the text", async () => {
    const { hits } = await room.search('set:"lamp glass"');
    const letter = hits.find(({ id }) => id === idOf(4));
    expect(letter?.marks.map(([from, to]) => letter.snippet.slice(from, to))).toEqual([
      "Lamp glasses",
    ]);
    expect(letter?.matched.map(({ form }) => form)).toEqual(["lamp glasses"]);
  });

  test("a set that there is not finds nothing, and the nearest is named", async () => {
    const { total, interpretation } = await room.search("set:nationlist");
    expect(total).toBe(0);
    expect(interpretation.ran).toMatchObject([{ word: "set:nationlist", found: 0, nearest: null }]);
    expect(interpretation.notes).toEqual([
      { code: "value-unknown", at: [0, 14], suggestion: 'set:"Nationalists"' },
    ]);
    expect(await found("set:nationlist lamp")).toEqual([4, 5]);
  });

  test("a set is also found by its id, whatever it is called", async () => {
    const { sets } = await room.handlers.termSets({ text: "pinyin 국민당 nation", limit: 10 });
    expect(sets).toEqual([]);
    const asked = await room.handlers.termSets({ text: "guo 민당", limit: 10 });
    const id = asked.sets[0]?.set.id as string;
    expect((await room.search(`set:${id}`)).interpretation.notes).toBeUndefined();
    expect(await found(`set:${id}`)).toEqual([1, 2, 3]);
  });
});
