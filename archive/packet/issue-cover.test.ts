import { decodePDFRawStream, PDFDocument, type PDFRawStream } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { createFontShelf } from "../host/fonts";
import { PresetName, presetOptions } from "../model/packet";
import { issueCover, issuePacket, type PacketContent } from "./index";
import { HARBOUR_LETTERS } from "./testing/harbour-letters";
import { hasPoppler, placesOfPdf, pixelsOfPage, popplerOr } from "./testing/poppler";
import { samplePacket } from "./testing/sample-content";

const shelf = createFontShelf(null);
const PURPOSE = "What became of the nine cases landed at the lighthouse in November 1907?";

/** What is drawn on each page: the operators with every letter and its place. */
async function drawnOn(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.getPages().map(({ node }) => {
    const stream = node.Contents() as PDFRawStream;
    return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
  });
}

const packets: readonly (readonly [string, PacketContent])[] = [
  ...PresetName.options.flatMap((preset) =>
    (["student", "key"] as const).map(
      (edition) =>
        [
          `${preset}, ${edition}`,
          samplePacket(HARBOUR_LETTERS, {
            purpose: PURPOSE,
            options: { ...presetOptions(preset), edition },
          }),
        ] as const,
    ),
  ),
  [
    "Korean, Letter",
    samplePacket(HARBOUR_LETTERS, {
      title: "등대의 안개 燈臺",
      language: "ko",
      options: { paper: "letter" },
    }),
  ],
  [
    "a purpose that goes on over the page",
    samplePacket(HARBOUR_LETTERS, { purpose: PURPOSE.repeat(70) }),
  ],
];

describe.each(packets)("the cover before the packet: %s", (_name, content) => {
  test("its pages are the packet's first pages, operator for operator", async () => {
    const cover = await issueCover(content, shelf);
    const whole = await issuePacket(content, shelf);
    const pages = await drawnOn(cover.bytes);
    expect(pages).toHaveLength(cover.pages);
    expect(pages).toEqual((await drawnOn(whole.bytes)).slice(0, cover.pages));
  });

  test.skipIf(!hasPoppler)(
    popplerOr("another program reads the same words at the same places and draws the same dots"),
    async () => {
      const cover = await issueCover(content, shelf);
      const whole = await issuePacket(content, shelf);
      for (let page = 1; page <= cover.pages; page++) {
        const places = placesOfPdf(cover.bytes, page);
        expect(places).toContain("<word");
        expect(places).toBe(placesOfPdf(whole.bytes, page));
        expect(pixelsOfPage(cover.bytes, page).equals(pixelsOfPage(whole.bytes, page))).toBe(true);
      }
    },
  );
});
