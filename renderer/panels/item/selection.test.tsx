import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { letter, marksOf } from "../../testing/letter-text";
import { choosePlace, chosenPlace, countWords, offsetAt } from "./selection";
import { TextLineRow } from "./text-line";
import { signedNotes } from "./notes";
import { textLines } from "./text-lines";

afterEach(cleanup);

function drawn(words: string) {
  const marks = marksOf(letter);
  const line = textLines(letter, marks).find(({ start, end }) =>
    letter.slice(start, end).includes(words),
  )!;
  return render(
    <TextLineRow
      line={line}
      text={letter}
      language="en"
      lineated
      numbering="five"
      view="diplomatic"
      changes={[]}
      marks={marks}
      covers={[{ place: [line.start + 2, line.start + 9], layer: "hit" }]}
      notes={signedNotes(marks)}
      onNote={() => undefined}
    />,
  ).container;
}

test("every letter on the page knows its place in the text, signs and numbers between them or not", () => {
  const container = drawn("who signed for them");
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!node.parentElement?.closest("[data-at]")) continue;
    const words = node.textContent ?? "";
    for (let at = 0; at < words.length; at++) expect(letter[offsetAt(node, at)!]).toBe(words[at]);
  }
});

test("a line number is no place in the text", () => {
  const number = drawn("to you for the rendering").querySelector("[aria-hidden]")!;
  expect(number.textContent).toBe("5");
  expect(offsetAt(number.firstChild!, 0)).toBeNull();
});

test("a place chosen for the reader is the place that was meant, across marks too", () => {
  const container = drawn("who signed for them");
  for (const words of ["signed for them", "who signed", "word"]) {
    const start = letter.indexOf(words, letter.indexOf("who signed for them"));
    choosePlace(container, [start, start + words.length]);
    expect(chosenPlace(container, letter)).toEqual([start, start + words.length]);
  }
});

test("words are counted as readers count them", () =>
  expect(countWords("Of the forty cases, thirty-one.")).toBe(6));
