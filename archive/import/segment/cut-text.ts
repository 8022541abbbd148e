import type { Mark } from "../../model/mark";
import type { DraftText } from "../draft";

/** The words of some places of a text, an empty line between them, with the marks that stand there. */
export function cutText(
  text: DraftText,
  places: readonly (readonly [number, number])[],
): DraftText {
  let words = "";
  const marks: Mark[] = [];
  for (const [from, to] of places) {
    const piece = text.text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const end = start + piece.trim().length;
    if (start >= end) continue;
    if (words !== "") words += "\n\n";
    const shift = words.length - start;
    words += text.text.slice(start, end);
    marks.push(...text.marks.flatMap((mark) => marksWithin(mark, start, end, shift)));
  }
  return { ...text, text: words, marks };
}

/** A mark belongs to the place that it begins in. */
function marksWithin(mark: Mark, start: number, end: number, shift: number): readonly Mark[] {
  if (mark.start < start || mark.start > end) return [];
  return [{ ...mark, start: mark.start + shift, end: Math.min(mark.end, end) + shift }];
}
