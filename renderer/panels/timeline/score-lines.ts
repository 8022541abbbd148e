import type { Output } from "../../../archive/contract";
import { dayOf } from "./days";

type Letters = Output<"letters">;

export const ROW_PX = 44;
export const HEAD_PX = 24;

/** Where days and rows of a score lie. */
export interface Scale {
  /** The first day shown. */
  readonly first: number;
  readonly pxPerDay: number;
  readonly rows: number;
}

/** The middle of a row; who is beyond those told lies in one more row beneath. */
export const rowAt = (place: number, rows: number): number =>
  HEAD_PX + ((place < 0 ? rows : place) + 0.5) * ROW_PX;

/** All letters of a pair, both ways, as an arc at the left of the names; the farther apart, the wider. */
export function arcOf(low: number, high: number, width: number) {
  const [top, bottom] = [rowAt(low, 0), rowAt(high, 0)];
  const reach = Math.min(width - 14, 14 + (high - low) * 11);
  const x = width - 4;
  return {
    path: `M${x} ${top}C${x - reach * 1.3} ${top} ${x - reach * 1.3} ${bottom} ${x} ${bottom}`,
    x: x - reach,
    y: (top + bottom) / 2,
  };
}

/** Room that a count needs beside another. */
const COUNT_PX = { across: 26, down: 15 };

/** Of arcs with their counts those whose count is written: the larger first, none over another; the table tells them all. */
export function countsInSight<A extends { x: number; y: number; count: number }>(
  arcs: readonly A[],
): ReadonlySet<A> {
  const told: A[] = [];
  for (const arc of arcs.toSorted((a, b) => b.count - a.count))
    if (
      told.every(
        ({ x, y }) =>
          Math.abs(x - arc.x) >= COUNT_PX.across || Math.abs(y - arc.y) >= COUNT_PX.down,
      )
    )
      told.push(arc);
  return new Set(told);
}

/** Each letter's line: on its day, or in the middle of the days on which it may have been written, and how wide those are. */
export function linesAt({ drawn }: Letters, { first, pxPerDay, rows }: Scale) {
  return drawn.map((letter) => {
    const [from, to] = [dayOf(letter.first), dayOf(letter.last)];
    return {
      ...letter,
      x: ((from + to + 1) / 2 - first) * pxPerDay,
      wide: from === to ? 0 : (to - from + 1) * pxPerDay,
      y: rowAt(letter.from, rows),
      end: rowAt(letter.to, rows),
    };
  });
}

/** Bars a week wide, one path for all weeks of a pair that have about as many letters: hundreds of letters are few lines to draw. */
export function weeksAt({ weeks }: Letters, { first, pxPerDay, rows }: Scale) {
  const paths = new Map<string, { from: number; to: number; weight: number; path: string }>();
  for (const { from, to, first: day, count } of weeks) {
    const weight = count === 1 ? 1 : count < 4 ? 2 : 3;
    const key = `${from} ${to} ${weight}`;
    const one = paths.get(key) ?? { from, to, weight, path: "" };
    const x = ((dayOf(day) + 3.5 - first) * pxPerDay).toFixed(1);
    one.path += `M${x} ${rowAt(from, rows)}V${rowAt(to, rows)}`;
    paths.set(key, one);
  }
  return [...paths.values()];
}
