import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ColumnRole } from "../../model/table-mapping";
import type { Draft } from "../draft";
import { readSource } from "../read-source";

const mapped = (columns: Readonly<Record<string, ColumnRole>>) => [
  { columns: Object.entries(columns).map(([header, role]) => ({ header, role })) },
];
const read = (text: string, tables = mapped({ none: "note" }), name = "box 4.csv") =>
  readSource({ name, text, charset: "UTF-8", tables });
const rolesOf = async (text: string) =>
  Object.fromEntries(
    (await read(text)).table?.mapping.columns.map(({ header, role }) => [header, role]) ?? [],
  );
const rowsOf = async (text: string, tables?: ReturnType<typeof mapped>) =>
  ((await read(text, tables)).drafts[0] as Draft).children;

const INVENTORY =
  'Ref,Title,Date,From,To,Notes,Text\nPE 1,"Of the lamp, again",16 November 1907,Seo; Hartwell,Penhallow,torn,Lit at six.\nPE 2,Glass,1907-11,,,,';

test("each row is a unit, its columns read by their names", async () => {
  const reading = await read(INVENTORY);
  expect(reading).toMatchObject({ format: "table", drafts: [{ level: "file", title: "box 4" }] });
  expect(reading.drafts[0]?.children).toMatchObject([
    {
      level: "item",
      referenceCode: "PE 1",
      title: "Of the lamp, again",
      dates: [{ edtf: "1907-11-16", display: "16 November 1907", source: "column “Date”" }],
      agents: [
        { name: "Seo", role: "author" },
        { name: "Hartwell", role: "author" },
        { name: "Penhallow", role: "recipient" },
      ],
      description: "Notes: torn",
      texts: [{ text: "Lit at six." }],
    },
    { referenceCode: "PE 2", title: "Glass", dates: [{ edtf: "1907-11" }], texts: [] },
  ]);
});

test.each([
  ["English", "Reference code;Title;Date of creation;Level of description\n1;a;1907;file"],
  ["German", "Signatur;Titel;Laufzeit;Verzeichnungsstufe\n1;a;1907;Akte"],
  ["Korean", "청구기호;제목;생산일자;기술계층\n1;a;1907년;철"],
])("headers are known in %s", async (_, text) => {
  expect(Object.values(await rolesOf(text))).toEqual(["referenceCode", "title", "date", "level"]);
  expect((await rowsOf(text))[0]).toMatchObject({ level: "file", dates: [{ edtf: "1907" }] });
});

test("a column without a telling name is known by what stands in it", async () => {
  const long = "The lamp was lit. ".repeat(30);
  expect(
    await rolesOf(
      `c1\tc2\tc3\tc4\tc5\nx\t1907-11-16\ta.jpg\tKorean\t${long}\ny\t1908-01-02\tb.tif\tGerman\t${long}`,
    ),
  ).toEqual({
    c1: "title",
    c2: "date",
    c3: "image",
    c4: "language",
    c5: "text",
  });
});

test("what a person said of a header holds, and it is told which of the two it was", async () => {
  const said = mapped({ " A ": "title", B: "leave-out" });
  const text = "a,b\none,two words\nthree,four";
  const reading = await read(text, said);
  expect(reading.table?.isRemembered).toBe(true);
  expect(reading.warnings).toEqual([
    { message: "columns read as said before:  A  = title, B = leave-out", count: 2 },
    { message: "words of the header row, which names the columns", count: 2 },
    { message: "words of cells that became titles, dates, names, codes and folders", count: 2 },
    { message: "words of the column “B” left out", count: 3 },
  ]);
  expect((await read(text)).warnings[0]?.message).toMatch(/^columns read guessed from/);
});

test("a path column becomes the folders of the finding aid", async () => {
  const root = (await read("Title,Path\na,Box 1/Letters\nb,Box 1/Plans\nc,Box 1/Letters\nd,"))
    .drafts[0];
  const shape = ({ level, title, children }: Draft): unknown =>
    children.length === 0 ? `${level} ${title}` : { [`${level} ${title}`]: children.map(shape) };
  expect(shape(root as Draft)).toEqual({
    "series box 4": [
      { "series Box 1": [{ "file Letters": ["item a", "item c"] }, { "file Plans": ["item b"] }] },
      "item d",
    ],
  });
});

