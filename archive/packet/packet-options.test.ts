import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createFontShelf } from "../host/fonts";
import { checkQuotations, issuePacket, type PacketContent } from "./index";
import { attachedTo } from "./testing/attached-files";
import { drawnPng } from "./testing/drawn-png";
import { PENHALLOW_TO_SEO } from "./testing/harbour-letters";
import { hasPoppler, popplerOr, rawWordsOfPdf, wordsOfPdf } from "./testing/poppler";
import { samplePacket } from "./testing/sample-content";
import { checkStructure } from "./testing/structure-checker";

const shelf = createFontShelf(null);
const issue = async (content: PacketContent): Promise<Uint8Array> =>
  (await issuePacket(content, shelf)).bytes;
const flat = (words: string): string => words.replace(/\s+/gu, " ");

describe("excerpts", () => {
  const text = PENHALLOW_TO_SEO.text;
  const from = text.indexOf("The Ondine");
  const to = text.indexOf("; the remainder");
  const content = samplePacket([{ ...PENHALLOW_TO_SEO, excerpts: [[from, to]] }]);

  test.skipIf(!hasPoppler)(
    popplerOr("its words are the given ones, between ellipses, with their place"),
    async () => {
      const words = flat(rawWordsOfPdf(await issue(content)));
      const quote = flat(text.slice(from, to)).replace("thirty-one", "thirty-onea");
      expect(words).toContain(`… ${quote} …`);
      expect(words).toContain("Excerpt 1, lines 6–9");
      expect(words).not.toContain("before the fog");
    },
  );

  test.skipIf(!hasPoppler)(popplerOr("the colophon has its digest and offsets"), async () => {
    const digest = createHash("sha256").update(text.slice(from, to)).digest("hex");
    const words = wordsOfPdf(await issue(content)).replace(/\s+/gu, "");
    expect(words).toContain(digest);
    expect(words).toContain(`lines6–9;${from}–${to}`);
  });

  test.skipIf(!hasPoppler)(
    popplerOr("words that the archive reads differently now are printed as kept, and say so"),
    async () => {
      const [entry] = content.recipe.entries;
      const changed: PacketContent = {
        ...content,
        recipe: {
          ...content.recipe,
          entries: [
            {
              ...(entry as NonNullable<typeof entry>),
              excerpts: (entry?.excerpts ?? []).map((words) => ({
                ...words,
                quote: "The Undine came in",
              })),
            },
          ],
        },
      };
      expect(checkQuotations(content)).toEqual({ quotations: 1, same: 1 });
      expect(checkQuotations(changed)).toEqual({ quotations: 1, same: 0 });
      const words = flat(wordsOfPdf(await issue(changed)));
      expect(words).toContain("The Undine came in");
      expect(words).toContain("now reads differently at this place");
    },
  );
});

describe("what is off in the recipe is off in the file", () => {
  const signs = {
    headnotes: "The harbour master asks",
    custody: "Custodial history",
    chronology: "Chronology",
    persons: "Persons and their names",
    bibliography: "Bibliography",
    digests: "How to check a quotation",
    lineNumbers: "lines are numbered as in the transcription",
  } as const;
  test.skipIf(!hasPoppler).each(Object.entries(signs))(popplerOr("%s"), async (option, sign) => {
    const on = await issue(samplePacket([PENHALLOW_TO_SEO]));
    const off = await issue(samplePacket([PENHALLOW_TO_SEO], { options: { [option]: false } }));
    expect(wordsOfPdf(on)).toContain(sign);
    expect(wordsOfPdf(off)).not.toContain(sign);
  });

  test("attachments", async () => {
    const off = await issue(samplePacket([PENHALLOW_TO_SEO], { options: { attachments: false } }));
    expect(await attachedTo(off)).toEqual([]);
    expect(new TextDecoder("latin1").decode(off)).not.toContain("EmbeddedFile");
  });

  test("a style of the reader's own travels with the packet, and the colophon says so; one of ours does not", async () => {
    const ownStyle = { label: "Harbour style", csl: "<style/>" };
    const ours = samplePacket([PENHALLOW_TO_SEO]);
    const own = await issue({ ...ours, ownStyle });
    const file = (await attachedTo(own)).find(({ name }) => name === "style.csl");
    expect(new TextDecoder().decode(file?.data)).toBe("<style/>");
    expect((await attachedTo(await issue(ours))).map(({ name }) => name)).not.toContain(
      "style.csl",
    );
    if (hasPoppler) expect(wordsOfPdf(own)).toContain("“Harbour style”");
  });

  test("facsimiles", async () => {
    const images = [{ bytes: drawnPng(300, 420), mediaType: "image/png", label: "f. 7r" }] as const;
    const document = { ...PENHALLOW_TO_SEO, images };
    const on = await issuePacket(samplePacket([document]), shelf);
    const off = await issuePacket(
      samplePacket([document], { options: { facsimiles: false } }),
      shelf,
    );
    const [withImage, without] = [await checkStructure(on.bytes), await checkStructure(off.bytes)];
    // The image may need an empty page before it, to come to lie on a left one.
    expect([1, 2]).toContain(on.pages - off.pages);
    expect(withImage.faults).toEqual([]);
    expect(withImage.roles["Figure"]).toBe(1);
    expect(without.roles["Figure"]).toBeUndefined();
    expect(new TextDecoder("latin1").decode(off.bytes)).not.toContain("/Image");
  });

  test.skipIf(!hasPoppler)(
    popplerOr("an image faces its text: left page, right page"),
    async () => {
      const images = [
        { bytes: drawnPng(300, 420), mediaType: "image/png", label: "f. 7r" },
      ] as const;
      const documents = [
        { ...PENHALLOW_TO_SEO, images },
        PENHALLOW_TO_SEO,
        { ...PENHALLOW_TO_SEO, images },
      ];
      const pages = wordsOfPdf(await issue(samplePacket(documents))).split("\f");
      const begins = pages.flatMap((words, at) =>
        words.includes("My dear Mr. Seo") ? [at + 1] : [],
      );
      expect(begins).toHaveLength(3);
      expect([begins[0], begins[2]].map((page) => (page ?? 0) % 2)).toEqual([1, 1]);
    },
  );

  test("fonts of scripts that the packet does not use are not asked for", async () => {
    const asked: string[] = [];
    const english = { ...PENHALLOW_TO_SEO, text: "Fog.", marks: [], agents: [] };
    await issuePacket(samplePacket([english]), {
      font: (name) => {
        asked.push(name);
        return shelf.font(name);
      },
    });
    expect(asked.toSorted()).toEqual(["serif", "serif-bold", "serif-italic"]);
  });
});

test.skipIf(!hasPoppler)(popplerOr("a Korean packet speaks Korean"), async () => {
  const bytes = await issue(samplePacket([PENHALLOW_TO_SEO], { language: "ko", title: "안개" }));
  const words = flat(wordsOfPdf(bytes));
  expect(words).toContain("2026년 5월 4일");
  expect(words).toContain("차례");
  expect(words).not.toContain("Contents");
});
