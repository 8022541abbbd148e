import { expect, test } from "vitest";
import { createAnalyser } from "../analysis/analyser";
import { places } from "./find-places";
import type { HighlightTerms } from "./highlight-terms";

const analyser = createAnalyser();
const terms = (some: Partial<HighlightTerms>): HighlightTerms => ({
  forms: new Set(),
  stems: new Set(),
  phrases: [],
  cjk: [],
  ...some,
});
const marked = (text: string, some: Partial<HighlightTerms>) =>
  places(text, terms(some), analyser).map(({ start, end }) => text.slice(start, end));
const stems = (...words: string[]) => ({
  stems: new Set(words.map((word) => analyser.stem(analyser.fold(word)))),
});

test("a stem marks every form of the word, as written", () =>
  expect(marked("The pilot's PILOTS piloted; a pile.", stems("pilot"))).toEqual([
    "pilot's",
    "PILOTS",
    "piloted",
  ]));

test("an exact form marks that form only", () =>
  expect(marked("lamp lamps Lamp", { forms: new Set(["lamp"]) })).toEqual(["lamp", "Lamp"]));

test("Russian endings and accents are seen through", () => {
  expect(marked("Мая́к стоит. Маяки стоят, о маяке.", stems("маяк"))).toEqual([
    "Мая́к",
    "Маяки",
    "маяке",
  ]);
  expect(marked("Café, cafe", stems("cafe"))).toEqual(["Café", "cafe"]);
});

test("a word broken at a line's end is marked whole", () =>
  expect(marked("the Com-\nmunist press", stems("communist"))).toEqual(["Com-\nmunist"]));

test("part of a Korean, Chinese or Japanese run is marked as a part", () => {
  expect(marked("한미상호방위조약을 체결", { cjk: ["방위조약"] })).toEqual(["방위조약"]);
  expect(marked("港務局長の報告、港務", { cjk: ["港務"] })).toEqual(["港務", "港務"]);
  expect(marked("등대의 등", { cjk: ["등"] })).toEqual(["등", "등"]);
});

test("characters whose written form is longer than the folded one keep their places", () =>
  expect(marked("ｶﾞｽ灯と가스등", { cjk: ["ガス", "스등"] })).toEqual(["ｶﾞｽ", "스등"]));

test("a phrase marks its words in a row, across punctuation and lines, and nothing else", () => {
  const phrases = [["pilot", "boat"]];
  expect(marked("pilot, the Pilot\nboat; boat pilot. Pilot-boat", { phrases })).toEqual([
    "Pilot\nboat",
    "Pilot-boat",
  ]);
  expect(marked("1953년 한미 조약 전문", { phrases: [["한미", "조약"]] })).toEqual(["한미 조약"]);
});

test("places that overlap are one; neighbours stay two", () => {
  expect(marked("한미상호", { cjk: ["한미상", "미상호"] })).toEqual(["한미상호"]);
  expect(marked("한미상호", { cjk: ["한미", "상호"] })).toEqual(["한미", "상호"]);
  expect(
    marked("pilot boat crew", {
      phrases: [
        ["pilot", "boat"],
        ["boat", "crew"],
      ],
    }),
  ).toEqual(["pilot boat crew"]);
});

test("no term marks nothing", () => {
  expect(marked("anything at all", {})).toEqual([]);
  expect(marked("", stems("pilot"))).toEqual([]);
});
