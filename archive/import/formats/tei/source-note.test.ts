import { expect, test } from "vitest";
import { handlers, sourceFacts } from "./source-note";

test.each([
  ["884.0/139: Telegram (part air)", "884.0/139", ["form Telegram (part air)"]],
  ["File No. 61.72/3", "File No. 61.72/3", []],
  ["Harbour Conf. 185.001/9", "Harbour Conf. 185.001/9", []],
  ["Edward Pell Papers: Telegram", "Edward Pell Papers", ["form Telegram"]],
  ["War Trade Board Files: Canal, Licences", "War Trade Board Files: Canal, Licences", []],
  ["[Enclosure 1—Translation]", null, ["form [Enclosure 1—Translation]"]],
  ["[Telegram.—Paraphrase.]", null, ["form [Telegram.—Paraphrase.]"]],
  ["No. 18.]", null, ["number No. 18.]"]],
  ["*No. 9.[11]", null, ["number *No. 9.[11]"]],
])("a line above the heading: %s", (note, locator, handling) => {
  const facts = sourceFacts(note);
  expect(facts.locator).toBe(locator);
  expect(facts.handling.map(({ kind, words }) => `${kind} ${words}`)).toEqual(handling);
});

test("a marking above the heading is how secret the paper was, and no locator", () =>
  expect(sourceFacts("[Confidential.]")).toEqual({
    locator: null,
    classification: "Confidential",
    handling: [],
  }));

test("sentences of a modern note part into locator, markings and drafting facts", () => {
  const facts = sourceFacts(
    "Source: State Archive, RG 7, Lamp Files, Box 12, Agency Files, Vol. I, 1/20/69–12/31/69. Top Secret; Priority; Nodis. Drafted on July 3 by Ada Pell and C. Fred Orme; cleared by Lin. Repeated to Tanmok and Paris. The meeting was held at the quay.",
  );
  expect(facts.locator).toBe(
    "State Archive, RG 7, Lamp Files, Box 12, Agency Files, Vol. I, 1/20/69–12/31/69",
  );
  expect(facts.classification).toBe("Top Secret");
  expect(facts.handling).toEqual([
    { kind: "marking", words: "Priority" },
    { kind: "marking", words: "Nodis" },
    { kind: "drafted", words: "Drafted on July 3 by Ada Pell and C. Fred Orme; cleared by Lin." },
    { kind: "cleared", words: "Drafted on July 3 by Ada Pell and C. Fred Orme; cleared by Lin." },
    { kind: "repeated", words: "Repeated to Tanmok and Paris." },
  ]);
  expect(handlers(facts.handling)).toEqual([
    { name: "Ada Pell", role: "drafter" },
    { name: "C. Fred Orme", role: "drafter" },
  ]);
});

test("a paper without a marking is not given one, and that it has none is kept", () =>
  expect(sourceFacts("Source: Library, Pell Papers, Box 3. No classification marking.")).toEqual({
    locator: "Library, Pell Papers, Box 3",
    classification: null,
    handling: [{ kind: "marking", words: "No classification marking" }],
  }));

test("an office that drafted is no person", () =>
  expect(
    handlers([{ kind: "drafted", words: "No drafting information provided by the editors." }]),
  ).toEqual([]));
