import { expect, test } from "vitest";
import type { UnitId } from "../model/ids";
import { type PacketDraft, presetOptions } from "../model/packet";
import { compareRecipes } from "./recipe-difference";

const recipe = (units: string, more: Partial<PacketDraft> = {}): PacketDraft => ({
  title: "The fog",
  purpose: null,
  style: "chicago-notes-bibliography",
  preset: "scholar",
  language: "en",
  options: presetOptions("scholar"),
  entries: [...units].map((unit) => ({
    ...{ unit: unit as UnitId, excerpts: null, headnote: null, questions: [], whole: null },
  })),
  questions: [],
  glossary: [],
  ...more,
});

test("a recipe does not differ from itself", () => {
  expect(compareRecipes(recipe("abc"), recipe("abc"))).toEqual({
    ...{ onlyFirst: [], onlySecond: [], otherwise: [], isReordered: false, options: [], words: [] },
  });
});

test("what one has and the other has not is no other order", () => {
  expect(compareRecipes(recipe("abc"), recipe("acd"))).toMatchObject({
    onlyFirst: ["b"],
    onlySecond: ["d"],
    isReordered: false,
  });
  expect(compareRecipes(recipe("abc"), recipe("cad")).isReordered).toBe(true);
});

test("another headnote, another option and another title are told", () => {
  const other = recipe("ab", {
    title: "The fog, again",
    options: { ...presetOptions("scholar"), custody: false },
  });
  const noted = {
    ...other,
    entries: other.entries.map((entry, at) =>
      at === 0 ? { ...entry, headnote: "Short." } : entry,
    ),
  };
  expect(compareRecipes(recipe("ab"), noted)).toMatchObject({
    ...{ otherwise: ["a"], options: ["custody"], words: ["title"] },
  });
});
