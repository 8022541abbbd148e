import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBytes } from "../../host/parser/read-bytes";
import type { Draft } from "../draft";
import { docxFile, p, reference, run, wordPart } from "../testing/docx-file";

async function read(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}) {
  const reading = await readBytes(await docxFile({ body, parts }), "letter.docx", null);
  const draft = reading.drafts[0] as Draft;
  return { reading, draft, text: draft.texts[0]?.text ?? "", marks: draft.texts[0]?.marks ?? [] };
}

test("a Word document keeps headings, emphasis and tables as marks over its text", async () => {
  const cell = (words: string) => `<w:tc>${p(run(words))}</w:tc>`;
  const { reading, draft, text, marks } = await read(
    p(run("The lamp"), "Heading1") +
      p(`${run("It is ")}<w:r><w:rPr><w:b/></w:rPr><w:t>lit</w:t></w:r>${run(".")}`) +
      `<w:tbl><w:tr>${cell("Mole")}${cell("1907")}</w:tr><w:tr>${cell("Pier")}${cell("1908")}</w:tr></w:tbl>`,
  );
  expect(reading).toMatchObject({ format: "docx", charset: null });
  expect(draft.title).toBe("The lamp");
  expect(text).toBe("The lamp\n\nIt is lit.\n\nMole 1907\nPier 1908");
  expect(marks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
    "heading The lamp",
    "emphasis lit",
    "cell Mole",
    "cell 1907",
    "cell Pier",
    "cell 1908",
  ]);
});

test("a footnote stands where it is referred to, a comment names who made it", async () => {
  const { reading, text, marks } = await read(
    p(
      `${run("The lam")}${reference("footnote", 2)}${run("p is lit")}${reference("comment", 0)}${run(".")}`,
    ),
    {
      "word/footnotes.xml": wordPart(
        "footnotes",
        `<w:footnote w:id="2">${p(run("Kept by Seo."))}</w:footnote>`,
      ),
      "word/comments.xml": wordPart(
        "comments",
        `<w:comment w:id="0" w:author="M. Aldous" w:initials="MA">${p(run("Surely not."))}</w:comment>`,
      ),
    },
  );
  expect(text).toBe("The lamp is lit.");
  expect(marks).toEqual([
    { kind: "note", start: 7, end: 7, note: "Kept by Seo.", by: "author", label: "1" },
    { kind: "note", start: 15, end: 15, note: "Surely not.", by: "M. Aldous", label: null },
  ]);
  expect(reading.words).toEqual({ in: 9, kept: 9, reported: 0 });
});

test("what a reader of the finished page does not see is left out, counted and named", async () => {
  const { reading, text } = await read(
    p(
      `${run("Lit ")}<w:del><w:r><w:delText>very late</w:delText></w:r></w:del>${run("at six ")}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`,
    ),
    {
      "word/header1.xml": wordPart("hdr", p(run("Harbour Office Tanmok"))),
      "word/footnotes.xml": wordPart(
        "footnotes",
        `<w:footnote w:id="9">${p(run("Nobody asks for me"))}</w:footnote>`,
      ),
      "word/media/image1.png": "x",
      "word/vbaProject.bin": "x",
    },
  );
  expect(text).toBe("Lit at six");
  expect(reading.words).toEqual({ in: 13, kept: 3, reported: 10 });
  expect(reading.warnings).toEqual([
    { message: "words of tracked deletions left out", count: 2 },
    { message: "words of page headers and footers left out", count: 3 },
    { message: "words of formulas left out", count: 1 },
    { message: "words of notes that nothing refers to left out", count: 4 },
    { message: "images stay in the original and are not shown", count: 1 },
    { message: "macros stay in the original; none was run", count: 1 },
  ]);
});

test("words in fields and under ruby are read; the reading aid is counted", async () => {
  const { reading, text } = await read(
    p(
      `${run("No. ")}<w:fldSimple w:instr=" PAGE ">${run("7")}</w:fldSimple><w:r><w:ruby><w:rubyPr/><w:rt>${run("항만")}</w:rt><w:rubyBase>${run(" 港灣")}</w:rubyBase></w:ruby></w:r>`,
    ),
  );
  expect(text).toBe("No. 7 港灣");
  expect(reading.words).toEqual({ in: 4, kept: 3, reported: 1 });
});

test("the document's properties are proposed and not taken over", async () => {
  const core = `<cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c"><dc:title>Lamps</dc:title><dc:creator>Seo</dc:creator><dcterms:created>1997-11-16T08:00:00Z</dcterms:created></cp:coreProperties>`;
  const { draft } = await read(p(run("Lit at six.")), { "docProps/core.xml": core });
  expect(draft.proposals.filter(({ rule }) => rule.startsWith("docx."))).toMatchObject([
    { kind: "title", value: "Lamps", state: "open", confidence: 0.5 },
    { kind: "agent", role: "author", value: "Seo", evidence: { text: "creator: Seo" } },
    { kind: "date", role: "created", value: "1997-11-16" },
  ]);
});

/** Files that Word and others made, as the converter's own package brings them for its tests. */
const samples = join(import.meta.dirname, "../../../node_modules/mammoth/test/test-data");
test.skipIf(!existsSync(samples)).each([
  ["footnotes.docx", 8],
  ["endnotes.docx", 8],
  ["comments.docx", 8],
  ["tables.docx", 10],
  ["text-box.docx", 2],
  ["strict-format.docx", 1],
  ["utf8-bom.docx", 7],
])("of %s, made by an office program, no word is lost (%i)", async (file, words) => {
  const reading = await readBytes(readFileSync(join(samples, file)), file, null);
  expect(reading.words).toEqual({ in: words, kept: words, reported: 0 });
});
