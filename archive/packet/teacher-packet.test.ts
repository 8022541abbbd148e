import { describe, expect, test } from "vitest";
import { createFontShelf } from "../host/fonts";
import { presetOptions, Recipe } from "../model/packet";
import { issuePacket, type PacketContent } from "./index";
import { attachedTo } from "./testing/attached-files";
import { HARBOUR_LETTERS, PENHALLOW_TO_SEO } from "./testing/harbour-letters";
import { hasPoppler, popplerOr, rawWordsOfPdf, wordsOfPdf } from "./testing/poppler";
import { samplePacket } from "./testing/sample-content";
import { checkStructure } from "./testing/structure-checker";

const shelf = createFontShelf(null);
const issue = (content: PacketContent) => issuePacket(content, shelf);
const flat = (words: string): string => words.replace(/\s+/gu, " ");

/** Longer than the two lines that it is given. */
const LONG_ANSWER = "zqpilot zqperhaps zqwas zqat zqthe zqmole zqbefore zqfog ".repeat(12);
const QUESTION = {
  question: "Who can have signed for the ninth case?",
  answer: LONG_ANSWER,
  room: 2,
};
const PACKET_QUESTION = {
  question: "Whom do you believe, and why?",
  answer: "zqregister: it was written on the day.",
  room: 5,
};
const lesson = (
  edition: "student" | "key",
  more: Partial<Omit<Recipe, "options">> & { readonly options?: Partial<Recipe["options"]> } = {},
): PacketContent =>
  samplePacket(
    HARBOUR_LETTERS.map((letter) => ({ ...letter, questions: [QUESTION, QUESTION, QUESTION] })),
    {
      preset: "teacher",
      questions: [PACKET_QUESTION],
      glossary: [
        { term: "mole", meaning: "a stone wall that shelters a harbour" },
        { term: "fathom", meaning: "six feet" },
      ],
      ...more,
      options: { ...presetOptions("teacher"), edition, ...more.options },
    },
  );

/** Letters page by page, without the answers and the names of the edition. */
const withoutAnswers = (bytes: Uint8Array): readonly string[] =>
  rawWordsOfPdf(bytes)
    .split("\f")
    .map((page) =>
      flat(page)
        .replaceAll(/Answer: |zqregister: it was written on the day\.|zq\w*/gu, "")
        .replaceAll(/Teacher’s key|Student edition/gu, "")
        .replaceAll(" ", ""),
    );
const attachedWords = async (bytes: Uint8Array): Promise<string> =>
  (await attachedTo(bytes)).map(({ data }) => new TextDecoder().decode(data)).join("\n");

describe("a teacher's packet", () => {
  test.skipIf(!hasPoppler)(
    popplerOr(
      "student's edition and key break into the same pages, also where an answer is longer than its room",
    ),
    async () => {
      const [student, key] = [await issue(lesson("student")), await issue(lesson("key"))];
      expect(key.pages).toBe(student.pages);
      expect(withoutAnswers(key.bytes)).toEqual(withoutAnswers(student.bytes));
      expect(flat(wordsOfPdf(key.bytes))).toContain("zqmole");
    },
  );

  test("no word of an answer is in a student's file, not in its recipe either", async () => {
    const { bytes } = await issue(lesson("student"));
    const all = await attachedWords(bytes);
    expect(all).toContain("Who can have signed");
    expect(all).not.toContain("zqmole");
    expect(all).not.toContain("written on the day");
  });

  test("an answer of other letters than the texts leaves no glyph of its own in a student's file", async () => {
    const greek = { ...PACKET_QUESTION, answer: "ψεῦδος ἢ ἀλήθεια", room: 5 };
    const one = await issue(lesson("student", { questions: [PACKET_QUESTION] }));
    const other = await issue(lesson("student", { questions: [greek] }));
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  test.each(["student", "key"] as const)(
    "the %s edition's own recipe makes the same file again, byte for byte",
    async (edition) => {
      const content = lesson(edition);
      const { bytes } = await issue(content);
      const files = await attachedTo(bytes);
      const recipe = files.find(({ name }) => name === "recipe.json");
      const again = Recipe.parse(JSON.parse(new TextDecoder().decode(recipe?.data)));
      expect(Buffer.compare((await issue({ ...content, recipe: again })).bytes, bytes)).toBe(0);
    },
  );

  test("a character without a glyph in an answer moves no page", async () => {
    const odd = { ...PACKET_QUESTION, answer: `\u{12000} `.repeat(80) };
    const [student, key] = [
      await issue(lesson("student", { questions: [odd] })),
      await issue(lesson("key", { questions: [odd] })),
    ];
    expect(key.pages).toBe(student.pages);
    if (hasPoppler)
      expect(flat(wordsOfPdf(key.bytes))).not.toContain("No font of this packet has these");
  });

  test.skipIf(!hasPoppler)(popplerOr("documents have letters, in Korean Korean ones"), async () => {
    const english = flat(wordsOfPdf((await issue(lesson("student"))).bytes));
    expect(english).toContain("Document A: ");
    expect(english).toContain("Document B: ");
    expect(english).not.toContain("1. Penhallow");
    const korean = flat(wordsOfPdf((await issue(lesson("student", { language: "ko" }))).bytes));
    expect(korean).toContain("자료 (가): ");
    expect(korean).toContain("자료 (나): ");
  });

  test.skipIf(!hasPoppler)(
    popplerOr("questions and glossary that are off are not in the file"),
    async () => {
      const off = lesson("student", { options: { questions: false, glossary: false } });
      const { bytes } = await issue(off);
      const words = flat(wordsOfPdf(bytes));
      const all = await attachedWords(bytes);
      for (const sign of ["Who can have signed", "Whom do you believe", "six feet"]) {
        expect(words).not.toContain(sign);
        expect(all).not.toContain(sign);
      }
      expect(words).not.toContain("Student edition");
    },
  );

  test("it is rightly tagged", async () => {
    for (const edition of ["student", "key"] as const)
      expect((await checkStructure((await issue(lesson(edition))).bytes)).faults).toEqual([]);
  });
});

test.skipIf(!hasPoppler)(
  popplerOr("a translation stands behind its text, where it is wanted"),
  async () => {
    const documents = [
      { ...PENHALLOW_TO_SEO, translations: [{ language: "ko", text: "친애하는 서 선생께" }] },
    ];
    const wordsWith = async (translations: boolean) =>
      flat(wordsOfPdf((await issue(samplePacket(documents, { options: { translations } }))).bytes));
    expect(await wordsWith(true)).toContain("친애하는 서 선생께");
    expect(await wordsWith(true)).toContain("Translation into Korean by Seo Munha");
    expect(await wordsWith(false)).not.toContain("친애하는");
  },
);
