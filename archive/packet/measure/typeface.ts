import { create, type Font, type GlyphRun, type Subset } from "fontkit";
import type { FontName } from "../assets";

/** One glyph of a word: sizes in thousandths of the type size. */
export interface PlacedGlyph {
  readonly id: number;
  /** To be taken back before the next glyph: kerning, and the offset of marks. */
  readonly back: number;
  /** Above the line. */
  readonly rise: number;
  readonly codePoints: readonly number[];
}

/** A word in one face. */
export interface ShapedWord {
  readonly typeface: Typeface;
  readonly text: string;
  readonly isRightToLeft: boolean;
  /** From left to right, as they are drawn. */
  readonly glyphs: readonly PlacedGlyph[];
  /** To be gone before the first glyph: a mark that stands there has an offset of its own. */
  readonly lead: number;
  /** In thousandths of the type size. */
  readonly width: number;
}

/** A face that knows which of its glyphs a packet has used. */
export interface Typeface {
  readonly name: FontName;
  readonly font: Font;
  readonly subset: Subset;
  /** Glyph number in the font -> number in the subset and the characters that it stands for. */
  readonly used: ReadonlyMap<number, UsedGlyph>;
  has(codePoint: number): boolean;
  /** @param isRightToLeft whether its first letter stands at the right */
  shape(word: string, isRightToLeft?: boolean): ShapedWord;
  /** Takes a glyph into the subset. */
  use(glyph: PlacedGlyph): UsedGlyph;
  /** What a word reads as to software: the characters that its glyphs stand for in this packet. */
  spell(word: ShapedWord): string;
}
export interface UsedGlyph {
  readonly number: number;
  readonly codePoints: readonly number[];
}

/** Opens a TrueType font. Words are shaped once and remembered: most of a packet's words are few. */
export function openTypeface(name: FontName, bytes: Uint8Array): Typeface {
  const font = create(bytes);
  const subset = font.createSubset();
  const used = new Map<number, UsedGlyph>();
  const words = new Map<string, ShapedWord>();
  const known = new Map<number, boolean>();
  const spelt = new Map<ShapedWord, string>();
  const typeface: Typeface = {
    name,
    font,
    subset,
    used,
    has(codePoint) {
      const answer = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
      known.set(codePoint, answer);
      return answer;
    },
    shape(word, isRightToLeft = false) {
      const key = isRightToLeft ? `\u200f${word}` : word;
      const shaped = words.get(key) ?? shapeWord(typeface, word, isRightToLeft ? "rtl" : "ltr");
      words.set(key, shaped);
      return shaped;
    },
    use(glyph) {
      const found = used.get(glyph.id);
      if (found !== undefined) return found;
      const taken = { number: subset.includeGlyph(glyph.id), codePoints: glyph.codePoints };
      used.set(glyph.id, taken);
      return taken;
    },
    spell(word) {
      const found = spelt.get(word) ?? spellWord(typeface, word);
      spelt.set(word, found);
      return found;
    },
  };
  return typeface;
}

function spellWord(typeface: Typeface, word: ShapedWord): string {
  const glyphs = word.isRightToLeft ? word.glyphs.toReversed() : word.glyphs;
  return glyphs
    .flatMap((glyph) => typeface.use(glyph).codePoints)
    .map((point) => String.fromCodePoint(point))
    .join("");
}

/** A face may name a place for an accent and not say where it is ("Ἀ"): then the accent stands where its own width puts it. */
function layOut(font: Font, text: string, direction: "ltr" | "rtl"): GlyphRun {
  const inDirection = (features: Readonly<Record<string, boolean>>): GlyphRun =>
    font.layout(text, features, undefined, undefined, direction);
  try {
    return inDirection({});
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return inDirection({ mark: false, mkmk: false });
  }
}

/** ZERO WIDTH JOINER. */
const JOINER = [0x200d] as const;

/** Unicode sorts the sign of a doubled letter behind its vowel; the vowel stands on the sign, and fonts want it so. */
const doubledFirst = (text: string): string =>
  text.replaceAll(/([\u064b-\u0650\u0652\u0670])\u0651/gu, "\u0651$1");

function shapeWord(typeface: Typeface, text: string, direction: "ltr" | "rtl"): ShapedWord {
  const isRightToLeft = direction === "rtl";
  const run = layOut(typeface.font, doubledFirst(text), direction);
  const scale = 1000 / typeface.font.unitsPerEm;
  const backs = run.glyphs.map((glyph, index) => {
    const here = run.positions[index];
    const next = run.positions[index + 1];
    const kern = glyph.advanceWidth - (here?.xAdvance ?? 0) + (here?.xOffset ?? 0);
    // A mark is moved by an offset of its own: the pen goes there before it and comes back after it.
    return (kern - (next?.xOffset ?? 0)) * scale;
  });
  const glyphs = run.glyphs.map((glyph, index) => ({
    id: glyph.id,
    back: backs[index] ?? 0,
    rise: (run.positions[index]?.yOffset ?? 0) * scale,
    // Part of a letter that the font draws in two: it joins, and stands for nothing.
    codePoints: isRightToLeft && glyph.codePoints.length === 0 ? JOINER : glyph.codePoints,
  }));
  const width = run.positions.reduce((sum, position) => sum + position.xAdvance, 0) * scale;
  const lead = (run.positions[0]?.xOffset ?? 0) * scale;
  return { typeface, text, isRightToLeft, glyphs, lead, width };
}
