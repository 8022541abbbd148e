import type { Mark } from "../../model/mark";
import { readingChanges, shownInstead, type ReadingChange } from "../../model/reading-text";
import { isDrawnIn, type TextView } from "../../model/text-view";
import type { Transcription } from "../../model/transcription";

/** What a stretch of a text has in the view that it is printed in. */
export interface ShownText {
  /** Words that stand otherwise than the text has them, in its order. */
  readonly changes: readonly ReadingChange[];
  /** Whether look and signs of a mark are drawn; its note is printed all the same. */
  isDrawn(mark: Mark): boolean;
  /** Whether the editor's reading stands in the place of the document's. */
  isRead(mark: Mark): boolean;
}

export const AS_WRITTEN: ShownText = {
  changes: [],
  isDrawn: () => true,
  isRead: () => false,
};

/**
 * The stretch from `start` to `end` as `view` has it. A stretch that the reading view would leave empty was quoted for the words
 * that are struck out in it, and is printed as written.
 */
export function shownText(
  { text, marks }: Pick<Transcription, "text" | "marks">,
  [start, end]: readonly [number, number],
  view: TextView,
): ShownText {
  if (view === "diplomatic") return AS_WRITTEN;
  const changes = readingChanges(text, marks)
    .filter((change) => change.start <= end && change.end >= start)
    .map(({ shown, ...place }) => ({
      // An excerpt that begins within a word has the whole of what is read there.
      start: Math.max(place.start, start),
      end: Math.min(place.end, end),
      shown,
    }));
  if (readAs(text, [start, end], changes).trim() === "") return AS_WRITTEN;
  const isHidden = (mark: Mark): boolean =>
    mark.start < mark.end &&
    changes.some(
      (change) =>
        change.start <= mark.start &&
        change.end >= mark.end &&
        (change.shown === "" || change.start < mark.start),
    );
  return {
    changes,
    isDrawn: (mark) => isDrawnIn(mark.kind, view) && !isHidden(mark),
    isRead: (mark) => shownInstead(mark) !== null,
  };
}

function readAs(
  text: string,
  [start, end]: readonly [number, number],
  changes: readonly ReadingChange[],
): string {
  let words = "";
  let at = start;
  for (const change of changes) {
    words += text.slice(at, change.start) + change.shown;
    at = change.end;
  }
  return words + text.slice(at, end);
}
