import type { Place } from "../library/match-lines";
import type { Cover } from "./mark-runs";

/** What there is to see at a place of a text: found letters and hits of a search, the reader's excerpts, highlights and notes, notes beside it. */
export type StopKind = "hit" | "excerpt" | "marked" | "noted" | "note";

/** One notch of the map along the scroll bar, with everything that lies in it. */
export interface Stop {
  /** Where on the map, from 0 at the top to 1. */
  readonly at: number;
  /** The first place in it. */
  readonly place: Place;
  readonly counts: Readonly<Record<StopKind, number>>;
}

/** Finer than this the eye cannot tell; it also keeps a letter found twenty thousand times from being drawn as often. */
const NOTCHES = 160;

const KINDS: Readonly<Record<Exclude<Cover["layer"], "compared">, StopKind>> = {
  hit: "hit",
  find: "hit",
  found: "hit",
  excerpt: "excerpt",
  noted: "noted",
  evidence: "marked",
  question: "marked",
  contradicts: "marked",
  quote: "marked",
};

/**
 * The notches of the map that have something in them, in order of the text.
 * @param length of the text, in UTF-16 code units @param notes where the notes beside the text have their signs
 */
export function mapStops(
  length: number,
  covers: readonly Cover[],
  notes: readonly Place[],
): readonly Stop[] {
  const stops = new Map<number, { place: Place; counts: Record<StopKind, number> }>();
  const put = (place: Place, kind: StopKind) => {
    const notch = Math.min(NOTCHES - 1, Math.floor((place[0] / Math.max(1, length)) * NOTCHES));
    const stop = stops.get(notch) ?? {
      place,
      counts: { hit: 0, excerpt: 0, marked: 0, noted: 0, note: 0 },
    };
    if (place[0] < stop.place[0]) stop.place = place;
    stop.counts[kind] += 1;
    stops.set(notch, stop);
  };
  for (const { place, layer } of covers) if (layer !== "compared") put(place, KINDS[layer]);
  for (const place of notes) put(place, "note");
  return [...stops]
    .toSorted(([a], [b]) => a - b)
    .map(([notch, stop]) => ({ at: (notch + 0.5) / NOTCHES, ...stop }));
}

/** The stop nearest to a place on the map; -1 where there is none. */
export function nearestStop(stops: readonly Stop[], at: number): number {
  let best = -1;
  stops.forEach((stop, index) => {
    if (best === -1 || Math.abs(stop.at - at) < Math.abs(stops[best]!.at - at)) best = index;
  });
  return best;
}
