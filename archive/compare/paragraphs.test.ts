import fc from "fast-check";
import { expect, test } from "vitest";
import { paragraphsOf } from "./paragraphs";

const words = (text: string) => paragraphsOf(text).map((place) => text.slice(...place));

test("empty lines part paragraphs; the lines of an original do not", () => {
  expect(words("My dear Mr. Seo,\n\nI have your note\nof the 15th.\n \n\nYours\n")).toEqual([
    "My dear Mr. Seo,",
    "I have your note\nof the 15th.",
    "Yours",
  ]);
});

test("without any empty line, and where lines are as long as paragraphs, each line is one", () => {
  expect(words("To the board\nThe lamp is out\n")).toEqual(["To the board", "The lamp is out"]);
  const long = "The lamp stood unlit in its glass until the fog came in again. ".repeat(3).trim();
  expect(words(`${long}\n${long}\n\n${long}`)).toEqual([long, long, long]);
});

test("a paragraph that nobody can take in at once is cut where a sentence ends", () => {
  const sentence = "The lamp stood unlit in its glass until the fog came in again.";
  const parts = words(`${sentence} `.repeat(200));
  expect(parts.length).toBe(4);
  for (const part of parts) expect(part).toMatch(/^The lamp.*again\.$/su);
});

test("paragraphs are the whole text but its blanks, in order, never blank at an end", () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("tide", "등대", " ", "\n", "\n\n", "x".repeat(900), ". "), {
        maxLength: 30,
      }),
      (parts) => {
        const text = parts.join("");
        const places = paragraphsOf(text);
        expect(
          places
            .map((place) => text.slice(...place))
            .join("")
            .replace(/\s/gu, ""),
        ).toBe(text.replace(/\s/gu, ""));
        places.forEach(([start, end], at) => {
          expect(start).toBeGreaterThanOrEqual(places[at - 1]?.[1] ?? 0);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
        });
      },
    ),
  ));
