import { useMemo } from "react";
import type { ShownHighlight } from "../../../archive/contract/highlights";
import type { Highlight, Meaning } from "../../../archive/model/highlight";
import type { TranscriptionId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { useRequest } from "../../state/use-request";
import type { Place } from "../library/match-lines";
import type { Cover } from "../item/mark-runs";
import type { Noted } from "../own-work/use-own-work";

/** The changes that a reader makes in highlights; each says at the foot what it did, and can be taken back. */
export function useHighlighting(unit: Pick<Noted, "id" | "referenceCode" | "title">) {
  const say = useSay();
  const { make } = useChanges();
  const code = unit.referenceCode === "" ? unit.title : unit.referenceCode;
  const { id: of } = unit;
  // Kept, for a text is drawn anew whenever it changes.
  return useMemo(
    () => ({
      mark: (transcription: TranscriptionId, [start, end]: Place, meaning: Meaning) =>
        make(
          "highlightWords",
          { unit: of, place: { transcription, start, end }, meaning },
          say("highlight.made", { meaning: say(`highlight.${meaning}`), code }),
        ),
      change: ({ id }: Highlight, meaning: Meaning) =>
        make(
          "changeHighlight",
          { id, meaning },
          say("highlight.changed", { meaning: say(`highlight.${meaning}`), code }),
        ),
      remove: ({ id }: Highlight) =>
        make("changeHighlight", { id, meaning: null }, say("highlight.dropped", { code })),
    }),
    [say, make, of, code],
  );
}

export type Highlighting = ReturnType<typeof useHighlighting>;

/** The highlights of a reading whose words still stand where they were marked. */
export function useHighlightsOf(unit: Noted["id"], reading: TranscriptionId): readonly Highlight[] {
  const all = useRequest("highlightsOn", { unit }).last?.highlights;
  return useMemo(
    () =>
      (all ?? NONE).flatMap(({ highlight, state }) =>
        state === "same" && highlight.place.transcription === reading ? [highlight] : [],
      ),
    [all, reading],
  );
}

const NONE: readonly ShownHighlight[] = [];

/** As the text is covered by them. */
export const highlightCovers = (highlights: readonly Highlight[]): readonly Cover[] =>
  highlights.map(({ place, meaning }) => ({ place: [place.start, place.end], layer: meaning }));

/**
 * What a meaning's key does to the chosen words: it marks them; words marked so already lose that mark, words marked otherwise at
 * the very same place change their meaning.
 */
export function markChosen(
  highlighting: Highlighting,
  standing: readonly Highlight[],
  transcription: TranscriptionId,
  place: Place,
  meaning: Meaning,
): Promise<{ readonly ok: boolean }> {
  const here = standing.filter((one) => one.place.start === place[0] && one.place.end === place[1]);
  const same = here.find((one) => one.meaning === meaning);
  if (same !== undefined) return highlighting.remove(same);
  const [other] = here;
  if (other !== undefined && here.length === 1) return highlighting.change(other, meaning);
  return highlighting.mark(transcription, place, meaning);
}
