import { expect, test } from "vitest";
import { compareRecipes } from "../../../../archive/compare/recipe-difference";
import { type PacketDraft, presetOptions } from "../../../../archive/model/packet";
import type { Say } from "../../../messages/messages";
import { differingValues } from "./differing-values";

const say = ((key: string, values?: object) =>
  values === undefined ? key : `${key} ${Object.values(values).join()}`) as unknown as Say;
const draft: PacketDraft = {
  ...{ title: "The fog", purpose: null, style: "chicago", preset: "scholar", language: "en" },
  ...{ options: presetOptions("scholar"), entries: [], questions: [], glossary: [] },
};

test("what differs is told with what it is in the one and in the other", () => {
  const other: PacketDraft = {
    ...draft,
    purpose: "Who signed?",
    glossary: [{ term: "berth", meaning: "a place" }],
    options: { ...draft.options, custody: false, paper: "letter", dpi: 300 },
  };
  const told = differingValues(compareRecipes(draft, other), draft, other, say);
  expect(Object.fromEntries(told)).toEqual({
    "packet.purpose": "packet.recipe.nothing → Who signed?",
    "packet.glossary": "packet.recipe.entries 0 → packet.recipe.entries 1",
    "packet.paper": "packet.paper.a4 → packet.paper.letter",
    "packet.dpi": "packet.dpi.value 200 → packet.dpi.value 300",
    "packet.custody": "packet.recipe.on → packet.recipe.off",
  });
});
