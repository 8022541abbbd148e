import { sharedAnchors } from "./shared-anchors";
import { anchorsOf, type KnownName } from "./anchors";
import { normalTail, weightOf } from "./text-weight";

/** How many paragraphs of the left and of the right text stand beside each other in one row. */
export type Row = readonly [left: number, right: number];

/**
 * Kinds of rows with their cost in nats: how rare they are between a text and its translation. Gale and Church counted sentences (A
 * Program for Aligning Sentences in Bilingual Corpora, 1993, table 5) and found two for one ten times as often as one for none;
 * of paragraphs, translators leave out salutes and closings as readily as they join them. None of two to two: two rows say it.
 */
const KINDS = (
  [
    [[1, 1], 0.9],
    [[1, 2], 0.025],
    [[2, 1], 0.025],
    [[1, 0], 0.025],
    [[0, 1], 0.025],
  ] as const
).map(([row, share]): { readonly row: Row; readonly cost: number } => ({
  row,
  cost: -Math.log(share),
}));

/** Variance of the length of a translation for each letter of weight (Gale and Church, section 3.1). */
const VARIANCE = 6.8;
/** A length that fits badly speaks against a row, but not more than anchors can speak for it. */
const MOST_FOR_LENGTH = 9;
const MOST_FOR_ANCHORS = 14;
/** How far from the straight way between both ends a row is sought, in paragraphs and in shares of the text. */
const BAND = { least: 60, share: 0.12 };
/** Below this many pairs every pair is looked at. */
const SMALL = 250_000;

/** Both texts as the search sees them. */
interface Pair {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly anchored: (left: number, right: number) => number;
}

/**
 * Sets the paragraphs of two texts beside each other: in order, none left out. Lengths and anchors decide, by dynamic programming.
 * @param names forms of the names that both may have, each under one key
 */
export function alignParagraphs(
  left: readonly string[],
  right: readonly string[],
  names: readonly KnownName[] = [],
): readonly Row[] {
  const anchors = (all: readonly string[]) => all.map((text) => anchorsOf(text, names));
  const pair: Pair = {
    left: left.map(weightOf),
    right: right.map(weightOf),
    anchored: sharedAnchors(anchors(left), anchors(right)),
  };
  const first = cheapestWay(pair);
  // Who translates tersely does so throughout: the second look knows by how much.
  const ratio = usualRatio(first, pair);
  return ratio === 1
    ? first
    : cheapestWay({ ...pair, left: pair.left.map((weight) => weight * ratio) });
}

/** How much longer the right text usually is where one paragraph stands for one; 1 where too few tell. */
function usualRatio(rows: readonly Row[], { left, right }: Pair): number {
  const ratios: number[] = [];
  let [i, j] = [0, 0];
  for (const [n, m] of rows) {
    if (n === 1 && m === 1) ratios.push(right[j]! / Math.max(1, left[i]!));
    i += n;
    j += m;
  }
  const middle = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)];
  return ratios.length < 3 || middle === undefined ? 1 : Math.min(3, Math.max(1 / 3, middle));
}

/** One line of the table: the cost of each column from `from` on, and the kind of the row that ends there. */
interface TableLine {
  readonly from: number;
  readonly costs: Float64Array;
  readonly kinds: Uint8Array;
}

function cheapestWay(pair: Pair): readonly Row[] {
  const [height, width] = [pair.left.length, pair.right.length];
  const costOf = rowCosts(pair);
  const table: TableLine[] = [];
  const before = (i: number, j: number) => {
    const line = table[i];
    return line?.costs[j - line.from] ?? Infinity;
  };
  for (let i = 0; i <= height; i++) {
    const line = emptyLine(i, height, width);
    table.push(line);
    line.costs.forEach((_, at) => {
      const j = line.from + at;
      if (i + j === 0) line.costs[at] = 0;
      for (const [kind, { row, cost }] of KINDS.entries()) {
        if (i < row[0] || j < row[1]) continue;
        const known = before(i - row[0], j - row[1]) + cost;
        const total = known === Infinity ? known : known + costOf(i, j, row);
        if (total >= line.costs[at]!) continue;
        line.costs[at] = total;
        line.kinds[at] = kind;
      }
    });
  }
  return wayBack(table, height, width);
}

/** The columns that a line of the table looks at: all, or in long texts those about the straight way between both ends. */
function emptyLine(i: number, height: number, width: number): TableLine {
  const middle = Math.round((i / Math.max(1, height)) * width);
  const step = Math.ceil(width / Math.max(1, height));
  const half =
    height * width <= SMALL ? width : Math.max(BAND.least, Math.ceil(BAND.share * width), step * 4);
  const from = Math.max(0, middle - half);
  const length = Math.min(width, middle + half) - from + 1;
  return { from, costs: new Float64Array(length).fill(Infinity), kinds: new Uint8Array(length) };
}

function wayBack(table: readonly TableLine[], height: number, width: number): readonly Row[] {
  const rows: Row[] = [];
  let [i, j] = [height, width];
  while (i + j > 0) {
    const line = table[i]!;
    const { row } = KINDS[line.kinds[j - line.from]!]!;
    rows.push(row);
    i -= row[0];
    j -= row[1];
  }
  return rows.toReversed();
}

/** The cost of a row that ends before the left paragraph `i` and the right paragraph `j`. */
function rowCosts({ left, right, anchored }: Pair): (i: number, j: number, row: Row) => number {
  const [before, beside] = [sums(left), sums(right)];
  return (i, j, [n, m]) => {
    // Whatever was left out may be as long as it likes.
    if (n === 0 || m === 0) return 0;
    const here = before[i]! - before[i - n]!;
    const there = beside[j]! - beside[j - m]!;
    const away = Math.abs(here - there) / Math.sqrt(VARIANCE * Math.max(1, (here + there) / 2));
    const length = Math.min(MOST_FOR_LENGTH, -Math.log(Math.max(1e-9, normalTail(away))));
    let shared = 0;
    for (let a = i - n; a < i; a++) for (let b = j - m; b < j; b++) shared += anchored(a, b);
    return length - Math.min(MOST_FOR_ANCHORS, shared);
  };
}

function sums(weights: readonly number[]): readonly number[] {
  const all = [0];
  for (const weight of weights) all.push(all.at(-1)! + weight);
  return all;
}
