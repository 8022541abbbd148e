import type { NotedPlace } from "../model/noted-place";
import type { Unit } from "../model/unit";
import type { OpenArchive } from "./desk";
import { readTranscription } from "./stored-unit";

/** Words that a reader took from a text, and where they stood. */
export interface TakenPlace {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Whether the words still stand where they were taken, stand elsewhere in the text, or are gone from it. */
export function stateIn(
  { start, end, quote }: TakenPlace,
  text: string,
): "same" | "changed" | "gone" {
  if (text.slice(start, end) === quote) return "same";
  return text.includes(quote) ? "changed" : "gone";
}

/** The same for a noted place of a unit as it is now: the digest tells at once, the text tells when it changed elsewhere. */
export async function stateOfPlace(
  { store }: Pick<OpenArchive, "store">,
  unit: Unit,
  place: NotedPlace,
): Promise<"same" | "changed" | "gone"> {
  const head = unit.transcriptions.find(({ id }) => id === place.transcription);
  if (head === undefined) return "gone";
  if (head.sha256 === place.textSha256) return "same";
  return stateIn(place, (await readTranscription(store, head)).text);
}
