import { describe, expect, test } from "vitest";
import { createFontShelf } from "../host/fonts";
import { issuePacket, type PacketContent } from "./index";
import { drawnPng } from "./testing/drawn-png";
import { PENHALLOW_TO_SEO } from "./testing/harbour-letters";
import { hasPoppler, popplerOr, rawWordsOfPdf } from "./testing/poppler";
import { samplePacket } from "./testing/sample-content";

const shelf = createFontShelf(null);
const issue = (content: PacketContent) => issuePacket(content, shelf);
const flat = (words: string): string => words.replace(/\s+/gu, " ");
const QUESTION = { question: "Who can have signed?", answer: null, room: 2 };

describe("page images", () => {
  const images = ["f. 7r", "f. 7v"].map((label) => ({
    bytes: drawnPng(300, 420),
    mediaType: "image/png" as const,
    label,
  }));
  const text = PENHALLOW_TO_SEO.text;
  const second = text.indexOf("Be so good");
  const pagesWith = async (
    where: "after" | "facing",
    marks: (typeof PENHALLOW_TO_SEO)["marks"] = [],
    questions = [QUESTION],
  ) => {
    const packet = samplePacket([{ ...PENHALLOW_TO_SEO, marks: marks ?? [], images, questions }], {
      options: { images: where, questions: true },
    });
    return rawWordsOfPdf((await issue(packet)).bytes)
      .split("\f")
      .map(flat);
  };
  const pageWith = (pages: readonly string[], words: string): number =>
    pages.findIndex((page) => page.includes(words)) + 1;

  test.skipIf(!hasPoppler)(
    popplerOr("nothing is printed on an image, where images stand after the text"),
    async () => {
      const pages = await pagesWith("after");
      const [first, last] = [
        pageWith(pages, "PE/HO 2/14/7, f. 7r Image"),
        pageWith(pages, "PE/HO 2/14/7, f. 7v Image"),
      ];
      expect(first).toBeGreaterThan(pageWith(pages, "My dear Mr. Seo"));
      expect(last).toBe(first + 1);
      for (const page of [first, last]) expect(pages[page - 1]?.length).toBeLessThan(90);
    },
  );

  test.skipIf(!hasPoppler)(
    popplerOr("where the text says where its pages begin, each lies beside its image"),
    async () => {
      const page = (start: number, label: string) => ({
        ...{ kind: "page" as const, start, end: start, note: null, by: null, label },
      });
      const pages = await pagesWith("facing", [page(0, "f. 7r"), page(second, "f. 7v")]);
      const [left, right] = [pageWith(pages, "PE/HO 2/14/7, f. 7v"), pageWith(pages, "Be so good")];
      expect(left % 2).toBe(0);
      expect(right).toBe(left + 1);
      expect(pageWith(pages, "My dear Mr. Seo")).toBe(pageWith(pages, "PE/HO 2/14/7, f. 7r") + 1);
    },
  );

  test.skipIf(!hasPoppler)(
    popplerOr("a text that does not say takes images on left pages as it goes, and loses none"),
    async () => {
      const pages = await pagesWith("facing");
      expect(pageWith(pages, "PE/HO 2/14/7, f. 7r") % 2).toBe(0);
      expect(pageWith(pages, "My dear Mr. Seo")).toBe(pageWith(pages, "PE/HO 2/14/7, f. 7r") + 1);
      const left = pageWith(pages, "PE/HO 2/14/7, f. 7v");
      expect(left).toBeGreaterThan(0);
      expect(pageWith(pages, "Who can have signed")).toBe(left + 1);
    },
  );
});

test.skipIf(!hasPoppler)(
  popplerOr(
    "an image that cannot be read says so on its own page, in both languages, and the others are printed",
  ),
  async () => {
    const image = (bytes: Uint8Array | null, label: string) =>
      ({ bytes, mediaType: "image/png", label }) as const;
    const images = [
      image(drawnPng(30, 42), "f. 7r"),
      image(Uint8Array.of(1, 2, 3), "f. 7v"),
      image(null, "f. 8r"),
    ];
    for (const [language, words] of [
      ["en", "This page image cannot be shown"],
      ["ko", "이 면의 이미지는 보일 수 없습니다"],
    ] as const)
      for (const where of ["before", "facing", "after"] as const) {
        const options = { images: where, attachments: false };
        const packet = samplePacket([{ ...PENHALLOW_TO_SEO, images }], { language, options });
        const { bytes } = await issue(packet);
        const pages = rawWordsOfPdf(bytes).split("\f").map(flat);
        const lost = pages.filter((page) => page.includes(words));
        expect(lost.map((page) => /f\. \d[rv]/u.exec(page)?.[0])).toEqual(["f. 7v", "f. 8r"]);
        expect(pages.some((page) => page.includes("f. 7r") && !page.includes(words))).toBe(true);
      }
  },
);

test.skipIf(!hasPoppler)(
  popplerOr("a signature stands on no page without the last words before it"),
  async () => {
    const body = (lines: number): string =>
      Array.from({ length: lines }, (_, at) => `Case ${String(at + 1)} was counted.`).join("\n");
    for (const lines of [36, 37, 38, 39, 40, 41, 42, 43]) {
      const text = `${body(lines)}\n\nYours,\nAda Lowrie`;
      const document = { ...PENHALLOW_TO_SEO, text, marks: [] };
      const options = { details: false, headnotes: false, custody: false };
      const packet = samplePacket([document], { options: { ...options, attachments: false } });
      const pages = rawWordsOfPdf((await issue(packet)).bytes).split("\f");
      const page = pages.find((words) => words.includes("Ada Lowrie")) ?? "";
      expect(page).toContain("Yours,");
      expect(page).toContain(`Case ${String(lines)} was`);
      expect(page).toContain(`Case ${String(lines - 1)} was`);
    }
  },
);
