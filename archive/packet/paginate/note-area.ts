import type { Line } from "../break/lines";
import type { Element } from "../tag/structure";
import { partsOf } from "./line-parts";
import type { Anchor, Placed } from "./page";
import type { Paper } from "./paper";

/** One line of a footnote, ready to be placed. */
export interface NoteLine {
  readonly line: Line;
  readonly element: Element;
  /** Only on a note's first line: where its sign leads to. */
  readonly anchor: string | null;
}

/** The notes of the page being filled. What does not fit goes on at the foot of the next page. */
export interface NoteArea {
  /** Points that the notes now take. */
  height(): number;
  /** Points that these lines would add, as far as they fit on the page. */
  growth(lines: readonly NoteLine[]): number;
  add(lines: readonly NoteLine[]): void;
  /** Places the notes and keeps what is left over for the next page. */
  close(page: number, anchors: Map<string, Anchor>): readonly Placed[];
}

export const NOTE_SIZE = 8.6;
const NOTE_LEAD = 12.4;
/** From the text to the hairline, and from there to the first note. */
const CLEAR = 20;
const RULE_TO_NOTE = 13;

export function createNoteArea(paper: Paper): NoteArea {
  // Notes may take half of a page: text must go on beside them.
  const most = Math.floor((paper.top - paper.bottom) / 2 / NOTE_LEAD);
  let lines: NoteLine[] = [];
  const heightOf = (count: number): number =>
    count === 0 ? 0 : CLEAR + Math.min(count, most) * NOTE_LEAD;
  return {
    height: () => heightOf(lines.length),
    growth: (added) => heightOf(lines.length + added.length) - heightOf(lines.length),
    add: (added) => void lines.push(...added),
    close(page, anchors) {
      const here = lines.slice(0, most);
      lines = lines.slice(most);
      return placeNotes(here, paper, page, anchors);
    },
  };
}

function placeNotes(
  lines: readonly NoteLine[],
  paper: Paper,
  page: number,
  anchors: Map<string, Anchor>,
): readonly Placed[] {
  if (lines.length === 0) return [];
  const first = paper.bottom + (lines.length - 1) * NOTE_LEAD;
  const rule = first + RULE_TO_NOTE;
  const placed: Placed[] = [
    {
      kind: "rule",
      from: [paper.left, rule],
      to: [paper.right, rule],
      weight: 0.4,
      grey: 0.55,
      dots: false,
    },
  ];
  lines.forEach(({ line, element: note, anchor }, index) => {
    const y = first - index * NOTE_LEAD;
    if (anchor !== null) anchors.set(anchor, { page, y: y + NOTE_LEAD });
    for (const part of partsOf(line, paper.left, note, new Map()))
      placed.push({ kind: "text", boxes: part.boxes, xs: part.xs, y, element: part.element });
  });
  return placed;
}
