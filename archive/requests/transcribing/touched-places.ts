import type { Places, Touched } from "../../contract/transcribe";
import type { NoteId, TranscriptionId, UnitId } from "../../model/ids";
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
  const excerpts = tables.excerpts().map(({ excerpt }) => excerpt);
  const works = tables.ownWorksOn(unit);
  const notes = works.flatMap((work) =>
    work.kind === "note" && work.note.place !== null
      ? [{ ...work.note.place, id: work.note.id }]
      : [],
  );
  const marked = works.flatMap((work) =>
    work.kind === "highlight" ? [{ ...work.highlight.place, id: work.highlight.id }] : [],
  );
  const here = (places: readonly Taken[]) =>
    places.filter((one) => one.transcription === transcription);
  const both = (places: readonly Taken[]) => ({
    before: counted(here(places), before),
    after: counted(here(places), after),
  });
  return {
    excerpts: both(excerpts),
    notes: both(notes),
    highlights: both(marked),
    words: [
      ...here(excerpts).map((one) => ({ of: "excerpt" as const, ...one })),
      ...here(marked).map((one) => ({ of: "highlight" as const, ...one })),
      ...here(notes).map((one) => ({ of: "note" as const, ...one })),
    ]
      .filter((one) => stateIn(one, before) === "same")
      .flatMap(({ of, id, quote, lines, ...place }): Touched["words"] => {
        const state = stateIn({ quote, ...place }, after);
        return state === "same" ? [] : [{ of, id, quote, lines, state }];
      })
      .slice(0, MOST_NAMED),
  };
}

/** Words that are named one by one; the counts are of all. */
const MOST_NAMED = 50;

interface Taken extends TakenPlace {
  readonly id: NoteId;
  readonly transcription: TranscriptionId;
  readonly lines: readonly [number, number];
}

function counted(places: readonly TakenPlace[], text: string): Places {
  const states = places.map((place) => stateIn(place, text));
  const count = (state: keyof Places) => states.filter((one) => one === state).length;
  return { same: count("same"), changed: count("changed"), gone: count("gone") };
}
