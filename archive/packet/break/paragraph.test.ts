import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { createFontShelf } from "../../host/fonts";
import { createTypesetter, type Typesetter } from "../measure/boxes";
import { openCabinet } from "../measure/cabinet";
import type { Line } from "./lines";
import { breakParagraph } from "./paragraph";

const wordsOf = (line: Line): string => line.boxes.map(({ text }) => text).join("");

describe("breaking a paragraph", () => {
  let typesetter: Typesetter;
  beforeAll(async () => {
    const run = { text: "abc Привет 등대 灯塔 שלום" };
    const words = [{ run, language: "en" }];
    typesetter = createTypesetter(await openCabinet(createFontShelf(null), words));
  });
  const lines = (text: string, width: number, language = "en", hyphens = false): readonly Line[] =>
    breakParagraph([{ text }], { size: 10, width, hang: 0, language, hyphens }, typesetter);

  test("no line is wider than the measure, and no letter is lost, whatever is set", () => {
    const words = fc.array(
      fc.constantFrom(
        "a",
        "lighthouse",
        "등대지기에게",
        "灯塔看守人",
        "маяк",
        "x".repeat(90),
        "—",
        "(1907)",
      ),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 400 }), (parts, width) => {
        const text = parts.join(" ");
        const set = lines(text, width);
        expect(set.map(wordsOf).join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        for (const line of set) expect(line.width).toBeLessThanOrEqual(width + 0.1);
      }),
      { numRuns: 200 },
    );
  });

  test("a Korean word in an English text stays whole", () => {
    for (let width = 90; width < 200; width += 3) {
      const set = lines("whether the word 등대지기에게 is his", width).map(wordsOf);
      expect(set.some((line) => line.includes("등대지기에게"))).toBe(true);
    }
  });

  test("Korean is broken at its spaces, Chinese between its letters", () => {
    const korean = "귀하의 십육일자 서한은 잘 받았습니다";
    expect(lines(korean, 80, "ko").map((line) => wordsOf(line).trim())).toEqual([
      "귀하의 십육일자",
      "서한은 잘",
      "받았습니다",
    ]);
    expect(lines("灯塔看守人之回执恳请贵处", 62, "zh").map(wordsOf)).toEqual([
      "灯塔看守人之",
      "回执恳请贵处",
    ]);
  });

  test.each(["f. 558", "ll. 71", "№ 5", "с. 89", "PE/HO 2/14/7"])(
    "a shelf mark is not torn from its number: %s",
    (mark) => {
      for (let width = 66; width < 200; width += 3) {
        const set = lines(`compare the copy in ${mark} here`, width).map(wordsOf);
        expect(set.some((line) => line.includes(mark))).toBe(true);
      }
    },
  );

  test("a word of ours may be divided with a soft hyphen, a source's own words never", () => {
    const text = "An extraordinarily incomprehensible misunderstanding";
    const ours = lines(text, 150, "en", true).map(wordsOf);
    expect(ours.some((line) => line.endsWith("\u00ad"))).toBe(true);
    expect(lines(text, 150).map(wordsOf).join("")).not.toContain("\u00ad");
  });

  test("brackets among words from right to left open to the other side", () => {
    const [line] = lines("אב (גד) הו", 400, "he");
    const drawn = line?.boxes.filter(({ text }) => /[()]/u.test(text));
    expect(drawn?.map(({ text, word }) => [text, word.text])).toEqual([
      ["(", ")"],
      [")", "("],
    ]);
  });

  test("words written from right to left stand from right to left, and are kept in reading order", () => {
    const [line] = lines("He wrote שלום עולם twice", 400);
    const place = (word: string): number =>
      line?.offsets[
        line.boxes.findIndex(({ start }) => start === "He wrote שלום עולם twice".indexOf(word))
      ] ?? -1;
    expect(place("שלום")).toBeGreaterThan(place("עולם"));
    expect(place("twice")).toBeGreaterThan(place("שלום"));
    expect(line?.boxes.map(({ text }) => text).join("")).toBe("He wrote שלום עולם twice");
    expect(line?.isRightToLeft).toBe(false);
    expect(lines("שלום world", 400, "he")[0]?.isRightToLeft).toBe(true);
    expect(lines("28.10.1907", 400, "he")[0]?.isRightToLeft).toBe(true);
    expect(lines("שלום world", 400)[0]?.isRightToLeft).toBe(false);
    expect(lines("שלום, 1907", 400)[0]?.isRightToLeft).toBe(true);
  });
});
