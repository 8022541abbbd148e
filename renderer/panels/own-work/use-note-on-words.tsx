import { useState, type ReactNode } from "react";
import type { Transcription } from "../../../archive/model/transcription";
import type { Place } from "../library/match-lines";
import { NoteSheet } from "./note-sheet";
import type { Noted } from "./use-own-work";

/** A note on the chosen words, or on the whole document where none are chosen. */
export function useNoteOnWords(
  unit: Noted,
  reading: Transcription,
  place: Place | null,
): { readonly begin: () => void; readonly sheet: ReactNode } {
  // The words that were chosen when the note was begun: opening the sheet takes the selection away.
  const [on, setOn] = useState<Place | "document" | null>(null);
  const at = on === null || on === "document" ? null : on;
  return {
    begin: () => setOn(place ?? "document"),
    sheet: on !== null && (
      <NoteSheet
        open
        unit={unit}
        place={at === null ? null : { transcription: reading.id, start: at[0], end: at[1] }}
        {...(at === null ? {} : { quote: reading.text.slice(...at) })}
        onClose={() => setOn(null)}
      />
    ),
  };
}
