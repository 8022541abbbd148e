import { useCallback, useMemo, type ReactNode } from "react";
import type { Meaning } from "../../../archive/model/highlight";
import type { Transcription } from "../../../archive/model/transcription";
import type { Cover } from "../item/mark-runs";
import type { TextLine } from "../item/text-lines";
import type { Place } from "../library/match-lines";
import type { Noted } from "../own-work/use-own-work";
import { HighlightSigns } from "./highlight-signs";
import { meanings } from "./meanings";
import { highlightCovers, markChosen, useHighlighting, useHighlightsOf } from "./use-highlights";

/** Highlights of the text at hand: how they cover it, their signs beside it, and the keys that make them. */
export function useMarking(
  unit: Noted,
  reading: Transcription,
  mayWrite: boolean,
  place: Place | null,
): {
  readonly covers: readonly Cover[];
  readonly keys: Readonly<Record<string, () => void>>;
  readonly mark: (meaning: Meaning) => void;
  readonly beside: (line: TextLine) => ReactNode;
} {
  const standing = useHighlightsOf(unit.id, reading.id);
  const highlighting = useHighlighting(unit);
  const covers = useMemo(() => highlightCovers(standing), [standing]);
  const mark = (meaning: Meaning) => {
    if (place === null || !mayWrite) return;
    void markChosen(highlighting, standing, reading.id, place, meaning).then(
      ({ ok }) => ok && window.getSelection()?.removeAllRanges(),
    );
  };
  const beside = useCallback(
    (line: TextLine) => {
      const here = standing.filter(
        ({ place: { start } }) => start >= line.start && start <= line.end,
      );
      if (here.length === 0 || line.shape === "page") return null;
      return <HighlightSigns highlights={here} {...{ highlighting, mayWrite }} />;
    },
    [standing, highlighting, mayWrite],
  );
  const keys = Object.fromEntries(meanings.map(({ id, key }) => [key, () => mark(id)]));
  return { covers, keys, mark, beside };
}
