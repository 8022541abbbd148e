import { expect, test } from "vitest";
import { readNotation } from "./notation";

const by = "M. Aldous, 2019";

test("a mark covers its words and takes none of them away", () =>
  expect(readNotation("I find [[unclear@a:thirty-one|Overwritten.]]; the rest", by)).toEqual({
    text: "I find thirty-one; the rest",
    marks: [{ kind: "unclear", start: 7, end: 17, note: "Overwritten.", by, label: "a" }],
  }));

test("a gap stands between letters and covers none", () =>
  expect(readNotation("put off at [[gap:|2 words lost]]\nbefore", by)).toEqual({
    text: "put off at \nbefore",
    marks: [{ kind: "gap", start: 11, end: 11, note: "2 words lost", by, label: null }],
  }));

test("a mark may stand inside another, and the outer one comes first", () =>
  expect(readNotation("[[signed:[[name:서문하]] 올림]]", by).marks).toEqual([
    { kind: "signed", start: 0, end: 6, note: null, by, label: null },
    { kind: "name", start: 0, end: 3, note: null, by, label: null },
  ]));

test("the writer's own note is not the editor's", () =>
  expect(readNotation("등대[[note@1!author:|In another hand.]]", by).marks).toEqual([
    { kind: "note", start: 2, end: 2, note: "In another hand.", by: "author", label: "1" },
  ]));

test("a bar and a bracket outside a mark are words", () =>
  expect(readNotation("a | b [1907]", by)).toEqual({ text: "a | b [1907]", marks: [] }));

test.each(["[[del:tabels", "tabels]]", "[[strike:tabels]]"])("%s is refused", (notation) =>
  expect(() => readNotation(notation, by)).toThrow(),
);
