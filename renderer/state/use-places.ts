import { useEffect, useSyncExternalStore } from "react";
import { useArchive } from "./archive-context";
import { readStored, writeStored } from "./use-stored";

/** A place that the reader was at: its address, and what it is called. */
export interface Place {
  readonly address: string;
  readonly name: string;
  /** The reference code, where it is a unit. */
  readonly code: string | null;
}

const MOST_PLACES = 30;
const CHANGED = "carrel-places";
const none: readonly Place[] = [];
const known = new Map<string, readonly Place[]>();

const keyOf = (archive: string) => `carrel.places.${archive}`;

function parse(value: unknown): readonly Place[] | null {
  if (!Array.isArray(value)) return null;
  return (value as readonly Partial<Place>[]).flatMap(({ address, name, code }) =>
    typeof address === "string" && typeof name === "string"
      ? [{ address, name, code: typeof code === "string" ? code : null }]
      : [],
  );
}

/** Places visited in this archive, the last one first. */
function placesOf(archive: string): readonly Place[] {
  const before = known.get(archive);
  if (before !== undefined) return before;
  const stored = readStored(keyOf(archive), parse) ?? none;
  known.set(archive, stored);
  return stored;
}

/** Remembers where the reader is; a place visited again comes to the front. @param keep beyond this window's life */
function visit(archive: string, place: Place, keep: boolean): void {
  const before = placesOf(archive);
  if (before[0]?.address === place.address && before[0].name === place.name) return;
  const isSame = ({ address, name, code }: Place) =>
    address === place.address || (code === null && name === place.name);
  const others = before.filter((one) => !isSame(one));
  const after = [place, ...others].slice(0, MOST_PLACES);
  known.set(archive, after);
  if (keep) writeStored(keyOf(archive), after);
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(hear: () => void): () => void {
  window.addEventListener(CHANGED, hear);
  return () => window.removeEventListener(CHANGED, hear);
}

export const usePlaces = (archive: string | null): readonly Place[] =>
  useSyncExternalStore(subscribe, () => (archive === null ? none : placesOf(archive)));

/** Passing through is no visit: words being typed, a list being walked. */
const STAY_MS = 1200;

/**
 * Notes that the reader stayed here. At a desk of one's own the places are kept on this computer; in a reading room they go
 * with the window, for the next reader must not see where the last one was.
 */
export function useVisit(name: string | null, code: string | null = null): void {
  const { about } = useArchive();
  const archive = about?.archive?.id ?? null;
  const keep = about?.mayWrite === true;
  useEffect(() => {
    if (archive === null || name === null) return;
    const address = window.location.hash;
    const timer = setTimeout(() => visit(archive, { address, name, code }, keep), STAY_MS);
    return () => clearTimeout(timer);
  });
}
