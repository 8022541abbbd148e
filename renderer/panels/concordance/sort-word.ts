/** A side of a line, with the word that the lines are sorted by apart from the rest. */
export interface SortedSide {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

const RUN =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}々〆ー";
/** A pair of characters where there are no blanks between words, as the lines are sorted. */
const WORD = `[${RUN}]{1,2}|(?:(?![${RUN}])[\\p{L}\\p{N}\\p{M}'’])+`;
const FIRST = new RegExp(`^([^\\p{L}\\p{N}]*)(${WORD})`, "u");
const LAST = new RegExp(`(${WORD})([^\\p{L}\\p{N}]*)$`, "u");

/** @param nearest which end of the side is next to the match */
export function sortedSide(text: string, nearest: "start" | "end"): SortedSide {
  const found = (nearest === "start" ? FIRST : LAST).exec(text);
  if (found === null) return { before: text, word: "", after: "" };
  if (nearest === "start") {
    const [, before = "", word = ""] = found;
    return { before, word, after: text.slice(before.length + word.length) };
  }
  const [, word = "", after = ""] = found;
  return { before: text.slice(0, text.length - word.length - after.length), word, after };
}
