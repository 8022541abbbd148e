import { expect, test } from "vitest";
import { createAnalyser } from "../analysis/analyser";
import type { SoughtTerm } from "../engine/answer";
import { createHighlighter } from "./highlighter";

const analyser = createAnalyser();
/** Words in a row, each by the forms that it may have; offsets as the engine counts them. */
const row = (...words: (readonly string[])[]): SoughtTerm => ({
  fields: [],
  because: null,
  near: null,
  words: words.map((forms, offset) => ({ forms, offset })),
});
/** A run as the engine looks for it: its overlapping pairs. */
const run = (text: string) =>
  row(...[...text].slice(1).map((character, at) => [[...text][at] + character]));
const marked = (text: string, ...terms: readonly SoughtTerm[]) =>
  createHighlighter(terms, { analyser })
    .places(text)
    .map(({ start, end }) => text.slice(start, end));

test("a stem marks every form of the word, as written", () =>
  expect(
    marked("The pilot's PILOTS piloted; a pile.", row(["pilot", "pilot's", "pilots", "piloted"])),
  ).toEqual(["pilot's", "PILOTS", "piloted"]));

test("an exact form marks that form only", () =>
  expect(marked("lamp lamps Lamp", row(["lamp"]))).toEqual(["lamp", "Lamp"]));

test("Russian endings and accents are seen through", () => {
  expect(marked("Мая́к стоит. Маяки стоят, о маяке.", row(["маяк", "маяки", "маяке"]))).toEqual([
    "Мая́к",
    "Маяки",
    "маяке",
  ]);
  expect(marked("Café, cafe", row(["cafe"]))).toEqual(["Café", "cafe"]);
});

test("a word broken at a line's end is marked whole", () =>
  expect(marked("the Com-\nmunist press", row(["communist"]))).toEqual(["Com-\nmunist"]));

test("part of a Korean, Chinese or Japanese run is marked as a part", () => {
  expect(marked("한미상호방위조약을 체결", run("방위조약"))).toEqual(["방위조약"]);
  expect(marked("港務局長の報告、港務", run("港務"))).toEqual(["港務", "港務"]);
  expect(marked("등대의 등", row(["등", "등대"]))).toEqual(["등", "등"]);
});

test("characters whose written form is longer than the folded one keep their places", () =>
  expect(marked("ｶﾞｽ灯と가스등", run("ガス"), run("스등"))).toEqual(["ｶﾞｽ", "스등"]));

test("a phrase marks its words in a row, across punctuation and lines, and nothing else", () => {
  const phrase = row(["pilot"], ["boat"]);
  expect(marked("pilot, the Pilot\nboat; boat pilot. Pilot-boat", phrase)).toEqual([
    "Pilot\nboat",
    "Pilot-boat",
  ]);
  expect(
    marked("1953년 한미 조약 전문", {
      ...row(["한미"], [], ["조약"]),
      words: [
        { forms: ["한미"], offset: 0 },
        { forms: ["조약"], offset: 2 },
      ],
    }),
  ).toEqual(["한미 조약"]);
});

test("places that overlap are one; neighbours stay two", () => {
  expect(marked("한미상호", run("한미상"), run("미상호"))).toEqual(["한미상호"]);
  expect(marked("한미상호", run("한미"), run("상호"))).toEqual(["한미", "상호"]);
  expect(marked("pilot boat crew", row(["pilot"], ["boat"]), row(["boat"], ["crew"]))).toEqual([
    "pilot boat crew",
  ]);
});

test("no term marks nothing", () => {
  expect(marked("anything at all")).toEqual([]);
  expect(marked("", row(["pilot"]))).toEqual([]);
});

test("words that must stand near one another are marked where they do", () => {
  const near = { ...row(["pilot"], ["boat"]), near: 2 };
  expect(marked("boat of the pilot, the pilot and boat; a boat", near)).toEqual(["pilot", "boat"]);
});

test("near means so many words further, in either order, and not one more", () => {
  const near = (distance: number) => ({ ...row(["pilot"], ["boat"]), near: distance });
  for (const text of ["pilot a b boat", "boat a b pilot"]) {
    expect(marked(text, near(3))).toHaveLength(2);
    expect(marked(text, near(2))).toEqual([]);
  }
});

test("what was looked for in another field is not marked", () => {
  const titles = { ...row(["lamp"]), fields: ["title"] };
  const places = (field: string) => createHighlighter([titles], { analyser, field }).places("lamp");
  expect(places("text")).toEqual([]);
  expect(places("title")).toHaveLength(1);
});