test("a cell that is not understood is named by row and column, and kept as it is written", async () => {
  const reading = await read(
    "Ref,Title,Date,Level,Language\n1,a,late summer,shoebox,Klingon\n1,b,5/6/1907,item,ko\n,c,,,",
    undefined,
  );
  expect(reading.warnings.slice(3).map(({ message }) => message)).toEqual([
    "row 2, column “Level”: “shoebox” is no level of description; taken for an item",
    "row 2, column “Date”: “late summer” can not be read as a date in one way only; kept as it is written",
    "row 2, column “Language”: “Klingon” is no language that is known; left out",
    "row 3, column “Date”: “5/6/1907” can not be read as a date in one way only; kept as it is written",
    "row 3, column “Ref”: “1” stands in a row above too",
    "row 4, column “Ref”: no reference code; the next free one is given",
  ]);
  expect(reading.drafts[0]?.children[0]?.dates).toMatchObject([
    { edtf: null, display: "late summer" },
  ]);
});

test.each([
  ["1907-11-16", "1907-11-16"],
  ["1907/1912", "1907/1912"],
  ["1907–1912", "1907/1912"],
  ["ca. 1907", "1907~"],
  ["약 1907년", "1907~"],
  ["16/11/1907", "1907-11-16"],
  ["1907. 11. 16.", "1907-11-16"],
  ["16. November 1907", "1907-11-16"],
  ["1907년 11월 16일", "1907-11-16"],
  ["31/02/1907", null],
  ["5/6/1907", null],
  ["before the fog of 16 November 1907", null],
])("the date %s means %s", async (written, edtf) => {
  const [row] = await rowsOf(`Title,Date\na,"${written}"\nb,1907`);
  expect(row?.dates[0]).toMatchObject({ edtf, display: written });
});

test.each([
  ["import.table-quotes", /box 4\.csv, row 2/, 'Title,Date\n"a,1907\nb,1908'],
  ["import.empty", /no row beneath/, "Title,Date\n,\n"],
])("%s: a table that cannot be read is refused with its place", (code, message, text) =>
  expect(read(text)).rejects.toEqual(
    expect.objectContaining({ code, message: expect.stringMatching(message) }),
  ),
);

test("two columns cannot both be what a unit has one of", () =>
  expect(read("a,b\n1,2", mapped({ a: "title", b: "title" }))).rejects.toEqual(
    expect.objectContaining({
      code: "import.column-twice",
      message: expect.stringContaining("“a” and “b”"),
    }),
  ));

test.each([
  ["prose", "My dear Seo, I have your note,\nand am obliged, Sir, to you,\nfor it, and so, on."],
  ["a list", "eggs, flour\nmilk, tea\n"],
])("%s with commas is no table", async (_, text) =>
  expect((await read(text, undefined, "note.txt")).format).toBe("plain-text"),
);

test("a table is known by its rows and headers, whatever it is called", async () =>
  expect((await read("Title;Date;Text\na;1907;x\nb;1908;y", undefined, "export.txt")).format).toBe(
    "table",
  ));

describe("words in = words kept + words reported", () => {
  const roles: readonly ColumnRole[] = [
    "title",
    "date",
    "creator",
    "locator",
    "text",
    "description",
    "note",
    "leave-out",
    "path",
    "image",
  ];
  test("of random tables under random mappings, every word once", () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...roles), { minLength: 2 }),
        fc.array(
          fc.array(fc.constantFrom("w", "w w", 'w "w', "w, w\nw", "", " "), { maxLength: 9 }),
          { minLength: 1, maxLength: 8 },
        ),
        fc.constantFrom(",", ";", "\t"),
        async (columns, body, sign) => {
          let n = 0;
          const numbered = body.map((row) =>
            row.map((cell) => cell.replace(/w/g, () => `w${String((n += 1))}x`)),
          );
          const header = columns.map((_, at) => `h${String(at)} head`);
          const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
          const text = [header, ["start"], ...numbered]
            .map((row) => row.map(quoted).join(sign))
            .join("\n");
          const mapping = {
            columns: columns.map((role, at) => ({ header: header[at] ?? "", role })),
          };
          const reading = await read(text, [mapping]);
          expect(reading.table?.isRemembered).toBe(true);
          expect(reading.words.in).toBe(reading.words.kept + reading.words.reported);
          expect(reading.words.in).toBe(n + 1 + 2 * columns.length);
        },
      ),
      { numRuns: 200 },
    ));
});
