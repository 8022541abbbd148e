import type { Box } from "../measure/boxes";
import { visualOrder, type Direction } from "./direction";

/** A line ready to be placed: boxes in reading order, each with its place from the line's left end, in points. */
export interface Line {
  readonly boxes: readonly Box[];
  readonly offsets: readonly number[];
  readonly width: number;
  readonly isRightToLeft: boolean;
}

/** Lines being filled with boxes. */
export interface Lines {
  /** Whether boxes go on the present line; spaces at its end need no room. */
  fits(boxes: readonly Box[]): boolean;
  room(): number;
  add(boxes: readonly Box[]): void;
  /** Ends the present line, unless it is still empty. */
  turn(): void;
  finish(): readonly Line[];
}

export function createLines(
  measure: { readonly width: number; readonly hang: number },
  direction: Direction | null,
): Lines {
  const done: Line[] = [];
  let boxes: Box[] = [];
  let width = 0;
  const available = (): number => measure.width - (done.length > 0 ? measure.hang : 0);
  const turn = (): void => {
    if (boxes.length > 0) done.push(closeLine(boxes, direction));
    boxes = [];
    width = 0;
  };
  return {
    // A hair's breadth of grace: sums of widths are never exact.
    fits: (added) => width + widthOf(withoutEndSpaces(added)) <= available() + 0.01,
    room: () => available() - width,
    add(added) {
      boxes.push(...added);
      width += widthOf(added);
    },
    turn,
    finish() {
      turn();
      return done;
    },
  };
}

export function widthOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, box) => sum + box.width, 0);
}

function withoutEndSpaces(boxes: readonly Box[]): readonly Box[] {
  let end = boxes.length;
  while (end > 0 && boxes[end - 1]?.isSpace === true) end--;
  return boxes.slice(0, end);
}

function closeLine(all: readonly Box[], direction: Direction | null): Line {
  const inked = withoutEndSpaces(all);
  // The space at a line's end stays in the words, so that they do not run together when they are copied or read aloud.
  const boxes = direction === null ? all : inked;
  const order = direction === null ? boxes : visualOrder(boxes, direction);
  const places = new Map<Box, number>();
  let x = 0;
  for (const box of order) {
    places.set(box, x);
    x += box.width;
  }
  return {
    boxes,
    offsets: boxes.map((box) => places.get(box) ?? 0),
    width: widthOf(inked),
    isRightToLeft: direction?.isRightToLeft ?? false,
  };
}
