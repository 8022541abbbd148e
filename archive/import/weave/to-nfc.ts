import type { Mark } from "../../model/mark";

interface Woven {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Letters that join the one before them: combining marks, and the second and third parts of a Hangul syllable. */
const JOINS = /[\p{M}\u1160-\u11ff]/u;

/** The text in NFC with its marks moved along, sorted by start. A place within a composed letter moves behind it. */
export function toNfc(text: string, marks: readonly Mark[]): Woven {
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const composed = text.normalize("NFC");
  if (composed === text) return { text, marks: sorted };
  const places = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].toSorted(
    (a, b) => a - b,
  );
  const moved = new Map<number, number>();
  let from = 0;
  let length = 0;
  for (const place of places) {
    let to = place;
    while (to < text.length && JOINS.test(text.charAt(to))) to += 1;
    if (to > from) {
      length += text.slice(from, to).normalize("NFC").length;
      from = to;
    }
    moved.set(place, length);
  }
  const at = (place: number) => moved.get(place) ?? place;
  return {
    text: composed,
    marks: sorted.map((mark) => ({ ...mark, start: at(mark.start), end: at(mark.end) })),
  };
}
