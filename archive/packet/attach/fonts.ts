import { deflate } from "pako";
import { PDFRawStream, PDFString, type PDFContext, type PDFRef } from "pdf-lib";
import type { Typeface, UsedGlyph } from "../measure/typeface";
import { sha256 } from "./sha256";

/**
 * Writes the used glyphs of a face as a composite font (ISO 32000-1, 9.7) with two-byte glyph numbers.
 * The subset is fontkit 2's own: pdf-lib's companion @pdf-lib/fontkit loses outlines without an error.
 */
export function writeFont(context: PDFContext, typeface: Typeface): PDFRef {
  // Number 0 is the empty glyph of every subset; ours follow it without a gap.
  const used = [...typeface.used]
    .filter(([, glyph]) => glyph.number > 0)
    .toSorted(([, a], [, b]) => a.number - b.number);
  const program = new Uint8Array(typeface.subset.encode());
  const name = `${subsetTag(program)}+${typeface.font.postscriptName}`;
  const descendant = context.register(
    context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFString.of("Adobe"),
        Ordering: PDFString.of("Identity"),
        Supplement: 0,
      },
      FontDescriptor: writeDescriptor(context, typeface, name, program),
      CIDToGIDMap: "Identity",
      DW: 0,
      W: [1, context.obj(used.map(([id]) => Math.round(widthOf(typeface, id))))],
    }),
  );
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: writeStream(
        context,
        new TextEncoder().encode(toUnicode(used.map(([, glyph]) => glyph))),
      ),
    }),
  );
}

/** Six letters that tell subsets of one font apart (ISO 32000-1, 9.6.4), from the digest of its outlines. */
function subsetTag(program: Uint8Array): string {
  const digest = sha256(program);
  return Array.from({ length: 6 }, (_, index) =>
    String.fromCharCode(65 + (parseInt(digest.slice(index * 4, index * 4 + 4), 16) % 26)),
  ).join("");
}

function widthOf(typeface: Typeface, glyph: number): number {
  return (typeface.font.getGlyph(glyph).advanceWidth * 1000) / typeface.font.unitsPerEm;
}

function writeDescriptor(
  context: PDFContext,
  { font }: Typeface,
  name: string,
  program: Uint8Array,
): PDFRef {
  const scale = 1000 / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  const isItalic = font.italicAngle !== 0;
  return context.register(
    context.obj({
      Type: "FontDescriptor",
      FontName: name,
      // Symbolic, because glyphs go by number; serif; italic (ISO 32000-1, 9.8.2).
      Flags: 4 + 2 + (isItalic ? 64 : 0),
      FontBBox: [minX, minY, maxX, maxY].map((n) => Math.round(n * scale)),
      ItalicAngle: font.italicAngle,
      Ascent: Math.round(font.ascent * scale),
      Descent: Math.round(font.descent * scale),
      CapHeight: Math.round(font.capHeight * scale),
      StemV: /Bold/u.test(font.postscriptName) ? 120 : 80,
      FontFile2: writeStream(context, program, { Length1: program.length }),
    }),
  );
}

/** Which characters each glyph number stands for (ISO 32000-1, 9.10.3), at most 100 to a block. */
function toUnicode(glyphs: readonly UsedGlyph[]): string {
  const blocks: string[] = [];
  for (let from = 0; from < glyphs.length; from += 100) {
    const lines = glyphs.slice(from, from + 100).map(({ number, codePoints }) => {
      const words = codePoints.map((point) => utf16(String.fromCodePoint(point))).join("");
      return `<${number.toString(16).padStart(4, "0")}> <${words === "" ? "FFFD" : words}>`;
    });
    blocks.push(`${lines.length} beginbfchar\n${lines.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0"),
  ).join("");
}

/** A deflated stream. Deflate is pako's and not the platform's, so that the same packet has the same bytes everywhere. */
export function writeStream(
  context: PDFContext,
  bytes: Uint8Array,
  entries: Readonly<Record<string, string | number | PDFRef>> = {},
): PDFRef {
  const packed = deflate(bytes);
  const dictionary = context.obj({ ...entries, Length: packed.length, Filter: "FlateDecode" });
  return context.register(PDFRawStream.of(dictionary, packed));
}
