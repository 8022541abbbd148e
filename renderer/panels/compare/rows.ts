import { withBlanks } from "../../../archive/compare/gaps";
import type { ComparedText, Comparison } from "../../../archive/contract/compare";
import type { Mark } from "../../../archive/model/mark";
import { noteLetter } from "../../../archive/model/note-letter";
import type { Place } from "../library/match-lines";

export type Rows = Comparison["rows"];
export type Difference = NonNullable<Comparison["differences"]>[number];

/** One row as it is drawn: the places of its words in both texts. */
export interface ShownRow {
  readonly left: Place | null;
  readonly right: Place | null;
  /** Its first paragraph as the left text counts them: "6". What stands only on the right follows a left one: "6a", "6b". */
  readonly label: string;
}

/** Rows with the places of their paragraphs. */
export function shownRows({ rows, left, right }: Comparison): readonly ShownRow[] {
  let [i, j, alone] = [0, 0, 0];
  const over = (all: readonly Place[], from: number, count: number): Place | null =>
    count === 0 ? null : [all[from]![0], all[from + count - 1]![1]];
  return rows.map(([n, m]) => {
    const row = {
      left: over(left.paragraphs, i, n),
      right: over(right.paragraphs, j, m),
      label: n > 0 ? String(i + 1) : `${i}${noteLetter(alone)}`,
    };
    alone = n > 0 ? 0 : alone + 1;
    i += n;
    j += m;
    return row;
  });
}

/** A row and the one after it in one; null at the end. */
export function joined(rows: Rows, at: number): Rows | null {
  const [one, next] = [rows[at], rows[at + 1]];
  if (one === undefined || next === undefined) return null;
  return rows.toSpliced(at, 2, [one[0] + next[0], one[1] + next[1]]);
}

/**
 * A row in two: the first paragraph of each side, then the rest; a pair is parted into its sides. null where there is but one
 * paragraph. With joining, every way of setting two texts beside each other can be reached.
 */
export function parted(rows: Rows, at: number): Rows | null {
  const [n, m] = rows[at] ?? [0, 0];
  if (n + m < 2) return null;
  const first = [Math.min(1, n), n === 1 && m === 1 ? 0 : Math.min(1, m)] as const;
  return rows.toSpliced(at, 1, first, [n - first[0], m - first[1]]);
}

/**
 * The gap that stands in the place of a paragraph: after the words before it and before those that follow, on lines of its own.
 * null where nothing is said to be lost: then the text never had it.
 */
export function lostBetween(
  { text, marks }: ComparedText,
  before: Place | null,
  after: Place | null,
): Mark | null {
  const from = before === null ? -1 : withBlanks(text, before)[1];
  const to = after === null ? text.length + 1 : withBlanks(text, after)[0];
  return (
    marks.find(
      ({ kind, start, end }) => kind === "gap" && start === end && start > from && start < to,
    ) ?? null
  );
}

/** The share of words that are in both, from 0 to 1: of all letters that are compared, for words are not counted twice. */
export function sameShare(comparison: Comparison): number {
  const length = (all: readonly (Place | null)[]) =>
    all.reduce((sum, place) => sum + (place === null ? 0 : place[1] - place[0]), 0);
  const differences = (comparison.differences ?? []).filter(({ moved }) => !moved);
  const other = length(differences.flatMap(({ left, right }) => [left, right]));
  const lonely = length(
    shownRows(comparison).flatMap(({ left, right }) =>
      left === null || right === null ? [left, right] : [],
    ),
  );
  const all = length([...comparison.left.paragraphs, ...comparison.right.paragraphs]);
  return all === 0 ? 1 : Math.max(0, 1 - (other + lonely) / all);
}
