import { createHash } from "node:crypto";
import { PDFDict, PDFDocument, PDFHexString, PDFName } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { createFontShelf } from "../host/fonts";
import { issuePacket, type PacketContent } from "./index";
import { HARBOUR_LETTERS, PENHALLOW_TO_SEO } from "./testing/harbour-letters";
import { attachedTo } from "./testing/attached-files";
import {
  checkWithQpdf,
  hasPoppler,
  hasQpdf,
  placedWordsOfPdf,
  popplerOr,
  qpdfOr,
  spokenWordsOfPdf,
  wordsOfPdf,
} from "./testing/poppler";
import { samplePacket } from "./testing/sample-content";
import { checkStructure } from "./testing/structure-checker";

const shelf = createFontShelf(null);
const issue = async (content: PacketContent): Promise<Uint8Array> =>
  (await issuePacket(content, shelf)).bytes;
const flat = (words: string): string => words.replace(/\s+/gu, " ");
const letters = samplePacket(HARBOUR_LETTERS);

describe("a packet of four letters in four scripts", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await issue(letters);
  });

  test("the same recipe gives the same bytes, and another day gives others", async () => {
    const again = await issue(samplePacket(HARBOUR_LETTERS));
    const later = await issue(samplePacket(HARBOUR_LETTERS, { issued: "2026-05-05" }));
    const digest = (file: Uint8Array): string => createHash("sha256").update(file).digest("hex");
    expect(digest(again)).toBe(digest(bytes));
    expect(digest(later)).not.toBe(digest(bytes));
  });

  test("every mark on a page has its place in the structure, and every element says something", async () => {
    const { faults, roles, links } = await checkStructure(bytes);
    expect(faults).toEqual([]);
    expect(roles).toMatchObject({ Document: 1, TOC: 1, Note: 3, H3: 2 });
    expect(roles["TOCI"]).toBe(9);
    expect(roles["H1"]).toBe(1);
    expect(roles["H2"]).toBe(10);
    // Contents 9, chronology 4, persons 4, signs of notes 3.
    expect(links).toBe(20);
  });

  test.skipIf(!hasQpdf)(qpdfOr("another program finds no fault in the file"), () =>
    expect(checkWithQpdf(bytes)).toContain("No syntax or stream encoding errors found"),
  );

  test.skipIf(!hasPoppler)(
    popplerOr("headnote and source line stand before the text, notes after it"),
    () => {
      const words = flat(wordsOfPdf(bytes, 3));
      const places = [
        "1. Penhallow to Seo",
        "The harbour master asks",
        "Letter, autograph, one leaf.",
        "My dear Mr. Seo,",
        "a. Overwritten; the pencilled tick agrees.",
      ].map((part) => words.indexOf(part));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(words).toContain("16 November 1907 (written; uncertain)");
      expect(words).toContain("who held it is not known, 1911–1938");
    },
  );

  test.skipIf(!hasPoppler)(
    popplerOr("Korean, Russian and Chinese words can be copied as they were written"),
    () => {
      const words = flat(wordsOfPdf(bytes));
      expect(words).toContain("귀하의 십육일자 서한은 잘 받았습니다.");
      expect(words).toContain("пароход «Ондина» вышел из нашего порта");
      expect(words).toContain("其中九箱据船长称已在斯卡恩角灯塔卸下，并有收据为凭（见附件）。");
      expect(words).toContain("燈臺 and маяк in f. 558");
      expect(words).toContain("th⟨is⟩.");
    },
  );

  test.skipIf(!hasPoppler)(
    popplerOr("a number stands at every fifth line of the transcription's own"),
    () => {
      const own = PENHALLOW_TO_SEO.text.split("\n").filter((line) => line !== "");
      const page = placedWordsOfPdf(bytes, 3);
      const numbered = [...page.matchAll(/^ *(\d+) {2,}(\S.*)$/gmu)];
      expect(numbered.map(([, number]) => number)).toEqual(["5", "10", "15"]);
      for (const [, number, words] of numbered)
        expect(words?.slice(0, 20)).toBe(own[Number(number) - 1]?.slice(0, 20));
    },
  );

  test.skipIf(!hasPoppler)(
    popplerOr("a reading voice hears the words without line numbers and running heads"),
    () => {
      const spoken = spokenWordsOfPdf(bytes);
      expect(spoken).toContain(
        "his account, put off at [two words lost, water stain] before the fog",
      );
      expect(spoken).toContain("and am obliged to you for the rendering");
      expect(spoken).not.toContain("Issued 4 May 2026");
    },
  );

  test("files travel inside with their relation to the packet", async () => {
    const files = await attachedTo(bytes);
    expect(files.map(({ name, relation }) => `${name} ${relation}`)).toEqual([
      "citations.csl.json /Data",
      "recipe.json /Source",
      "text-001-1.txt /Source",
      "text-002-1.txt /Source",
      "text-003-1.txt /Source",
      "text-004-1.txt /Source",
    ]);
  });

  test("titles of documents and parts are the file's outline", async () => {
    const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
    const titles: string[] = [];
    const outlines = catalog.lookup(PDFName.of("Outlines"), PDFDict);
    let item = outlines.lookupMaybe(PDFName.of("First"), PDFDict);
    while (item !== undefined) {
      titles.push(item.lookup(PDFName.of("Title"), PDFHexString).decodeText());
      item = item.lookupMaybe(PDFName.of("Next"), PDFDict);
    }
    expect(titles).toEqual([
      "Contents",
      "Signs used in the texts",
      "1. Penhallow to Seo, on the cargo of the Ondine",
      "2. 서문하가 펜핼로에게 보낸 편지",
      "3. Верехин начальнику порта",
      "4. 宁波商会致港务长函",
      "Chronology",
      "Persons and their names",
      "Bibliography",
      "Colophon",
    ]);
  });

  test("no conformance is claimed that no validator has passed", () => {
    const file = new TextDecoder("latin1").decode(bytes);
    expect(file).toContain("<xmp:CreatorTool>Carrel</xmp:CreatorTool>");
    expect(file).not.toMatch(/pdfaid|pdfuaid/u);
  });
});

test("a recipe without its documents is refused", async () => {
  const short = { ...letters, documents: letters.documents.slice(1) };
  await expect(issue(short)).rejects.toMatchObject({ code: "packet.uneven" });
});
