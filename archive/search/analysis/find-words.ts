/**
 * Where words are in a text. Scripts that leave no spaces between words are read as runs; everything else as words. Offsets are
 * those of the text as given, so that what is found can be marked without searching again.
 */

/** Hangul, Han, kana, and the scripts of South-East Asia: searched by overlapping pairs of characters. */
const RUN =
  "\\p{sc=Hangul}\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}々〆ー\\uFF70\\uFF9E\\uFF9F\\u3099\\u309A";
/** Raised and lowered digits are footnote marks: they belong to no word. */
const FOOTNOTE_MARK = "\\u00B2\\u00B3\\u00B9\\u2070-\\u209C";
const LETTER = `(?![${RUN}${FOOTNOTE_MARK}])[\\p{L}\\p{N}]`;
const MARK = `(?![${RUN}])\\p{M}`;
/** An apostrophe inside a word, a soft hyphen, or a hyphen at the end of a line before a small letter. */
const JOINT = "['’ʼ＇](?=\\p{L})|\\u00AD|[-‐]\\r?\\n\\s*(?=\\p{Ll})";
/** U.S.S.R. is one word; two letters (U.S., p.m.) stay two, or they would be taken for other words. */
const INITIALS = `(?<![\\p{L}\\p{N}])(?:${LETTER}\\.){2,}${LETTER}(?![\\p{L}\\p{N}\\p{M}])`;

const WORDS = `([${RUN}]+)|(${INITIALS}|${LETTER}(?:${LETTER}|${MARK}|${JOINT})*)`;

/** A pattern of its own for each reader: it remembers its place. Group 1 is a run, group 2 a word. */
export function wordPattern(): RegExp {
  return new RegExp(WORDS, "gu");
}

/** One character of a run as a reader counts: a composed syllable, a kana with its voicing mark, a letter with its vowel signs. */
const CHARACTER =
  "[\\u1100-\\u115F][\\u1160-\\u11A7][\\u11A8-\\u11FF]?|.[\\uFF9E\\uFF9F\\u3099\\u309A\\p{M}]*";

/** Pattern of single characters of a run. */
export function characterPattern(): RegExp {
  return new RegExp(CHARACTER, "gsu");
}
