import { PDFDocument } from "pdf-lib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFontShelf } from "../host/fonts";
import { issuePacket } from "./index";
import {
  checkWithQpdf,
  hasPoppler,
  hasQpdf,
  popplerOr,
  qpdfOr,
  wordsOfPdf,
} from "./testing/poppler";
import { PENHALLOW_TO_SEO } from "./testing/harbour-letters";
import { markOn, samplePacket, type SampleDocument } from "./testing/sample-content";
import { checkStructure } from "./testing/structure-checker";

const shelf = createFontShelf(null);
const flat = (words: string): string => words.replace(/\s+/gu, " ");
const letter = (text: string, more: Partial<SampleDocument> = {}): SampleDocument => ({
  ...PENHALLOW_TO_SEO,
  text,
  marks: [],
  agents: [],
  ...more,
});
const issue = async (documents: readonly SampleDocument[]): Promise<Uint8Array> =>
  (await issuePacket(samplePacket(documents), shelf)).bytes;

describe("texts that nobody would wish for", () => {
  test.skipIf(!hasPoppler)(
    popplerOr(
      "a character that no font has is an empty box that can be copied, and the colophon says so",
    ),
    async () => {
      const bytes = await issue([letter("The seal reads 𒀀 and ꙮ here.")]);
      const words = flat(wordsOfPdf(bytes));
      expect(words).toContain("The seal reads 𒀀 and");
      expect(words).toContain("No font of this packet has these characters");
      expect(words).toContain("U+12000");
      expect((await checkStructure(bytes)).faults).toEqual([]);
    },
  );

  test.skipIf(!hasPoppler)(
    popplerOr("a text in which every character has its glyph has no such notice"),
    async () => {
      const words = wordsOfPdf(await issue([letter("The seal reads 등대 here.")]));
      expect(words).not.toContain("No font of this packet");
    },
  );

  test.skipIf(!hasPoppler)(
    popplerOr("a word of 5,000 letters is cut, and keeps them all"),
    async () => {
      const word = "abcdefghij".repeat(500);
      const bytes = await issue([letter(`Before ${word} after`)]);
      const words = wordsOfPdf(bytes).replace(
        /PE\/HO[^\n]*|The fog[^\n]*|Issued[^\n]*|\d+ of \d+/gu,
        "",
      );
      expect(words.replace(/[\s\f]+/gu, "")).toContain(word);
    },
  );

  test.each([
    ["an empty text", ""],
    ["nothing but empty lines", "\n\n\n"],
    ["control characters", "a\u0000b\u0001c\u200bd\ufeffe\u2028f\u0085g"],
    ["a lone half of a pair", "a\ud800b"],
    ["marks without letters", "\u0301\u0301\u0301"],
    ["a parenthesis and a backslash", "(\\) ) ( <<>> endstream"],
  ])("%s gives a sound packet", async (_name, text) => {
    const bytes = await issue([letter(text, { title: text.trim() === "" ? "Empty" : text })]);
    expect((await checkStructure(bytes)).faults).toEqual([]);
    if (hasQpdf) expect(checkWithQpdf(bytes)).toContain("No syntax or stream");
  });

  test("marks that overlap and run past each other give a sound packet", async () => {
    const text = "one two three four five six";
    const marks = [
      markOn(text, "unclear", "one two three", { note: "n1" }),
      markOn(text, "supplied", "two three four"),
      markOn(text, "del", "three four five", { note: "n2", by: "author" }),
      markOn(text, "gap", "four", { point: "before", note: null }),
      markOn(text, "note", "six", { point: "after", note: "n3" }),
      markOn(text, "page", "one", { point: "before", label: "f. 1" }),
    ];
    const { faults, roles } = await checkStructure(await issue([letter(text, { marks })]));
    expect(faults).toEqual([]);
    expect(roles["Note"]).toBe(3);
  });

  test("a note longer than a page goes on at the foot of the next", async () => {
    const text = "A word with a note.";
    const note = `Begin ${"and so on ".repeat(1500)}end`;
    const marks = [markOn(text, "note", "word", { point: "after", note })];
    const bytes = await issue([letter(text, { marks })]);
    expect((await checkStructure(bytes)).faults).toEqual([]);
    if (hasPoppler) expect(flat(wordsOfPdf(bytes)).match(/\bso\b/gu)).toHaveLength(1500);
  });
});

describe("right to left", () => {
  test.skipIf(!hasPoppler)(
    popplerOr("words are kept in the order in which they are read"),
    async () => {
      const hebrew = "שלום עולם";
      const words = flat(wordsOfPdf(await issue([letter(`He wrote ${hebrew} twice.`)])));
      const letters = [...words].filter((sign) => hebrew.includes(sign) && sign !== " ");
      expect(letters.slice(0, 8).join("")).toBe("שלוםעולם");
    },
  );
});

describe("10,000 lines", () => {
  test.skipIf(!hasQpdf)(qpdfOr("a long document is set whole"), async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `Line ${index + 1} of the register`);
    const { bytes, pages } = await issuePacket(samplePacket([letter(lines.join("\n"))]), shelf);
    expect(pages).toBeGreaterThan(200);
    expect((await checkStructure(bytes)).faults).toEqual([]);
    expect(checkWithQpdf(bytes)).toContain("No syntax or stream");
    if (!hasPoppler) return;
    const words = wordsOfPdf(bytes);
    expect(lines.filter((line) => !words.includes(line))).toEqual([]);
  });
});

test("whatever is written in it, a packet opens and its structure is sound", async () => {
  const words = fc.string({ unit: "grapheme", maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(words, words, async (text, title) => {
      const bytes = await issue([letter(text, { title: title || "Untitled", headnote: text })]);
      expect((await checkStructure(bytes)).faults).toEqual([]);
      expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(3);
    }),
    { numRuns: 12, examples: [["Ἀ", ""]] },
  );
});

test("a stopped packet stops", async () => {
  const stop = new AbortController();
  stop.abort(new Error("enough"));
  await expect(
    issuePacket(samplePacket([PENHALLOW_TO_SEO]), shelf, { signal: stop.signal }),
  ).rejects.toThrow("enough");
});
