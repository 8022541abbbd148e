import { countKept } from "./count-words";
import type { Reading } from "./draft";
import type { Rendering, Warning } from "./importer";

/** The sum of a reading's words. @param wordsIn words of the source, counted apart */
export function account(wordsIn: number, rendering: Rendering): Reading["words"] {
  return {
    in: wordsIn,
    kept: rendering.drafts.reduce((sum, draft) => sum + countKept(draft), 0),
    reported: rendering.reported,
  };
}

/** The two counts are made apart; when they differ the reader is told, never a sum adjusted. */
export function disagreement(words: Reading["words"]): readonly Warning[] {
  const missing = words.in - words.kept - words.reported;
  if (missing === 0) return [];
  const message =
    missing > 0
      ? "words of the file were not found again in what was read"
      : "words were counted twice";
  return [{ message, count: Math.abs(missing) }];
}
