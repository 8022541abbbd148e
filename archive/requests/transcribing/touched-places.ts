import type { Places, Touched } from "../../contract/transcribe";
import type { TranscriptionId, UnitId } from "../../model/ids";
import type { OpenArchive } from "../desk";
import { stateIn, type TakenPlace } from "../place-state";

/** The places that readers took from a reading, and whether their words stand in its text before and after. */
export function touchedPlaces(
  { tables }: OpenArchive,
  unit: UnitId,
  transcription: TranscriptionId,
  before: string,
  after: string,
): Touched {
  const excerpts = tables
    .excerpts()
    .flatMap(({ excerpt }) => (excerpt.transcription === transcription ? [excerpt] : []));
  const notes = tables.ownWorksOn(unit).flatMap((work) => {
    const place = work.kind === "note" ? work.note.place : null;
    return place?.transcription === transcription ? [place] : [];
  });
  const both = (places: readonly TakenPlace[]) => ({
    before: counted(places, before),
    after: counted(places, after),
  });
  return { excerpts: both(excerpts), notes: both(notes) };
}

function counted(places: readonly TakenPlace[], text: string): Places {
  const states = places.map((place) => stateIn(place, text));
  const count = (state: keyof Places) => states.filter((one) => one === state).length;
  return { same: count("same"), changed: count("changed"), gone: count("gone") };
}
