import { expect, test } from "vitest";
import { MarkKind, type Mark } from "../../model/mark";
import { MARK_LOOKS } from "./mark-looks";
import { createNoteSigns, markedWords } from "./marked-words";
import { messagesFor } from "./messages";

const mark = (kind: MarkKind, start: number, end: number, more: Partial<Mark> = {}): Mark => ({
  kind,
  start,
  end,
  note: null,
  by: null,
  label: null,
  ...more,
});
const set = (text: string, marks: readonly Mark[]) =>
  markedWords(text, 0, text.length, marks, {
    messages: messagesFor("en"),
    notes: createNoteSigns(1),
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
