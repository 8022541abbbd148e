import { expect, test } from "vitest";
import { mainLanguage, scriptRuns } from "./script-runs";

test("each script of a mixed line carries its own language", () =>
  expect(scriptRuns("Seo Munha 서문하 徐文河, Со Мунха", "en")).toEqual([
    { text: "Seo Munha ", lang: null },
    { text: "서문하 ", lang: "ko" },
    { text: "徐文河, ", lang: "zh" },
    { text: "Со Мунха", lang: "ru" },
  ]));

test("Han inside Korean stays Korean, for its glyphs take the Korean form", () =>
  expect(scriptRuns("서문하 徐文河", "ko")).toEqual([{ text: "서문하 徐文河", lang: null }]));

test("the language of most letters speaks for a snippet", () => {
  expect(mainLanguage("등대에서 손으로 적었다 (Skarn)", "en")).toBe("ko");
  expect(mainLanguage("lamp glass", "en")).toBeNull();
});
