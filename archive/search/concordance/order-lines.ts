import type { Words } from "./words";

/** By what the lines of a concordance are in order. */
export type LineOrder = "hits" | "left" | "right" | "date" | "code";

/** What a line is put in order by. */
export interface LineKeys {
  /** Lines of one group stand together; groups by number. */
  readonly group: number;
  /** Words to the left, the nearest first, and to the right. */
  readonly left: string;
  readonly right: string;
  /** First day that the document may be of, counted from 1970; null for an undated one: they stand last. */
  readonly day: number | null;
  readonly code: string;
}

/** Words on one side that decide the order; what differs later is in the order of the hits. */
const DECISIVE = 5;
/** Below every letter: `lamp oil` stands before `lamps`. */
const GAP = "\u0001";

/** @param span words that the match covers, [first, behind the last) */
export function sideKeys(
  { forms }: Words,
  [first, behind]: readonly [number, number],
): Pick<LineKeys, "left" | "right"> {
  const left = forms.slice(Math.max(0, first - DECISIVE), first).toReversed();
  return { left: left.join(GAP), right: forms.slice(behind, behind + DECISIVE).join(GAP) };
}

/** Numbers of the lines in the order asked for; equal ones as they came. */
export function orderLines(lines: readonly LineKeys[], order: LineOrder): Uint32Array {
  const compare = comparing(order);
  const numbers = Uint32Array.from(lines, (_, at) => at);
  return numbers.sort((a, b) => {
    const [one, other] = [lines[a], lines[b]];
    if (one === undefined || other === undefined) return 0;
    return one.group - other.group || compare(one, other) || a - b;
  });
}

function comparing(order: LineOrder): (a: LineKeys, b: LineKeys) => number {
  if (order === "hits") return () => 0;
  if (order === "date") return (a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || 0;
  const codes = new Intl.Collator("en", { numeric: true });
  if (order === "code") return (a, b) => codes.compare(a.code, b.code);
  return (a, b) => byWords(a[order], b[order]);
}

/** Forms are folded already: code units put the words of each script together. A text's end stands first. */
const byWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
