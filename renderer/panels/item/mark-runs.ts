import { Meaning } from "../../../archive/model/highlight";
import type { Mark, MarkKind } from "../../../archive/model/mark";
import type { ReadingChange } from "../../../archive/model/reading-text";
import type { Place } from "../library/match-lines";
import { DRAWINGS } from "./mark-drawings";

/** What lies over words besides the editor's marks; `compared` parts them only, and the screen of two texts draws it. */
export type Layer = Meaning | "noted" | "excerpt" | "hit" | "find" | "found" | "compared";

/** A place with its layer; layers may overlap. */
export interface Cover {
  readonly place: Place;
  readonly layer: Layer;
}

/** Words of one line that carry the same marks and layers throughout. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** What the reading view has in the place of these words; null where it has them. */
  readonly shown: string | null;
  readonly kinds: readonly MarkKind[];
  /** Marks over these words, and those of them that begin and end with them. */
  readonly over: readonly Mark[];
  readonly begins: readonly Mark[];
  readonly ends: readonly Mark[];
  readonly layers: readonly Layer[];
  /** Meanings of the highlights that begin and end with these words. */
  readonly opens: readonly Meaning[];
  readonly closes: readonly Meaning[];
  /** Language of a foreign run, or null. */
  readonly lang: string | null;
  /** Marks with a note that end here: their signs follow the words. */
  readonly signs: readonly Mark[];
  /** Marks that stand between letters before these words: gaps, pages, hands. */
  readonly points: readonly Mark[];
  /** Notes that stand where a gap does: their signs follow it. */
  readonly gapSigns: readonly Mark[];
}

const isPoint = ({ start, end }: Mark): boolean => start === end;
/** A gap may be told to cover words that nobody can read; it is then drawn over them. */
const isOverWords = ({ kind }: Mark): boolean =>
  DRAWINGS[kind].as === "words" || kind === "signed" || kind === "gap";
const standsBetween = (mark: Mark): boolean =>
  isPoint(mark) && DRAWINGS[mark.kind].as !== "sign" && DRAWINGS[mark.kind].as !== "line";

/** Marks that a reader can open, for they say something that the line does not. */
export const hasNote = ({ kind, note }: Mark): boolean =>
  note !== null && note !== "" && !["page", "line", "subst"].includes(kind);

/**
 * Cuts a stretch of text wherever a mark or a layer begins or ends, so that each run is drawn in one way.
 * Marks that stand between letters come out as points before, or signs after, the words beside them.
 * @param changes what the reading view shows otherwise; struck words that a layer lies over are shown nevertheless
 */
export function markRuns(
  start: number,
  end: number,
  marks: readonly Mark[],
  covers: readonly Cover[],
  changes: readonly ReadingChange[] = [],
): readonly Run[] {
  const near = marks.filter((mark) => mark.start <= end && mark.end >= start);
  const covering = covers.filter(({ place }) => place[0] < end && place[1] > start);
  const changing = changes.filter(
    (one) => one.start < end && one.end > start && !(one.shown === "" && isCovered(one, covering)),
  );
  const cuts = new Set([start, end]);
  const cut = (at: number) => {
    const isWithin = changing.some((one) => at > one.start && at < one.end);
    if (at > start && at < end && !isWithin) cuts.add(at);
  };
  for (const mark of near) [mark.start, mark.end].forEach(cut);
  for (const { place } of covering) place.forEach(cut);
  for (const one of changing) [one.start, one.end].forEach(cut);
  const sorted = [...cuts].toSorted((a, b) => a - b);
  const runs = sorted.slice(0, -1).map((from, at) => {
    const run = runBetween(from, sorted[at + 1]!, near, covering);
    const change = changing.find((one) => one.start <= from && one.end > from);
    // Words changed across two lines are shown once, on the first.
    return change === undefined ? run : { ...run, shown: change.start < start ? "" : change.shown };
  });
  return withPoints(runs, near, covering, start, end);
}

const isCovered = ({ start, end }: ReadingChange, covers: readonly Cover[]): boolean =>
  covers.some(({ place, layer }) => layer !== "noted" && place[0] < end && place[1] > start);

function runBetween(
  start: number,
  end: number,
  marks: readonly Mark[],
  covers: readonly Cover[],
): Run {
  const touching = marks.filter(
    (mark) => !isPoint(mark) && mark.start < end && mark.end > start && isOverWords(mark),
  );
  const over = covers.filter(({ place }) => place[0] < end && place[1] > start);
  const layers = over.map(({ layer }) => layer);
  const meaningsOf = (some: readonly Cover[]) =>
    some.flatMap(({ layer }) => (isMeaning(layer) ? [layer] : []));
  const foreign = touching.find(({ kind }) => kind === "foreign" || kind === "gloss");
  return {
    start,
    end,
    shown: null,
    kinds: [...new Set(touching.map(({ kind }) => kind))],
    over: touching,
    begins: touching.filter((mark) => mark.start >= start),
    ends: touching.filter((mark) => mark.end <= end),
    layers: [...new Set(layers)],
    opens: meaningsOf(over.filter(({ place }) => place[0] >= start)),
    closes: meaningsOf(over.filter(({ place }) => place[1] <= end)),
    lang: foreign?.label ?? null,
    signs: [],
    points: [],
    gapSigns: [],
  };
}

const MEANINGS: readonly string[] = Meaning.options;
const isMeaning = (layer: Layer): layer is Meaning => MEANINGS.includes(layer);

/** Hangs points before the run that follows them and signs behind the run that they end; the line's end takes the rest. */
function withPoints(
  runs: readonly Run[],
  marks: readonly Mark[],
  covers: readonly Cover[],
  start: number,
  end: number,
): readonly Run[] {
  // A page that begins with the line stands above it.
  const points = marks.filter(
    (mark) => standsBetween(mark) && !(mark.kind === "page" && [start, end].includes(mark.start)),
  );
  const gaps = points.filter(({ kind }) => kind === "gap");
  const noted = marks.filter((mark) => hasNote(mark) && !gaps.includes(mark));
  const isAtGap = (mark: Mark) => isPoint(mark) && gaps.some((gap) => gap.start === mark.start);
  // A note at the start of a line has no words before it there.
  const opens = (mark: Mark) => isPoint(mark) && mark.start === start;
  const within = (run: Run, place: number) => place >= run.start && place < run.end;
  const out = runs.map((run) => ({
    ...run,
    points: points.filter((mark) => within(run, mark.start)),
    gapSigns: noted.filter((mark) => within(run, mark.start) && (isAtGap(mark) || opens(mark))),
    signs: noted.filter((mark) => mark.end > run.start && mark.end <= run.end && !isAtGap(mark)),
  }));
  const atEnd = points.filter((mark) => mark.start === end);
  if (atEnd.length === 0) return out;
  const layers = covers.filter(({ place }) => place[1] > end).map(({ layer }) => layer);
  const gapSigns = noted.filter((mark) => mark.start === end && isAtGap(mark));
  return [...out, { ...runBetween(end, end, [], []), layers, points: atEnd, gapSigns }];
}
