import { useEffect, useState } from "react";
import type { Place } from "../library/match-lines";
import { choosePlace } from "./selection";
import type { FindState } from "./use-find";

/**
 * Closes the finding and leaves the found words chosen: so words are chosen without a mouse.
 * @param found the place at hand, undefined for none
 */
export function useLeaveFind(
  find: FindState,
  found: Place | undefined,
  body: HTMLElement | null,
  scroller: HTMLElement | null,
): () => void {
  const [left, setLeft] = useState<{ readonly place: Place } | null>(null);
  // The marks of the finding go first: they cut the text into other runs.
  useEffect(() => {
    if (left === null || body === null) return;
    choosePlace(body, left.place);
  }, [left, body]);
  return () => {
    find.close();
    scroller?.focus({ preventScroll: true });
    if (found !== undefined) setLeft({ place: found });
  };
}
