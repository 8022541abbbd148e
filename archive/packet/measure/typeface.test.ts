import { beforeAll, expect, test } from "vitest";
import { createFontShelf } from "../../host/fonts";
import { openTypeface, type Typeface } from "./typeface";

const shelf = createFontShelf(null);
let arabic: Typeface;
beforeAll(async () => {
  arabic = openTypeface("amiri", await shelf.font("amiri"));
});
const ids = (word: string, isRightToLeft = true) =>
  arabic.shape(word, isRightToLeft).glyphs.map(({ id }) => id);

test("Arabic letters are joined: a letter has another form alone, first, between and last", () => {
  const forms = new Set([ids("ه")[0], ids("هم").at(-1), ids("مهم")[1], ids("مه")[0]]);
  expect(forms.size).toBe(4);
});

test("glyphs stand from left to right, and spell the word as it is read", () => {
  const word = arabic.shape("سلام", true);
  expect(word.glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join("")).toBe(
    "مالس",
  );
  expect(arabic.spell(word)).toBe("سلام");
  expect(arabic.spell(arabic.shape("١٩٠٧"))).toBe("١٩٠٧");
});

test("the vowel of a doubled letter stands on the sign of doubling, in whatever order they are written", () =>
  expect(ids("س\u064e\u0651")).toEqual(ids("س\u0651\u064e")));
