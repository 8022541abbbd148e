import { readFileSync } from "node:fs";
import { cleanup, render } from "@testing-library/react";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { MarkKind, type Mark } from "../../../archive/model/mark";
import { readingChanges, readingText } from "../../../archive/model/reading-text";
import { type TextView } from "../../../archive/model/text-view";
import { additionLook, DRAWINGS, emphasisLook } from "./mark-drawings";
import { signedNotes } from "./notes";
import { chosenPlace } from "./selection";
import { TextLineRow } from "./text-line";
import { shapes, textLines } from "./text-lines";
import type { Cover } from "./mark-runs";

afterEach(cleanup);

const mark = (kind: MarkKind, start: number, end: number, more: Partial<Mark> = {}): Mark => ({
  kind,
  start,
  end,
  note: null,
  by: null,
  label: null,
  ...more,
});

function draw(
  text: string,
  marks: readonly Mark[],
  view: TextView = "diplomatic",
  covers: readonly Cover[] = [],
  language = "en",
): HTMLElement {
  const changes = view === "reading" ? readingChanges(text, marks) : [];
  const lines = textLines(text, marks);
  return render(
    <div>
      {lines.map((line, at) => (
        <TextLineRow
          key={at}
          {...{ line, text, marks, covers, view, changes, language }}
          lineated
          numbering="five"
          notes={signedNotes(marks)}
          onNote={() => undefined}
        />
      ))}
    </div>,
  ).container;
}

/** The words of the text as they stand on the page: no signs, no numbers. */
const shownWords = (page: HTMLElement): string =>
  [...page.querySelectorAll("p, h2")]
    .map((line) => [...line.querySelectorAll("[data-at]")].map((run) => run.textContent).join(""))
    .join("\n");

const styles = readFileSync("renderer/panels/item/text-line.module.css", "utf8");

test.each(MarkKind.options)("a mark of the kind %s is seen on the page", (kind) => {
  const drawing = DRAWINGS[kind];
  const isPoint = drawing.as === "point" || drawing.as === "sign";
  const said = { note: kind === "gap" || kind === "note" || kind === "choice" ? "said" : null };
  const place: readonly [number, number] = isPoint ? [4, 4] : [0, 9];
  const bare = draw("One fine day.", []).innerHTML;
  cleanup();
  const page = draw("One fine day.", [mark(kind, ...place, said)]);
  expect(page.innerHTML).not.toBe(bare);
  if (drawing.as === "words" && kind !== "emphasis" && kind !== "del")
    expect(styles).toContain(`.${kind}`);
  if (drawing.as === "line") expect(shapes[kind]).toBeDefined();
  expect(shownWords(page)).toBe("One fine day.");
});

test("what is struck, doubtful or supplied is said to a voice where it begins and ends", () => {
  const page = draw("One fine day.", [mark("unclear", 4, 8)]);
  const said = [...page.querySelectorAll(".unseen")].map((one) => one.textContent.trim());
  expect(said).toEqual(["unclear:", "end of unclear;"]);
});

test("emphasis and additions stand as the writer set them", () => {
  expect(["underline", "superscript", "spaced-out", "bold", null].map(emphasisLook)).toEqual([
    "underlined",
    "raised",
    "spaced",
    "bold",
    "emphasis",
  ]);
  expect(["above", "below", "inline"].map(additionLook)).toEqual(["raised", "lowered", null]);
});

test("words that the writer replaced stand before those that he put there, and are no part of the text", () => {
  const page = draw("One good day.", [mark("subst", 4, 8, { note: "fine", by: "author" })]);
  expect(page.querySelector("del")?.textContent).toBe("fine");
  expect(shownWords(page)).toBe("One good day.");
});

test("the reading view has what an editor reads, and its words keep their place in the text", () => {
  const text = "Hrn Seo, teh good bad day.";
  const marks = [
    mark("choice", 0, 3, { note: "Herrn", label: "abbr/expan" }),
    mark("choice", 9, 12, { note: "the", label: "sic/corr" }),
    mark("del", 18, 21),
  ];
  const page = draw(text, marks, "reading");
  expect(shownWords(page)).toBe("Herrn Seo, the good day.");
  const [herrn] = page.querySelectorAll("[data-at]");
  window.getSelection()?.setBaseAndExtent(herrn!.firstChild!, 2, herrn!.firstChild!, 4);
  expect(chosenPlace(page, text)).toEqual([0, 3]);
});

test("an apparatus says what else may be read, and puts nothing in the place of the text", () =>
  expect(shownWords(draw("One day", [mark("choice", 0, 3, { note: "An", label: "lem/rdg" })], "reading"))).toBe("One day")); // prettier-ignore

test("struck words that a search found are shown in the reading view too", () => {
  const cover: Cover = { place: [4, 8], layer: "hit" };
  const page = draw("One fine day.", [mark("del", 4, 8)], "reading", [cover]);
  expect(page.querySelector("mark del")?.textContent).toBe("fine");
});

const someMarks = fc.array(
  fc
    .tuple(
      fc.constantFrom<MarkKind>("del", "choice", "clutter", "add", "unclear", "name", "supplied"),
      fc.nat(24),
      fc.integer({ min: 1, max: 8 }),
    )
    .map(([kind, start, length]) =>
      mark(kind, start, Math.min(26, start + length), kind === "choice" ? { note: "X" } : {}),
    ),
  { maxLength: 5 },
);

test("whatever lies over a line, the reading view shows the reading text, the diplomatic one the text", () =>
  fc.assert(
    fc.property(someMarks, (made) => {
      const text = "One fine day a ship came in.";
      const marks = made.toSorted((a, b) => a.start - b.start || b.end - a.end);
      for (const [view, words] of [
        ["reading", readingText(text, marks)],
        ["diplomatic", text],
      ] as const) {
        expect(shownWords(draw(text, marks, view))).toBe(words);
        cleanup();
      }
    }),
  ));

test("a line runs as its text's language does, whatever it begins with", () => {
  const page = draw("32 תיבות\n\nOndine", [mark("heading", 10, 16)], "diplomatic", [], "he");
  const runs = [...page.querySelectorAll("p, h2")].map((line) => line.getAttribute("dir"));
  expect(runs).toEqual(["rtl", "rtl"]);
});
