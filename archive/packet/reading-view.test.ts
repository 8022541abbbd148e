import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createFontShelf } from "../host/fonts";
import { checkQuotations, issuePacket, type PacketContent } from "./index";
import { createNoteSigns } from "./outline/marked-words";
import { messagesFor } from "./outline/messages";
import { setTranscription } from "./outline/transcription";
import {
  hasPoppler,
  placedWordsOfPdf,
  popplerOr,
  rawWordsOfPdf,
  wordsOfPdf,
} from "./testing/poppler";
import { markOn, samplePacket, type SampleDocument } from "./testing/sample-content";

const shelf = createFontShelf(null);
const issue = async (content: PacketContent): Promise<Uint8Array> =>
  (await issuePacket(content, shelf)).bytes;
const flat = (words: string): string => words.replace(/\s+/gu, " ");

const text =
  "Sir,\nThe Ondine came in teh fog\nand was last\nwholly struck out\nlost on the ness.\nYours,";
const letter: SampleDocument = {
  title: "On the Ondine",
  referenceCode: "PE/HO 2/1/1",
  language: "en",
  text,
  marks: [
    markOn(text, "choice", "teh", { note: "the" }),
    markOn(text, "del", "last"),
    markOn(text, "del", "wholly struck out"),
    markOn(text, "add", "on the ness"),
  ],
};
const packet = (
  excerpts?: SampleDocument["excerpts"],
  textView: "reading" | "diplomatic" = "reading",
): PacketContent =>
  samplePacket([excerpts === undefined ? letter : { ...letter, excerpts }], {
    options: { textView },
  });
const placeOf = (words: string): readonly [number, number] => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};

test.skipIf(!hasPoppler)(
  popplerOr("the reading view prints what an editor reads; the lines keep the text's numbers"),
  async () => {
    const bytes = await issue(packet());
    const words = flat(rawWordsOfPdf(bytes));
    expect(words).toContain("The Ondine came in thea fog and was lost on the ness. Yours,");
    expect(placedWordsOfPdf(bytes, 3)).toMatch(
      /^\s*(?:5\s+lost on the ness\.|lost on the ness\.\s+5)$/mu,
    );
    expect(words).not.toContain("wholly struck out");
  },
);

test.skipIf(!hasPoppler)(popplerOr("the key has the signs of the view"), async () => {
  const [read, written] = [await issue(packet()), await issue(packet(undefined, "diplomatic"))];
  const [inReading, asWritten] = [flat(wordsOfPdf(read)), flat(wordsOfPdf(written))];
  expect(inReading).toContain("the editor’s reading; the note says what the document has");
  expect(inReading).not.toContain("struck out in the document");
  expect(inReading).not.toContain("added in the document");
  expect(asWritten).toContain("struck out in the document");
  expect(asWritten).toContain("the editor reads otherwise");
  expect(asWritten).not.toContain("Reading view");
});

test.skipIf(!hasPoppler)(
  popplerOr("an excerpt keeps place and digest of the stored words in the reading view"),
  async () => {
    const quoted = "came in teh fog\nand was last";
    const content = packet([placeOf(quoted)]);
    expect(checkQuotations(content)).toEqual({ quotations: 1, same: 1 });
    const bytes = await issue(content);
    expect(flat(wordsOfPdf(bytes))).toContain("Excerpt 1, lines 2–3");
    expect(flat(rawWordsOfPdf(bytes))).toContain("came in thea fog and was …");
    const digest = createHash("sha256").update(quoted).digest("hex");
    expect(wordsOfPdf(bytes).replace(/\s+/gu, "")).toContain(digest);
  },
);

test.skipIf(!hasPoppler)(
  popplerOr("an excerpt of nothing but struck words is printed as written, with its sign"),
  async () => {
    const words = flat(wordsOfPdf(await issue(packet([placeOf("wholly struck out")]))));
    expect(words).toContain("… wholly struck out …");
    expect(words).toContain("struck out in the document");
  },
);

test("a recipe of before there were views prints texts as they were written", () => {
  const { recipe } = samplePacket([letter]);
  expect(recipe.options.textView).toBe("diplomatic");
});

test("a line that the view leaves nothing but blanks of is not printed", () => {
  const blank = "one\nbad  bed\nthree";
  const { documents } = samplePacket([
    {
      ...letter,
      text: blank,
      marks: [markOn(blank, "del", "bad"), markOn(blank, "del", "bed")],
    },
  ]);
  const blocks = setTranscription(
    documents[0]!.transcriptions[0]!,
    0,
    blank.length,
    { before: false, after: false },
    { messages: messagesFor("en"), notes: createNoteSigns(1), lineNumbers: true, view: "reading" },
  );
  expect(blocks.flatMap(({ lines }) => lines.map(({ number }) => number))).toEqual([1, 3]);
});
