import { useMemo, useState } from "react";
import { folded, type Place } from "../library/match-lines";

export interface FindState {
  readonly open: boolean;
  readonly words: string;
  readonly places: readonly Place[];
  readonly at: number;
  readonly show: () => void;
  readonly close: () => void;
  readonly seek: (words: string) => void;
  readonly step: (by: 1 | -1) => void;
}

/** Nobody walks further; it keeps one letter sought in a long book from freezing the page. */
const MOST_PLACES = 20_000;

/** Every place of some letters in a text, without regard to case and accents. */
export function lettersIn(text: string, letters: string): readonly Place[] {
  const needle = folded(letters);
  if (needle.trim() === "") return [];
  const hay = folded(text);
  const places: Place[] = [];
  for (
    let at = hay.indexOf(needle);
    at !== -1 && places.length < MOST_PLACES;
    at = hay.indexOf(needle, at + needle.length)
  )
    places.push([at, at + needle.length]);
  return places;
}

/** Finding in one text: what is sought, where it is, and which place is at hand. */
export function useFind(text: string): FindState {
  const [state, setState] = useState({ open: false, words: "", at: 0 });
  const places = useMemo(() => lettersIn(text, state.words), [text, state.words]);
  const at = Math.min(state.at, Math.max(0, places.length - 1));
  return {
    open: state.open,
    words: state.words,
    places,
    at,
    show: () => setState((old) => ({ ...old, open: true })),
    close: () => setState({ open: false, words: "", at: 0 }),
    seek: (words) => setState({ open: true, words, at: 0 }),
    step: (by) =>
      setState((old) => ({ ...old, at: (at + by + places.length) % Math.max(1, places.length) })),
  };
}
