import fc from "fast-check";
import { expect, test } from "vitest";
import { letter, marksOf } from "../../testing/letter-text";
import { extentOf, placeNotes, signedNotes } from "./notes";

test("a note stands level with its sign where there is room", () =>
  expect(
    placeNotes(
      [
        { top: 40, height: 50 },
        { top: 200, height: 50 },
      ],
      10,
    ),
  ).toEqual([40, 200]));

test("a crowded note stands under the one before it", () =>
  expect(
    placeNotes(
      [
        { top: 40, height: 50 },
        { top: 60, height: 50 },
      ],
      10,
    ),
  ).toEqual([40, 100]));

test("margin notes never collide, keep their order, and never stand above their sign", () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ top: fc.nat(4000), height: fc.integer({ min: 1, max: 300 }) })),
      (unsorted) => {
        const wishes = unsorted.toSorted((a, b) => a.top - b.top);
        const tops = placeNotes(wishes, 10);
        tops.forEach((top, at) => {
          expect(top).toBeGreaterThanOrEqual(wishes[at]!.top);
          if (at > 0)
            expect(top).toBeGreaterThanOrEqual(tops[at - 1]! + wishes[at - 1]!.height + 10);
        });
      },
    ),
  ));

test("editors' notes have letters, the document's own have figures", () =>
  expect([...signedNotes(marksOf(letter)).values()].map(({ sign }) => sign)).toEqual([
    "a",
    "b",
    "1",
  ]));

test("a gap says its extent in the line, and the note that stands there speaks of the loss", () => {
  const at = { start: 4, end: 4, by: null, label: null };
  const notes = signedNotes([
    { ...at, kind: "gap", note: "2 words lost" },
    { ...at, kind: "note", note: "Water stain." },
    { ...at, start: 6, end: 6, kind: "note", note: "Of another place." },
    { ...at, start: 8, end: 8, kind: "gap", note: "1 line lost, a tear" },
  ]);
  expect([...notes.values()].map(({ mark, sign, loss }) => [mark.note, sign, loss])).toEqual([
    ["Water stain.", "a", true],
    ["Of another place.", "b", false],
    ["1 line lost, a tear", "c", true],
  ]);
});

test("two notes at one place are two notes", () => {
  const at = { start: 4, end: 4, by: null, label: null };
  const notes = signedNotes([
    { ...at, kind: "gap", note: "2 words lost, a stain" },
    { ...at, kind: "note", note: "Water stain." },
  ]);
  expect([...notes.values()].map(({ id, sign }) => [id, sign])).toEqual([
    [0, "a"],
    [1, "b"],
  ]);
});

test("after z comes aa", () => {
  const marks = Array.from({ length: 28 }, (_, at) => ({
    kind: "unclear" as const,
    start: at,
    end: at + 1,
    note: "?",
    by: null,
    label: null,
  }));
  expect([...signedNotes(marks).values()].at(-1)?.sign).toBe("ab");
});

test("a gap shows its extent in the line; the cause stands in its note", () => {
  const gap = { kind: "gap" as const, start: 0, end: 0, by: null, label: null };
  expect(extentOf({ ...gap, note: "2 words lost, water stain" }, "words lost")).toBe(
    "2 words lost",
  );
  expect(extentOf({ ...gap, note: null }, "words lost")).toBe("words lost");
});
