import { beforeAll, describe, expect, test } from "vitest";
import { createFontShelf } from "../host/fonts";
import { issuePacket } from "./index";
import {
  checkWithQpdf,
  hasPoppler,
  hasQpdf,
  placesOfPdf,
  popplerOr,
  qpdfOr,
  rawWordsOfPdf,
  wordsOfPdf,
} from "./testing/poppler";
import { samplePacket } from "./testing/sample-content";
import { checkStructure } from "./testing/structure-checker";

const hebrew = "לכבוד מר אלקיים,\nקיבלתי 40 תיבות (זכוכית) ב־1907 מן Ondine אתמול\n28.10.1907";
const arabic = "بسم الله الرحمن الرحيم\nوصلت السفينة في ١٩٠٧/١١/١٤ لكن المحتوى";
const mixed = "He wrote שלום עולם (twice).\nיוסף אלקיים, 1907, wrote";

/** Without the marks of direction that the tool puts around its words. */
const plain = (words: string): string =>
  words.replaceAll(/[\u200d\u200e\u200f\u202a-\u202e]/gu, "").replaceAll(/ +/gu, " ");
/** As the tool gives words with places: the last letter first. */
const turned = (words: string): string => [...words].toReversed().join("");
/** Words of one page with their places, in points. */
const placed = (bytes: Uint8Array, page: number) =>
  [
    ...placesOfPdf(bytes, page).matchAll(/xMin="([\d.]+)"[^>]* xMax="([\d.]+)"[^>]*>([^<]*)</gu),
  ].map(([, left, right, words]) => ({
    left: Number(left),
    right: Number(right),
    words: plain(words!),
  }));

describe.skipIf(!hasPoppler)(popplerOr("words from right to left"), () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const issued = await issuePacket(
      samplePacket([
        {
          title: "יוסף אל בן אחיו",
          referenceCode: "PE 1",
          language: "he",
          agents: [{ name: "רבקה", role: "author", preferred: null, variants: [], dates: null }],
          text: hebrew,
        },
        { title: "رسالة", referenceCode: "PE 2", language: "ar", text: arabic },
        { title: "Mixed", referenceCode: "PE 3", language: "en", text: mixed },
      ]),
      createFontShelf(null),
    );
    bytes = issued.bytes;
  });

  test("no letter of Hebrew or Arabic is without a glyph", () =>
    expect(wordsOfPdf(bytes)).not.toContain("as an empty box"));

  test("what is copied reads as it was written", () => {
    expect(plain(wordsOfPdf(bytes, 3))).toContain("לכבוד מר אלקיים");
    expect(plain(wordsOfPdf(bytes, 3))).toContain("(זכוכית)");
    expect(plain(wordsOfPdf(bytes, 4))).toContain("بسم الله الرحمن الرحيم");
    expect(plain(wordsOfPdf(bytes, 4))).toContain("لكن المحتوى");
    expect(plain(wordsOfPdf(bytes, 4))).toContain("١٩٠٧/١١/١٤");
    expect(plain(wordsOfPdf(bytes, 5))).toContain("שלום עולם");
  });

  test("the words of a line are one string from left to right, for software that goes by the file's order", () => {
    const words = ["بسم", "الله", "الرحمن", "الرحيم"];
    const lines = plain(rawWordsOfPdf(bytes)).split("\n");
    expect(lines.some((line) => words.every((word) => line.includes(word)))).toBe(true);
  });

  test("lines of a Hebrew document begin at the right, even one that is a number; the numbers' column stays", () => {
    const words = placed(bytes, 3);
    const right = Math.max(...words.map((word) => word.right));
    const date = words.find((word) => word.words === "28.10.1907")!;
    expect(date.right).toBeCloseTo(right, 0);
    const [forty, ship, yesterday] = ["40", "Ondine", turned("אתמול")].map((sought) =>
      words.find((word) => word.words === sought)!,
    );
    expect(forty!.left).toBeGreaterThan(ship!.right);
    expect(ship!.left).toBeGreaterThan(yesterday!.right);
  });

  test("behind foreign words a number stays behind them in our own sentence", () => {
    const words = placed(bytes, 5);
    const year = words.findLast((word) => word.words.startsWith("1907"))!;
    expect(year.left).toBeGreaterThan(
      words.find((word) => word.words.includes(turned("יוסף")))!.right,
    );
    expect(year.right).toBeLessThan(
      words.find((word) => word.words === "wrote" && word.left > year.right)!.left,
    );
  });

  test("in a table a name from right to left stands at its column's edge", () => {
    const words = placed(bytes, 3);
    const language = words.find((word) => word.words === "Hebrew")!;
    const name = words.find((word) => word.words.includes(turned("רבקה")))!;
    expect(name.left).toBeCloseTo(language.left, 0);
  });

  test("the file's structure is sound", async () => {
    expect((await checkStructure(bytes)).faults).toEqual([]);
  });
  test.skipIf(!hasQpdf)(qpdfOr("so is the file"), () =>
    expect(checkWithQpdf(bytes)).toContain("No syntax or stream encoding errors"),
  );
});
