import { useEffect, useState } from "react";
import type { Place } from "../library/match-lines";
import { chosenPlace } from "./selection";

/** The words that the reader has chosen in a text, as they are chosen; null for none. */
export function useChosenWords(body: HTMLElement | null, text: string): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const hear = () => {
      const next = body === null ? null : chosenPlace(body, text);
      setPlace((old) => (old?.[0] === next?.[0] && old?.[1] === next?.[1] ? old : next));
    };
    document.addEventListener("selectionchange", hear);
    return () => document.removeEventListener("selectionchange", hear);
  }, [body, text]);
  return place;
}
