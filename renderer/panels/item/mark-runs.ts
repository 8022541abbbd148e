import type { Mark, MarkKind } from "../../../archive/model/mark";
import type { Place } from "../library/match-lines";

/** What lies over words besides the editor's marks. */
export type Layer = "noted" | "excerpt" | "hit" | "find" | "found";

/** A place with its layer; layers may overlap. */
export interface Cover {
  readonly place: Place;
  readonly layer: Layer;
}

/** Words of one line that carry the same marks and layers throughout. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly kinds: readonly MarkKind[];
  readonly layers: readonly Layer[];
  /** Language of a foreign run, or null. */
  readonly lang: string | null;
  /** Marks with a note that end here: their signs follow the words. */
  readonly signs: readonly Mark[];
  /** A gap that stands before these words. */
  readonly gaps: readonly Mark[];
  /** Notes that stand where such a gap does: their signs follow it. */
  readonly gapSigns: readonly Mark[];
}

const INLINE: ReadonlySet<MarkKind> = new Set([
  "unclear",
  "supplied",
  "del",
  "add",
  "foreign",
  "emphasis",
  "gloss",
  "quote",
  "cell",
  "name",
  "clutter",
  "signed",
  "gap",
]);

const isPoint = ({ start, end }: Mark): boolean => start === end;

/** Marks that a reader can open, for they say something. `page` and `line` only stand. */
export const hasNote = (mark: Mark): boolean =>
  mark.note !== null && mark.note !== "" && mark.kind !== "page" && mark.kind !== "line";

/**
 * Cuts a stretch of text wherever a mark or a layer begins or ends, so that each run is drawn in one way.
 * Marks that stand between letters come out as gaps before, or signs after, the words beside them.
 */
export function markRuns(
  start: number,
  end: number,
  marks: readonly Mark[],
  covers: readonly Cover[],
): readonly Run[] {
  const near = marks.filter((mark) => mark.start <= end && mark.end >= start);
  const covering = covers.filter(({ place }) => place[0] < end && place[1] > start);
  const cuts = new Set([start, end]);
  const cut = (at: number) => {
    if (at > start && at < end) cuts.add(at);
  };
  for (const mark of near) [mark.start, mark.end].forEach(cut);
  for (const { place } of covering) place.forEach(cut);
  const sorted = [...cuts].toSorted((a, b) => a - b);
  const runs = sorted
    .slice(0, -1)
    .map((from, at) => runBetween(from, sorted[at + 1]!, near, covering));
  return withPoints(runs, near, covering, start, end);
}

function runBetween(
  start: number,
  end: number,
  marks: readonly Mark[],
  covers: readonly Cover[],
): Run {
  const over = marks.filter(
    (mark) => !isPoint(mark) && mark.start <= start && mark.end >= end && INLINE.has(mark.kind),
  );
  const layers = covers
    .filter(({ place }) => place[0] <= start && place[1] >= end)
    .map(({ layer }) => layer);
  const foreign = over.find(({ kind }) => kind === "foreign" || kind === "gloss");
  return {
    start,
    end,
    kinds: [...new Set(over.map(({ kind }) => kind))],
    layers: [...new Set(layers)],
    lang: foreign?.label ?? null,
    signs: [],
    gaps: [],
    gapSigns: [],
  };
}

/** Hangs gaps before the run that follows them and signs behind the run that they end; the line's end takes the rest. */
function withPoints(
  runs: readonly Run[],
  marks: readonly Mark[],
  covers: readonly Cover[],
  start: number,
  end: number,
): readonly Run[] {
  const gaps = marks.filter((mark) => mark.kind === "gap" && isPoint(mark));
  const noted = marks.filter((mark) => hasNote(mark) && !gaps.includes(mark));
  const isAtGap = (mark: Mark) => isPoint(mark) && gaps.some((gap) => gap.start === mark.start);
  const gapsAt = (place: number) => ({
    gaps: gaps.filter((gap) => gap.start === place),
    gapSigns: noted.filter((mark) => mark.start === place && isAtGap(mark)),
  });
  const out = runs.map((run) => ({
    ...run,
    ...gapsAt(run.start),
    signs: noted.filter((mark) => mark.end === run.end && mark.end > start && !isAtGap(mark)),
  }));
  const atEnd = gapsAt(end);
  if (atEnd.gaps.length === 0) return out;
  const layers = covers.filter(({ place }) => place[1] > end).map(({ layer }) => layer);
  const tail: Run = { start: end, end, kinds: [], layers, lang: null, signs: [], ...atEnd };
  return [...out, tail];
}
