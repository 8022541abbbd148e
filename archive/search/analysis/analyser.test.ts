import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnalyser } from "./analyser";

const analyser = createAnalyser();

function formsOf(text: string): readonly string[] {
  const forms: string[] = [];
  analyser.analyse(text, (form) => forms.push(form));
  return forms;
}

test.each([
  ["naïve Œuvre Łódź STRASSE straße", ["naive", "oeuvre", "lodz", "strasse", "strasse"]],
  ["the Com-\nmunist and co\u00ADoperate", ["the", "communist", "and", "cooperate"]],
  ["rear-admiral 1904-11-03", ["rear", "admiral", "1904", "11", "03"]],
  ["U.S.S.R. and U.S.", ["ussr", "and", "u", "s"]],
  ["keeper’s keeper's", ["keeper's", "keeper's"]],
  ["lamp² and lamp₂", ["lamp", "and", "lamp"]],
  ["국민당은", ["국민", "민당", "당은", "은"]],
  ["中 國", ["中", "國"]],
  ["ｶﾞｽ と ガス", ["ガス", "ス", "と", "ガス", "ス"]],
  ["１９５０ ﬁre", ["1950", "fire"]],
  ["Ёлка ста\u0301ло", ["елка", "стало"]],
  ["⑴ ½", ["1", "12"]],
  ["ΛΌΓΟΣ λόγος", ["λογοσ", "λογοσ"]],
  ["—…?! \n", []],
])("%j is read as its words", (text, forms) => expect(formsOf(text)).toEqual(forms));

test("syllables written as single letters are the same syllables", () =>
  expect(formsOf("한국".normalize("NFD"))).toEqual(formsOf("한국")));

test("places are those of the text as given, and positions count up by one", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 40 });
  const words = fc.constantFrom("lamp ", "Com-\nmunist ", "국민당 ", "naïve ", "ガス", "U.S.S.R. ");
  fc.assert(
    fc.property(fc.array(fc.oneof(text, words), { maxLength: 12 }), (parts) => {
      const whole = parts.join("");
      let expected = 0;
      let before = 0;
      analyser.analyse(whole, (form, position, start, end) => {
        expect(position).toBe(expected++);
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(whole.length);
        expect(form).not.toBe("");
        before = start;
      });
    }),
    { numRuns: 300 },
  );
});

test("a form read again is itself: what is indexed can be typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
      for (const { form } of analyser.pieces(text)) {
        const again = analyser.pieces(form).map((piece) => piece.form);
        const isWord = form.length < 100 && /[\p{L}\p{N}]/u.test(form);
        if (isWord) expect(again.join("")).toBe(form);
      }
    }),
    { numRuns: 500, examples: [["ﱞЀ"]] },
  );
});

test.each([
  ["revolutions", "revolution"],
  ["keeper's", "keepers"],
  ["l'etat", "etat"],
  ["товарищами", "товарищ"],
  ["филиппова", "филиппову"],
])("%s and %s have one stem", (form, other) =>
  expect(analyser.stem(form)).toBe(analyser.stem(other)),
);

test("words too common to search for are known in English and Russian", () =>
  expect(["the", "и", "lamp", "лампа", "国"].map(analyser.isStopWord)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]));
