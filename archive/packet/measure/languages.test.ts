import { expect, test } from "vitest";
import { markLanguages } from "./languages";

const spoken = (text: string, language: string): readonly string[] =>
  markLanguages([{ text }], language).map((run) => `${run.language ?? "-"}:${run.text}`);

test("words in another script are given their language, with the points inside them", () =>
  expect(spoken("Seo (서문하, 徐文河, Со Мунха), 1907", "en")).toEqual([
    "-:Seo (",
    "ko:서문하",
    "-:, ",
    "zh:徐文河",
    "-:, ",
    "ru:Со Мунха",
    "-:), 1907",
  ]));

test("Han in Korean or Japanese is at home, as Cyrillic is in Ukrainian", () => {
  expect(spoken("등대(燈臺)", "ko")).toEqual(["-:등대(燈臺)"]);
  expect(spoken("маяк", "uk-UA")).toEqual(["-:маяк"]);
});
