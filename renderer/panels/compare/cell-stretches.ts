import { withBlanks } from "../../../archive/compare/gaps";
import type { ComparedText } from "../../../archive/contract/compare";
import { type Cover, markRuns, type Run } from "../item/mark-runs";
import type { Place } from "../library/match-lines";
import type { Difference } from "./rows";

export type Side = "left" | "right";

/** How words are shown: `only` on this side or said otherwise, `moved` on both at another place, `lost` on one side. */
export type Look = "same" | "only" | "moved" | "lost";

/** Words beside each other that belong to one difference, or to none; each run carries its marks throughout. */
export interface Stretch {
  readonly runs: readonly Run[];
  readonly look: Look;
  /** Place of the difference among all; null for words that are the same. */
  readonly difference: number | null;
}

/** Differences of one row, with their places among all. */
export type Numbered = readonly (readonly [number, Difference])[];

/** A cell's words cut where marks and differences begin and end. A gap at the edge of a paragraph is in it. */
export function cellStretches(
  { text, marks }: Pick<ComparedText, "text" | "marks">,
  place: Place,
  side: Side,
  differences: Numbered,
): readonly Stretch[] {
  const covers = differences.flatMap(([, one]): readonly Cover[] => {
    const at = one[side];
    return at === null ? [] : [{ place: at, layer: "compared" }];
  });
  const [start, end] = withBlanks(text, place);
  const out: Stretch[] = [];
  for (const run of markRuns(start, end, marks, covers).flatMap(apart)) {
    const found = differences.find(([, one]) => holds(one, side, run));
    const difference = found?.[0] ?? null;
    const last = out.at(-1);
    if (last !== undefined && last.difference === difference)
      out[out.length - 1] = { ...last, runs: [...last.runs, run] };
    else out.push({ runs: [run], look: lookOf(found?.[1]), difference });
  }
  return out;
}

/** What stands between letters is a piece of its own: a gap may differ where the words after it do not. */
function apart(run: Run): readonly Run[] {
  if (run.points.length === 0 || run.start === run.end) return [run];
  const nothing = { over: [], begins: [], ends: [], kinds: [], signs: [] };
  return [
    { ...run, ...nothing, end: run.start },
    { ...run, points: [], gapSigns: [] },
  ];
}

function holds(one: Difference, side: Side, { start, end }: Run): boolean {
  const place = one[side];
  if (place === null) return false;
  const [from, to] = place;
  if (start < end) return from <= start && end <= to && from < to;
  // At its edge a gap belongs to it only where the gap is what differs.
  return one.lost === side ? from <= start && start <= to : from < start && start < to;
}

function lookOf(one: Difference | undefined): Look {
  if (one === undefined) return "same";
  if (one.lost !== null) return "lost";
  return one.moved ? "moved" : "only";
}
