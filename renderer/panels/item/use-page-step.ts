import { useCallback, useState } from "react";
import type { Transcription } from "../../../archive/model/transcription";
import type { Place } from "../library/match-lines";
import type { View } from "./sub-bar";
import type { TextBeside } from "../facsimile/facsimile-pane";

/** Image and text of an item in step: where the reader is in the text, and where a turned page leads. */
export interface PageStep {
  readonly beside: TextBeside | null;
  /** The place to which a turned page leads; a new object leads there again. */
  readonly turned: { readonly place: Place } | null;
  readonly onSight: (offset: number) => void;
}

export function usePageStep(reading: Transcription | undefined, view: View): PageStep {
  const [sight, setSight] = useState<{ readonly of: string; readonly at: number } | null>(null);
  const [turned, setTurned] = useState<PageStep["turned"]>(null);
  const id = reading?.id ?? "";
  const onSight = useCallback((at: number) => setSight({ of: id, at }), [id]);
  const onTurn = useCallback((start: number) => setTurned({ place: [start, start] }), []);
  const at = sight?.of === id ? sight.at : null;
  const isBeside = reading !== undefined && view === "both";
  return {
    beside: isBeside ? { text: reading.text, marks: reading.marks, at, onTurn } : null,
    turned,
    onSight,
  };
}
