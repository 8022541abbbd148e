import { create } from "fontkit";
import { PDFDocument, PDFName, PDFRawStream, PDFString } from "pdf-lib";
import { inflate } from "pako";
import { describe, expect, test } from "vitest";
import { createFontShelf } from "../host/fonts";
import type { FontName } from "./assets";
import { writeFont, writeStream } from "./attach/fonts";
import { figure } from "./draw/number";
import { openTypeface, type Typeface } from "./measure/typeface";
import { hasPoppler, inkOfPage, popplerOr } from "./testing/poppler";

const shelf = createFontShelf(null);

/** Four hundred letters of a script, all over its range, and some words of every day. */
const SCRIPTS: readonly (readonly [string, FontName, string])[] = [
  ["Latin", "serif", spread(0x21, 0x24f, 300) + "office AWAY fjord"],
  ["Latin italic", "serif-italic", spread(0x21, 0x24f, 300)],
  ["Cyrillic", "serif", spread(0x400, 0x4ff, 200) + "Сове́тский"],
  ["Hangul", "serif-kr", spread(0xac00, 0xd7a3, 400) + "등대지기조선민주주의인민공화국"],
  ["Han in Korean", "serif-kr", spread(0x4e00, 0x9fff, 300)],
  ["Han in Chinese", "serif-sc", spread(0x4e00, 0x9fff, 400) + "灯塔看守人之回执"],
];

function spread(from: number, to: number, count: number): string {
  const step = Math.max(1, Math.floor((to - from) / count));
  const points = Array.from({ length: count }, (_, index) => from + index * step);
  return String.fromCodePoint(...points.filter((point) => point <= to));
}

/** One page with the letters in rows. `font` writes the face, whole or in part. */
async function pageOf(
  typeface: Typeface,
  letters: string,
  isWhole: boolean,
): Promise<{ readonly bytes: Uint8Array; readonly drawn: number }> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const known = [...letters].filter((letter) => typeface.has(letter.codePointAt(0) ?? 0));
  const rows: string[] = [];
  for (let at = 0; at < known.length; at += 34) {
    const numbers = known.slice(at, at + 34).flatMap((letter) => typeface.shape(letter).glyphs);
    const hex = numbers.map((glyph) => (isWhole ? glyph.id : typeface.use(glyph).number));
    const words = hex.map((number) => number.toString(16).padStart(4, "0")).join("");
    rows.push(`1 0 0 1 20 ${figure(800 - (at / 34) * 22)} Tm <${words}> Tj`);
  }
  const page = document.addPage([595, 842]);
  const stream = `BT /F 14 Tf\n${rows.join("\n")}\nET`;
  const font = isWhole ? writeWhole(document, typeface) : writeFont(document.context, typeface);
  page.node.set(PDFName.of("Resources"), document.context.obj({ Font: { F: font } }));
  page.node.set(
    PDFName.of("Contents"),
    writeStream(document.context, new TextEncoder().encode(stream)),
  );
  return { bytes: await document.save({ updateFieldAppearances: false }), drawn: known.length };
}

const bytesOf = new Map<Typeface, Uint8Array>();

/** The face as it came, with nothing cut away: what the letters should look like. */
function writeWhole(document: PDFDocument, typeface: Typeface) {
  const { context } = document;
  const widths = typeface.font;
  const program = bytesOf.get(typeface) ?? new Uint8Array();
  const used = [...new Set([...typeface.used.keys()])];
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: "Whole",
      Encoding: "Identity-H",
      DescendantFonts: [
        context.register(
          context.obj({
            Type: "Font",
            Subtype: "CIDFontType2",
            BaseFont: "Whole",
            CIDSystemInfo: {
              Registry: PDFString.of("Adobe"),
              Ordering: PDFString.of("Identity"),
              Supplement: 0,
            },
            CIDToGIDMap: "Identity",
            DW: 0,
            W: used.flatMap((id) => [id, [Math.round(widths.getGlyph(id).advanceWidth)]]),
            FontDescriptor: context.register(
              context.obj({
                Type: "FontDescriptor",
                FontName: "Whole",
                Flags: 4,
                FontBBox: [-1000, -1000, 3000, 2000],
                ItalicAngle: 0,
                Ascent: 1000,
                Descent: -300,
                CapHeight: 700,
                StemV: 80,
                FontFile2: context.register(
                  PDFRawStream.of(
                    context.obj({ Length: program.length, Length1: program.length }),
                    program,
                  ),
                ),
              }),
            ),
          }),
        ),
      ],
    }),
  );
}

describe("a cut font prints as much ink as the whole one", () => {
  test.skipIf(!hasPoppler).each(SCRIPTS)(popplerOr("%s"), async (_script, name, letters) => {
    const bytes = await shelf.font(name);
    const typeface = openTypeface(name, bytes);
    bytesOf.set(typeface, bytes);
    const cut = await pageOf(typeface, letters, false);
    const whole = await pageOf(typeface, letters, true);
    const [inkOfCut, inkOfWhole] = [inkOfPage(cut.bytes, 1), inkOfPage(whole.bytes, 1)];
    expect(cut.drawn).toBeGreaterThan(100);
    expect(inkOfWhole / cut.drawn).toBeGreaterThan(10);
    expect(Math.abs(inkOfCut / inkOfWhole - 1)).toBeLessThan(0.01);
  });
});

test("a cut font has an outline for every letter that it is to print", async () => {
  const typeface = openTypeface("serif-kr", await shelf.font("serif-kr"));
  const letters = [...spread(0xac00, 0xd7a3, 200)];
  const numbers = letters.flatMap((letter) =>
    typeface.shape(letter).glyphs.map((glyph) => typeface.use(glyph).number),
  );
  const document = await PDFDocument.create();
  writeFont(document.context, typeface);
  const program = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .find((object) => object instanceof PDFRawStream && object.dict.has(PDFName.of("Length1")));
  const font = create(inflate((program as PDFRawStream).getContents()));
  const empty = numbers.filter((number) => {
    const { bbox } = font.getGlyph(number) as unknown as { bbox: { minX: number; maxX: number } };
    return !(bbox.maxX > bbox.minX);
  });
  expect(empty).toEqual([]);
});
