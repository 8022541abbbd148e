import { expect, test } from "vitest";
import { CustodyLink } from "../../model/custody";
import { drawnPng } from "../testing/drawn-png";
import { PENHALLOW_TO_SEO } from "../testing/harbour-letters";
import { samplePacket } from "../testing/sample-content";
import { setChronology, setPersons } from "./back-matter";
import type { Block } from "./block";
import { setCustody } from "./description";
import { setFigures } from "./figures";
import { messagesFor } from "./messages";

const wordsIn = (blocks: readonly Block[]): string => {
  const words: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === "text" || key === "alt") words.push(String(value));
    return value;
  });
  return words.join("");
};
const link = (from: string | null, to: string | null): CustodyLink =>
  CustodyLink.parse({ kind: "held", holder: "The pilot", from, to, evidence: null, source: null });
const custody = (from: string | null, to: string | null, language: "en" | "ko" = "en"): string =>
  wordsIn(setCustody([link(from, to)], messagesFor(language)));

test.each([
  ["1908-04~", null, "The pilot, c. April 1908", "The pilot, 1908년 4월경"],
  ["1908", "1911", "The pilot, 1908–1911", "The pilot, 1908년–1911년"],
  ["1908-04~", "1911", "The pilot, c. April 1908 – 1911", "The pilot, 1908년 4월경 – 1911년"],
  ["1908-03-09", "1908-03-09", "The pilot, 9 March 1908", "The pilot, 1908년 3월 9일"],
  [null, "190X", "The pilot, 1900s", "The pilot, 1900년대"],
])("custody from %s to %s is told in words", (from, to, english, korean) => {
  expect(custody(from, to)).toContain(english);
  expect(custody(from, to, "ko")).toContain(korean);
});

test("a life's dates and a date that only EDTF tells are in words too", () => {
  const dates = [{ edtf: "1908-04~", display: "1908-04~", role: "created", source: null }] as never;
  const agent = {
    name: "J. Penhallow",
    role: "author",
    preferred: null,
    variants: [],
    dates: "1861~/1933",
  } as const;
  const content = samplePacket([{ ...PENHALLOW_TO_SEO, unit: { dates }, agents: [agent] }]);
  const messages = messagesFor("en");
  expect(wordsIn(setChronology(content, messages).blocks)).toContain("c. April 1908");
  expect(wordsIn(setPersons(content, messages).blocks)).toContain("J. Penhallow, c. 1861 – 1933");
});

test("a page image says what it shows, by its page's name; its document's title where nobody described it", () => {
  const image = { bytes: drawnPng(30, 42), mediaType: "image/png" as const };
  const images = [
    { ...image, label: "f. 7r", description: "A stamp of the harbour office, a tide line." },
    { ...image, label: "f. 7v" },
  ];
  const content = samplePacket([{ ...PENHALLOW_TO_SEO, images }]);
  const told = setFigures(content, 0, "ahead", messagesFor("en")).map((figure) =>
    figure.kind === "figure" ? figure.alt : null,
  );
  expect(told).toEqual([
    "Image of PE/HO 2/14/7, f. 7r: A stamp of the harbour office, a tide line.",
    `Image of PE/HO 2/14/7, f. 7v: ${PENHALLOW_TO_SEO.title}`,
  ]);
});
