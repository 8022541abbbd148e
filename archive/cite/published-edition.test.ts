import { describe, expect, test } from "vitest";
import type { Edition } from "../model/edition";
import { createCiter } from "./cite-unit";
import type { CitationInput } from "./describe-source";
import { titleToCite } from "./published-edition";
import { unitWith } from "./testing/real-units";
import { volumeNumber } from "./volume-number";

const papers: Edition = {
  title: "Papers of the Straits Office, 1905–1911",
  volume: "Volume II",
  volumeTitle: "The Lights",
  editors: ["Maud P. Ashdown", "Orme, Peter"],
  publisher: "Quay Press",
  place: "Port Ellery",
  year: 1931,
  url: null,
};

const around: CitationInput = {
  unit: unitWith({
    title: "12. Letter From the Consul in Tanmok (Wren) to Mr. Lorne.",
    genre: "letter",
    referenceCode: "1/3",
    locator: "Straits Office, Box 4",
    dates: [{ edtf: "1909-06-25", display: "June 25, 1909", role: "created", source: null }],
    agents: [
      { id: null, name: "Edmund J. Wren", role: "author" },
      { id: null, name: "Harriet Lorne", role: "recipient" },
    ],
  }),
  ancestors: [{ level: "file", title: "letters", referenceCode: "1", isFolder: true }],
  repository: null,
  names: [],
  edition: { edition: papers, number: "12", isWhole: false },
  codeIsPlace: true,
  language: "en",
};
const citer = createCiter();
const entry = (style: string, input: CitationInput = around) =>
  citer.citeUnit(input, style, null).html.bibliography;

describe("a document of a printed edition is cited from the edition, by its number, without our own codes and folders", () => {
  test.each([
    [
      "chicago-notes-bibliography",
      "Wren, Edmund J. Letter to Harriet Lorne, 25 June 1909. In <i>Papers of the Straits Office, 1905–1911</i>, vol. 2, <i>The Lights</i>, ed. Maud P. Ashdown and Peter Orme, no. 12. Port Ellery: Quay Press, 1931.",
    ],
    [
      "archival",
      "Edmund J. Wren, Letter From the Consul in Tanmok (Wren) to Mr. Lorne, 25 June 1909, <i>Papers of the Straits Office, 1905–1911</i>, vol. 2, <i>The Lights</i>, ed. Maud P. Ashdown and Peter Orme, no. 12, Port Ellery: Quay Press, 1931, Straits Office, Box 4.",
    ],
    [
      "chicago-author-date",
      "Wren, Edmund J. 1909. Letter to Harriet Lorne, 25 June 1909. In <i>Papers of the Straits Office, 1905–1911</i>, vol. 2, <i>The Lights</i>, edited by Maud P. Ashdown and Peter Orme, no. 12. Port Ellery: Quay Press, 1931.",
    ],
    [
      "mla-9",
      "Wren, Edmund J. Letter to Harriet Lorne. 25 June 1909. <i>Papers of the Straits Office, 1905–1911</i>, edited by Maud P. Ashdown and Peter Orme, vol. 2, <i>The Lights</i>, Quay Press, 1931, no. 12.",
    ],
    [
      "apa-7",
      "Wren, E. J. (1909, June 25). [Letter to Harriet Lorne]. In M. P. Ashdown &#38; P. Orme (Eds.), <i>Papers of the Straits Office, 1905–1911</i>: <i>Vol. 2. The Lights</i> (no. 12). Quay Press.",
    ],
    [
      "harvard",
      "Wren, E.J. (1909) Letter to Harriet Lorne, 25 June, in Ashdown, M.P. and Orme, P. (eds.) <i>Papers of the Straits Office, 1905–1911</i>, vol. 2: <i>The Lights</i>, no. 12. Port Ellery: Quay Press.",
    ],
  ])("%s", (style, written) => expect(entry(style)).toBe(written));

  test("a document that nobody headed is called by who wrote it and its number", () => {
    const unit = { ...around.unit, title: "[document 12]", genre: null, agents: [{ id: null, name: "Edmund Wren.", role: "author" as const }] }; // prettier-ignore
    expect(citer.citeUnit({ ...around, unit }, null, null).note).toMatch(
      /^Edmund Wren, 25 June 1909, in Papers .*, no\. 12\.$/,
    );
  });

  test("the volume itself is a book of its own year", () => {
    const unit = unitWith({ level: "series", title: "Papers of the Straits Office, 1905–1911, Volume II, The Lights" }); // prettier-ignore
    const edition = { edition: papers, number: null, isWhole: true };
    const { note, csl } = citer.citeUnit({ ...around, unit, edition }, null, null);
    expect(note).toBe(
      "Papers of the Straits Office, 1905–1911, Volume II, The Lights, ed. Maud P. Ashdown and Peter Orme (Port Ellery: Quay Press, 1931).",
    );
    expect(csl).toMatchObject({ type: "book", issued: { "date-parts": [[1931]] } });
  });

  test("a volume that is numbered in words of its own keeps them in the title", () => {
    const edition = { edition: { ...papers, volume: "Supplement, First Half" }, number: "12", isWhole: false }; // prettier-ignore
    expect(citer.citeUnit({ ...around, edition }, null, null).note).toContain(
      "in Papers of the Straits Office, 1905–1911, Supplement, First Half, The Lights, ed.",
    );
  });
});

test("a code that only counts is said where nothing else leads to the paper, and left out beside its shelf mark", () => {
  const { edition: _, ...alone } = around;
  expect(citer.citeUnit(alone, null, null).note).toBe(
    "Edmund J. Wren to Harriet Lorne, 25 June 1909, Straits Office, Box 4.",
  );
  const lost = { ...alone, unit: { ...alone.unit, locator: null } };
  expect(citer.citeUnit(lost, null, null).note).toMatch(/, 1\/3\.$/);
});

test.each([
  ["3. Letter from Pell", "3", "Letter from Pell"],
  ["No. 5. Mr. Pell to Mr. Orme.", "5", "Mr. Pell to Mr. Orme"],
  ["[12]. Note", "[12]", "Note"],
  ["30. Letter", "3", "30. Letter"],
  ["1909. A year of storms", null, "1909. A year of storms"],
  ["To Pell & Co.", "3", "To Pell & Co."],
  ["until her cargo ...", null, "until her cargo ..."],
  ["Orme to Pell, Esq.", null, "Orme to Pell, Esq."],
])("“%s”, printed as %s, is cited as “%s”", (title, number, cited) =>
  expect(titleToCite(title, number)).toBe(cited),
);

test.each([
  ["Volume I", "1"],
  ["Vol. XLIV", "44"],
  ["Band 3", "3"],
  ["Part II, Volume V", "5, pt. 2"],
  ["Volume VII, Part 2", "7, pt. 2"],
  ["12", "12"],
  ["Supplement 2", null],
  ["Civil", null],
])("%s is volume %s", (words, number) => expect(volumeNumber(words)).toBe(number));
