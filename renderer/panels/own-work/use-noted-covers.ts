import { useMemo } from "react";
import type { TranscriptionId, UnitId } from "../../../archive/model/ids";
import { useRequest } from "../../state/use-request";
import type { Cover } from "../item/mark-runs";

/** Words of the reading that the reader's notes speak of, where they still stand. */
export function useNotedCovers(unit: UnitId, reading: TranscriptionId): readonly Cover[] {
  const own = useRequest("ownWorkOn", { unit }).last;
  return useMemo(
    () =>
      (own?.notes ?? []).flatMap(({ note: { place }, state }): readonly Cover[] =>
        place?.transcription === reading && state === "same"
          ? [{ place: [place.start, place.end], layer: "noted" }]
          : [],
      ),
    [own, reading],
  );
}
