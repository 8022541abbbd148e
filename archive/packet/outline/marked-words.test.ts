import fc from "fast-check";
import { expect, test } from "vitest";
import { MarkKind, type Mark } from "../../model/mark";
import { readingText } from "../../model/reading-text";
import type { TextView } from "../../model/text-view";
import { MARK_LOOKS } from "./mark-looks";
import { createNoteSigns, markedWords } from "./marked-words";
import { messagesFor } from "./messages";
import { shownText } from "./shown-text";

const mark = (kind: MarkKind, start: number, end: number, more: Partial<Mark> = {}): Mark => ({
  kind,
  start,
  end,
  note: null,
  by: null,
  label: null,
  ...more,
});
const set = (text: string, marks: readonly Mark[], view: TextView = "diplomatic") =>
  markedWords(text, 0, text.length, marks, {
    messages: messagesFor("en"),
    notes: createNoteSigns(1),
    shown: shownText({ text, marks }, [0, text.length], view),
  });
const plain = [{ text: "One fine day." }];
const laidOut = MarkKind.options.filter((kind) => MARK_LOOKS[kind].as === "layout");

test.each(MarkKind.options.filter((kind) => !laidOut.includes(kind)))(
  "a mark of the kind %s is seen in the packet",
  (kind) => {
    const isPoint = ["note", "page", "line", "space", "hand"].includes(kind);
    const note = kind === "note" || kind === "choice" ? "said" : null;
    const place: readonly [number, number] = isPoint ? [4, 4] : [4, 8];
    expect(set("One fine day.", [mark(kind, ...place, { note })])).not.toEqual(plain);
  },
);

test("kinds that only lay out a line, and names, which the list of persons has, leave the words alone", () =>
  expect(laidOut).toEqual([
    "opener",
    "dateline",
    "salute",
    "closer",
    "signed",
    "postscript",
    "quote",
    "name",
  ]));

test("what the writer replaced stands struck out before what took its place, and says so to software", () => {
  const runs = set("One good day.", [mark("subst", 4, 8, { note: "fine" }), mark("add", 4, 8)]);
  expect(runs.map(({ text, stroke, means }) => [text, stroke, means])).toEqual([
    ["One ", undefined, undefined],
    ["fine", "struck", "fine (struck out)"],
    ["\\", undefined, undefined],
    ["good", "under", "good (added)"],
    ["/", undefined, undefined],
    [" day.", undefined, undefined],
  ]);
});

test("an addition above the line is raised", () =>
  expect(set("One fine day.", [mark("add", 4, 8, { label: "above" })])[2]?.raise).toBe("above"));

test("words that the editor reads otherwise are underlined twice where they stand", () =>
  expect(set("teh day", [mark("choice", 0, 3, { note: "the" })])[0]).toMatchObject({
    text: "teh",
    stroke: "double",
  }));

test("the editor's other reading stands at the foot of the page", () =>
  expect(
    set("teh day", [mark("choice", 0, 3, { note: "the" })]).find(({ note }) => note)?.note?.runs,
  ).toEqual([{ text: "Read “the”." }]));

const reading = (text: string, marks: readonly Mark[]): string =>
  set(text, marks, "reading")
    .map((run) => run.text)
    .join("");

test("the reading view has the editor's words where the document errs, and its own at the foot of the page", () => {
  const runs = set("teh day", [mark("choice", 0, 3, { note: "the" })], "reading");
  expect(runs[0]).toMatchObject({ text: "the", stroke: "double" });
  expect(runs.find(({ note }) => note)?.note?.runs).toEqual([{ text: "The document has “teh”." }]);
});

test("an apparatus only says what else one may read: the reading view keeps the words", () =>
  expect(
    set("teh day", [mark("choice", 0, 3, { note: "tea", label: "app" })], "reading").find(
      ({ note }) => note,
    )?.note?.runs,
  ).toEqual([{ text: "Read “tea”." }]));

test("the reading view has no struck words, no signs on them, and no signs of the writing", () => {
  const marks = [
    mark("del", 4, 8),
    mark("supplied", 5, 7),
    mark("add", 9, 13),
    mark("line", 14, 14),
    mark("subst", 14, 17, { note: "her" }),
  ];
  expect(reading("One fine good day.", marks)).toBe("One good day.");
});

test("a word that the document lacks is put in where the editor reads one", () =>
  expect(reading("One day.", [mark("choice", 4, 4, { note: "fine " })])).toBe("One fine aday."));

test("what an editor notes on struck words is not lost in the reading view", () =>
  expect(
    set("One fine day.", [mark("del", 4, 8, { note: "in pencil" })], "reading").find(
      ({ note }) => note,
    )?.note?.runs,
  ).toEqual([{ text: "in pencil" }]));

test("in the reading view the words are those of the window's and the export's", () => {
  const place = fc.tuple(fc.nat(40), fc.nat(12));
  const kinds = fc.constantFrom<MarkKind>("del", "clutter", "choice", "add", "unclear", "note");
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, place)), (given) => {
      const text = "One fine good day the harbour master wrote a line.";
      const marks = given
        .map(([kind, [start, length]]) =>
          mark(kind, start, Math.min(text.length, start + length), {
            note: kind === "choice" ? "read" : null,
          }),
        )
        .toSorted((a, b) => a.start - b.start);
      const runs = set(text, marks, "reading").filter(({ note }) => note === undefined);
      const expected = readingText(text, marks);
      if (expected.trim() !== "") expect(runs.map((run) => run.text).join("")).toBe(expected);
    }),
  );
});
