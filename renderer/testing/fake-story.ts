import type { Output } from "../../archive/contract";

type Story = Output<"importStory">;

export const FAKE_RUN = "imp-01jd0000000000000000000001" as Story["run"]["id"];
const id = (prefix: string, at: number) =>
  `${prefix}-01jd00000000000000000000${String(at + 10)}` as never;

/** name, MB, words, documents, other texts */
const files = [
  ["1-letter-books.xml", 2.1, 118_402, 96, 11],
  ["2-inward.xml", 4, 231_077, 412, 14],
  ["3-telegrams.xml", 0.9, 21_966, 388, 3],
  ["4-minutes.xml", 1.8, 142_350, 131, 9],
  ["5-berths.xml", 0.6, 17_113, 22, 6],
  ["6-consular.xml", 1.4, 81_500, 235, 15],
] as const;

/** name, shown, kept, left */
const elements = [
  ["lb", 61_240, 0, 0],
  ["persName", 9_870, 0, 0],
  ["note", 3_018, 0, 0],
  ["pb", 2_861, 45, 0],
  ["date", 2_655, 0, 0],
  ["unclear", 2_318, 0, 0],
  ["fw", 0, 0, 1_530],
  ["add", 1_340, 0, 0],
  ["supplied", 1_127, 0, 0],
  ["gap", 1_006, 0, 0],
  ["del", 884, 0, 0],
  ["foreign", 512, 0, 0],
  ["ref", 309, 13, 0],
  ["figDesc", 0, 0, 94],
  ["figure", 0, 41, 0],
  ...Array.from({ length: 31 }, (_, at) => [`seg${String(at)}`, 0, 31 - at, 0] as const),
] as const;

const warning = (code: string, message: string, count: number, source: string) => ({
  message,
  count,
  source,
  files: 1,
  says: { code, values: {} },
});

/** The report of the mock: six files of letters, one refused, one here already. */
export const fakeStory: Story = {
  run: {
    kind: "import",
    id: FAKE_RUN,
    by: "H. Tolland",
    started: "2026-05-02T10:41:00.000Z",
    ended: "2026-05-02T10:41:19.000Z",
    cancelled: false,
    into: null,
    accept: "confident",
    aside: [],
    undone: null,
  },
  files: files.map(([name, mb, words, documents, others], at) => ({
    id: id("src", at),
    name,
    bytes: mb * 1_048_576,
    format: "tei",
    words,
    documents,
    others,
    units: [
      {
        id: id("rec", at),
        referenceCode: `PE/HO ${String(at + 1)}`,
        title: name.replace(/^\d-|\.xml$/gu, ""),
        level: "series",
        genre: null,
      },
    ],
  })),
  documents: 1284,
  others: 58,
  words: { in: 612_408, documents: 571_930, others: 31_204, left: 9_274, apart: 0, filesApart: 0 },
  proposals: { applied: 2_310, open: 8_136 },
  elements: elements.map(([name, shown, kept, left]) => ({ name, shown, kept, left })),
  left: [
    warning("left.margins", "words of page headers and footers left out", 6_112, "2-inward.xml"),
    warning("left.header", "words of the header left out", 2_380, "1-letter-books.xml"),
    warning("left.hidden", "hidden words left out", 782, "4-minutes.xml"),
  ],
  warnings: [
    {
      ...warning("warning.dead-references", "references lead nowhere", 13, "2-inward.xml"),
      place: { line: 18_044, column: 31 },
    },
    warning("warning.other-files", "references lead into other files", 37, "2-inward.xml"),
  ],
  aside: [
    {
      source: "tide-1908.xml",
      kind: "refused",
      reason: "tide-1908.xml, line 212, column 9: <date> is never closed.",
      problem: {
        code: "import.malformed",
        message: "tide-1908.xml, line 212, column 9: <date> is never closed.",
        remedy: "Correct the file there, then import it again.",
      },
      unit: null,
    },
    {
      source: "2-inward (copy).xml",
      kind: "here",
      reason: "The same file as “2-inward.xml” of this import.",
      says: { code: "aside.twin", values: { name: "2-inward.xml" } },
      unit: null,
    },
  ],
  undo: {
    units: 1_342,
    stay: 0,
    edited: 3,
    editedFirst: [{ id: id("rec", 1), referenceCode: "PE/HO 2", title: "Inward letters" }],
    excerpts: 2,
  },
};
