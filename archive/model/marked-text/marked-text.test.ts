import fc from "fast-check";
import { expect, test } from "vitest";
import { Mark, type MarkKind } from "../mark";
import { asStored, type MarkedText, withMark, withMarkSaying, withoutMark } from "./marked-text";
import { editBetween, replaceWords } from "./replace-words";

const mark = (kind: MarkKind, start: number, end: number, note: string | null = null): Mark => ({
  kind,
  start,
  end,
  note,
  by: null,
  label: null,
});
const letter = fc.constantFrom(
  ..."aeo tu.,\n",
  "등",
  "대",
  "山",
  "😀",
  "é",
  "ᄒ",
  "ᅡ",
  "ᆫ",
  "\u0301",
  "\u0323",
);
const words = fc.array(letter, { maxLength: 12 }).map((all) => all.join(""));
const kinds = fc.constantFrom<MarkKind>(
  "gap",
  "unclear",
  "supplied",
  "note",
  "page",
  "line",
  "del",
);
const marked: fc.Arbitrary<MarkedText> = fc
  .tuple(words, words, fc.array(fc.tuple(kinds, fc.nat(24), fc.nat(6)), { maxLength: 6 }))
  .map(([one, two, marks]) =>
    asStored({
      text: `${one}${two}`,
      marks: marks.map(([kind, start, length]) => mark(kind, start, start + length)),
    }),
  );
const edit = fc.record({ at: fc.nat(24), length: fc.nat(6), words });
const asEdit = (
  text: string,
  { at, length, words: put }: { at: number; length: number; words: string },
) => {
  const start = Math.min(at, text.length);
  return { start, end: Math.min(text.length, start + length), words: put };
};
/** A law is tried on many texts, most of them short and nasty. */
const law = (property: fc.IProperty<[MarkedText, { at: number; length: number; words: string }]>) =>
  fc.assert(property, { numRuns: 600 });

test("after any edit the marks lie within the text, in order, and the text is NFC", () =>
  law(
    fc.property(marked, edit, (before, asked) => {
      const after = replaceWords(before, asEdit(before.text, asked));
      expect(after.text).toBe(after.text.normalize("NFC"));
      let last = 0;
      for (const { start, end } of after.marks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(after.text.length);
        last = start;
      }
    }),
  ));

test("the words of an edit are the words of the text, composed", () =>
  law(
    fc.property(marked, edit, (before, asked) => {
      const { start, end, words: put } = asEdit(before.text, asked);
      const joined = before.text.slice(0, start) + put + before.text.slice(end);
      fc.pre(joined.isWellFormed());
      expect(replaceWords(before, { start, end, words: put }).text).toBe(joined.normalize("NFC"));
    }),
  ));

test("what is inserted and deleted again leaves everything as it was", () =>
  law(
    fc.property(marked, edit, (before, { at, words: put }) => {
      const start = Math.min(at, before.text.length);
      const after = replaceWords(before, { start, end: start, words: put });
      // Letters that composed with their neighbours cannot be taken out by their place.
      fc.pre(after.text === before.text.slice(0, start) + put + before.text.slice(start));
      expect(replaceWords(after, { start, end: start + put.length, words: "" })).toEqual(before);
    }),
  ));

test("marks outside of an edit keep covering the same words", () =>
  law(
    fc.property(marked, edit, (before, asked) => {
      const { start, end, words: put } = asEdit(before.text, asked);
      const after = replaceWords(before, { start, end, words: put });
      fc.pre(after.text === before.text.slice(0, start) + put + before.text.slice(end));
      // Kinds are made different, so that each mark is found again.
      const named = before.marks.map((one, index) => ({ ...one, id: String(index) }));
      const now = replaceWords({ text: before.text, marks: named }, { start, end, words: put });
      for (const one of named.filter((each) => each.end < start || each.start > end)) {
        const same = now.marks.find(({ id }) => id === one.id);
        expect(same && now.text.slice(same.start, same.end)).toBe(
          before.text.slice(one.start, one.end),
        );
      }
    }),
  ));

