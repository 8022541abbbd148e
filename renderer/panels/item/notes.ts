import type { Mark } from "../../../archive/model/mark";
import { noteLetter } from "../../../archive/model/note-letter";
import { hasNote } from "./mark-runs";

/** A note with the sign that joins it to its words: figures for the document's own notes, letters for the editor's. */
export interface SignedNote {
  /** Its place among the notes of the text, from 0: two notes may stand at one place. */
  readonly id: number;
  readonly mark: Mark;
  readonly sign: string;
  readonly own: boolean;
  /** Whether it speaks of lost words: a gap's own note, or one that stands where a gap does. */
  readonly loss: boolean;
}

const isGap = ({ kind, start, end }: Mark): boolean => kind === "gap" && start === end;

/** A gap whose note is nothing but its extent: the line has drawn it, and the margin need not say it again. */
const isDrawnWhole = (mark: Mark): boolean => isGap(mark) && extentOf(mark, "") === mark.note;

/** Gives every note its sign, in the order of the text. A printed sign of the document's own note is kept. */
export function signedNotes(marks: readonly Mark[]): ReadonlyMap<Mark, SignedNote> {
  const notes = new Map<Mark, SignedNote>();
  const gaps = new Set(marks.filter(isGap).map(({ start }) => start));
  let letters = 0;
  let figures = 0;
  for (const mark of marks.filter((one) => hasNote(one) && !isDrawnWhole(one))) {
    const own = mark.by === "author";
    if (own) figures += 1;
    const printed = mark.kind === "note" && mark.label !== null && mark.label !== "";
    const counted = own ? String(figures) : noteLetter(letters++);
    const sign = own && printed ? mark.label! : counted;
    const loss = !own && (mark.kind === "gap" || (mark.start === mark.end && gaps.has(mark.start)));
    notes.set(mark, { id: notes.size, mark, sign, own, loss });
  }
  return notes;
}

/** A note's wish to stand level with its sign, in CSS pixels. */
export interface NoteWish {
  readonly top: number;
  readonly height: number;
}

/**
 * Where notes stand so that none covers another: level with their sign where there is room, else under the note before;
 * a crowd at the foot of a sheet is pushed up no further than its own first sign.
 * @param wishes in the order of their signs @param space least distance between two notes
 */
export function placeNotes(wishes: readonly NoteWish[], space: number): readonly number[] {
  const tops: number[] = [];
  let free = 0;
  for (const { top, height } of wishes) {
    const at = Math.max(top, free);
    tops.push(at);
    free = at + height + space;
  }
  return tops;
}

/** What a gap says in the line: its extent, up to the first stop; the cause stands in the note. */
export function extentOf(gap: Mark, otherwise: string): string {
  const extent = /^[^.,;(]+/.exec(gap.note ?? "")?.[0].trim() ?? "";
  return extent === "" ? otherwise : extent;
}
