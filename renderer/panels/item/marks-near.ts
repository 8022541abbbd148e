import type { Mark } from "../../../archive/model/mark";
import type { ReadingChange } from "../../../archive/model/reading-text";
import type { SignedNote } from "./notes";
import type { TextLine } from "./text-lines";

/** Marks are sought for each line among those that begin near it; a mark longer than this many before it is an outlier. */
const NEAR_MARKS = 400;

/** Marks that may touch a line. They are sorted by start: those that begin after it cannot. */
export function marksOver(marks: readonly Mark[], line: TextLine): readonly Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.start <= line.end) low = middle + 1;
    else high = middle;
  }
  return marks
    .slice(Math.max(0, low - NEAR_MARKS), low)
    .filter(({ start, end }) => end >= line.start && start <= line.end);
}

export function notesBetween(
  notes: ReadonlyMap<Mark, SignedNote>,
  start: number,
  end: number,
): readonly SignedNote[] {
  return [...notes.values()].filter(({ mark }) => mark.end >= start && mark.end <= end);
}

const NONE: readonly ReadingChange[] = [];

export function changesOver(
  changes: readonly ReadingChange[],
  line: TextLine,
): readonly ReadingChange[] {
  if (changes.length === 0) return NONE;
  return changes.filter(({ start, end }) => end > line.start && start < line.end);
}
