import { expect, test } from "vitest";
import { presetOptions } from "../../../archive/model/packet";
import { kept, type Line, type Snapshot } from "./packet-line";

const first: Snapshot = {
  words: {
    ...{
      title: "",
      purpose: "",
      preset: "scholar",
      questions: [],
      glossary: [],
      method: [],
      recipe: null,
    },
    options: presetOptions("scholar"),
  },
  picks: [
    { unit: "a", whole: true },
    { unit: "b", whole: true },
  ],
};
const begun: Line = { past: [], now: first, future: [] };
const titled = (from: Snapshot, title: string): Snapshot => ({
  ...from,
  words: { ...from.words, title },
});

test("letters typed one after another into one field are taken back as one", () => {
  const line = ["T", "Th", "The"].reduce((all, title) => kept(all, titled(all.now, title)), begun);
  expect(line.past).toEqual([first]);
  expect(line.now.words.title).toBe("The");
});

test("another field, another order and an option are changes of their own", () => {
  const typed = kept(begun, titled(first, "T"));
  const turned = kept(typed, { ...typed.now, picks: typed.now.picks.toReversed() });
  const more = kept(turned, {
    ...turned.now,
    words: { ...turned.now.words, options: presetOptions("teacher") },
  });
  const again = kept(more, titled(more.now, "Th"));
  expect(again.past).toHaveLength(4);
});

test("what was pasted is taken back apart from what was typed", () => {
  const typed = kept(begun, titled(first, "T"));
  expect(kept(typed, titled(first, "The fog at Skarn Ness")).past).toHaveLength(2);
});

test("a new change leaves nothing to do again", () => {
  expect(kept({ ...begun, future: [first] }, titled(first, "T")).future).toEqual([]);
});