test("what a field did is found again from its text and its caret, and pairs of code units stay whole", () =>
  law(
    fc.property(marked, edit, ({ text }, asked) => {
      const { start, end, words: put } = asEdit(text, asked);
      const after = text.slice(0, start) + put + text.slice(end);
      fc.pre(after.isWellFormed());
      const found = editBetween(text, after, start + put.length);
      if (found === null) {
        expect(after).toBe(text);
        return;
      }
      expect(found.words.isWellFormed()).toBe(true);
      expect(text.slice(0, found.start) + found.words + text.slice(found.end)).toBe(after);
    }),
  ));

test("marks written down and read again are the same", () =>
  fc.assert(
    fc.property(marked, ({ text, marks }) => {
      const read = JSON.parse(JSON.stringify({ text, marks })) as {
        text: string;
        marks: unknown[];
      };
      expect({ text: read.text, marks: read.marks.map((one) => Mark.parse(one)) }).toEqual({
        text,
        marks,
      });
    }),
  ));

const note: MarkedText = { text: "put off at Skarn Ness by day", marks: [mark("unclear", 11, 21)] };
const marksAfter = (start: number, end: number, put: string) =>
  replaceWords(note, { start, end, words: put }).marks.map((one) => [one.start, one.end]);

test.each([
  ["typed before it", 11, 11, "the ", [[15, 25]]],
  ["typed behind it", 21, 21, "es", [[11, 21]]],
  ["typed inside it", 16, 16, "e", [[11, 22]]],
  ["its words replaced", 11, 21, "Skerry", [[11, 17]]],
  ["its words deleted", 11, 21, "", []],
  ["more than its words replaced", 10, 22, " at ", []],
  ["its beginning replaced with what is before", 8, 16, "from", [[12, 17]]],
  ["its end replaced with what is behind", 17, 24, "Isle", [[11, 17]]],
])("a mark, %s", (_what, start, end, put, expected) =>
  expect(marksAfter(start, end, put)).toEqual(expected),
);

test("a point stays before what is written at it, and goes with the letters around it", () => {
  const gap: MarkedText = { text: "put off  before the fog", marks: [mark("gap", 8, 8)] };
  expect(replaceWords(gap, { start: 8, end: 8, words: "then" }).marks[0]).toMatchObject({
    start: 8,
  });
  expect(replaceWords(gap, { start: 7, end: 9, words: " " }).marks).toEqual([]);
  expect(replaceWords(gap, { start: 0, end: 8, words: "" }).marks[0]).toMatchObject({ start: 0 });
});

test("a letter typed beside its like is where the caret says", () => {
  expect(editBetween("fog", "foog", 2)).toEqual({ start: 1, end: 1, words: "o" });
  expect(editBetween("fog", "foog", 3)).toEqual({ start: 2, end: 2, words: "o" });
  expect(editBetween("foog", "fog", 1)).toEqual({ start: 1, end: 2, words: "" });
});

test("letters of a syllable compose to the syllable, and paragraphs stay", () => {
  expect(
    replaceWords({ text: "등\n\n", marks: [] }, { start: 3, end: 3, words: "\u1103\u1162" }).text,
  ).toBe("등\n\n대");
  expect(
    replaceWords(
      { text: "cafe.", marks: [mark("unclear", 0, 3)] },
      { start: 4, end: 4, words: "\u0301" },
    ),
  ).toEqual({
    text: "café.",
    marks: [mark("unclear", 0, 3)],
  });
  expect(replaceWords({ text: "", marks: [] }, { start: 0, end: 0, words: "a\r\nb\rc" }).text).toBe(
    "a\nb\nc",
  );
});

test("a mark is added in its place, says something else, and is taken out again", () => {
  const added = withMark(note, mark("gap", 4, 4));
  expect(added.marks.map(({ kind }) => kind)).toEqual(["gap", "unclear"]);
  const said = withMarkSaying(added, 0, { note: "1 word lost" });
  expect(said.marks[0]).toEqual(mark("gap", 4, 4, "1 word lost"));
  expect(withoutMark(said, 0)).toEqual(note);
  expect(withMark(note, mark("unclear", 20, 99)).marks[1]).toMatchObject({
    start: 20,
    end: note.text.length,
  });
});
