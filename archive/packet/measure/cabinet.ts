import type { FontName, PacketAssets } from "../assets";
import type { Face, Run } from "../outline/block";
import { openTypeface, type Typeface } from "./typeface";

/** The fonts that a packet needs, and which of them draws a character. */
export interface Cabinet {
  readonly typefaces: readonly Typeface[];
  /** The face of plain words. */
  readonly plain: Typeface;
  /** Null when no font at hand has the character. */
  choose(grapheme: string, face: Face, language: string): Typeface | null;
}

const UPRIGHT: Readonly<Record<Face, FontName>> = {
  regular: "serif",
  italic: "serif-italic",
  bold: "serif-bold",
};
const HANGUL = /\p{sc=Hangul}/u;
const HAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const CHINESE_QUOTE = /^[‘’“”…—]$/u;
const SIMPLE = /^[\u0020-\u024f]*$/u;

/** Opens the fonts that these words need and no others: an East Asian font has 14 megabytes. */
export async function openCabinet(
  assets: PacketAssets,
  words: readonly { readonly run: Run; readonly language: string }[],
): Promise<Cabinet> {
  const open = new Map<FontName, Typeface>();
  const need = async (name: FontName): Promise<Typeface> => {
    const typeface = open.get(name) ?? openTypeface(name, await assets.font(name));
    open.set(name, typeface);
    return typeface;
  };
  const plain = await need("serif");
  const asked = new Set<string>();
  for (const { run, language } of words) {
    const face = run.face ?? "regular";
    const latin = await need(UPRIGHT[face]);
    if (SIMPLE.test(run.text)) continue;
    for (const character of run.text) {
      const key = `${character}${face}${language}`;
      if (asked.has(key)) continue;
      asked.add(key);
      for (const name of candidates(character, face, language)) {
        const typeface = UPRIGHT[face] === name ? latin : await need(name);
        if (typeface.has(character.codePointAt(0) ?? 0)) break;
      }
    }
  }
  return cabinetOf(open, plain);
}

function cabinetOf(open: ReadonlyMap<FontName, Typeface>, plain: Typeface): Cabinet {
  const chosen = new Map<string, Typeface | null>();
  const typefaces = [...open.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return {
    typefaces,
    plain,
    choose(grapheme, face, language) {
      const key = `${grapheme}\u0000${face}\u0000${language}`;
      const known = chosen.get(key);
      if (known !== undefined) return known;
      const found =
        candidates(grapheme, face, language)
          .map((name) => open.get(name))
          .find((typeface) => typeface !== undefined && hasAll(typeface, grapheme)) ?? null;
      chosen.set(key, found);
      return found;
    },
  };
}

function hasAll(typeface: Typeface, grapheme: string): boolean {
  for (const character of grapheme) if (!typeface.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

/** The script's own punctuation stands on the line of its letters. */
const HEBREW = /\p{scx=Hebrew}/u;
const ARABIC = /\p{scx=Arabic}/u;

/** Fonts to try for one grapheme, best first: Han takes its shapes from the language around it. */
function candidates(grapheme: string, face: Face, language: string): readonly FontName[] {
  const korean: FontName = face === "bold" ? "serif-kr-bold" : "serif-kr";
  const chinese: FontName = face === "bold" ? "serif-sc-bold" : "serif-sc";
  if (HANGUL.test(grapheme)) return [korean];
  if (HEBREW.test(grapheme))
    return [face === "bold" ? "serif-hebrew-bold" : "serif-hebrew", "serif"];
  if (ARABIC.test(grapheme)) return [face === "bold" ? "amiri-bold" : "amiri", "serif"];
  const isEastAsian = HAN.test(grapheme);
  const isChinese = language.startsWith("zh");
  if (isEastAsian || (isChinese && CHINESE_QUOTE.test(grapheme)))
    return language.startsWith("ko") ? [korean, chinese] : [chinese, korean];
  return [UPRIGHT[face], "serif", korean, chinese];
}
