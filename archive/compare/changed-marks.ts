import type { Mark } from "../model/mark";
import type { MarkedText } from "../model/marked-text/marked-text";

/** How many marks of the text after are not in the text before: new ones, and those that cover or say something else. */
export function changedMarks(before: MarkedText, after: MarkedText): number {
  return Math.max(marksNotIn(after, before).length, marksNotIn(before, after).length);
}

/** The marks of the one text that the other does not have. */
export function marksNotIn(one: MarkedText, other: MarkedText): readonly Mark[] {
  const counts = new Map<string, number>();
  for (const mark of other.marks) {
    const key = keyOf(other.text, mark);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return one.marks.filter((mark) => {
    const key = keyOf(one.text, mark);
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left <= 0;
  });
}

/** Marks are the same where they say the same of the same words; where in the text those stand is the words' affair. */
function keyOf(text: string, { start, end, ...says }: Mark): string {
  const sorted = Object.entries(says).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([text.slice(start, end), sorted]);
}
