import type { ChosenText } from "../../contract/compare";
import { paragraphsOf, type Span } from "../../compare/paragraphs";
import { ArchiveError } from "../../model/archive-error";
import type { Transcription } from "../../model/transcription";
import type { Unit } from "../../model/unit";
import type { Desk, OpenArchive } from "../desk";
import { readableUnit } from "../dossier";
import { readTranscription } from "../stored-unit";

/** A text that is to be compared, with its paragraphs. */
export interface TextAtHand {
  readonly unit: Unit;
  readonly reading: Transcription;
  readonly paragraphs: readonly Span[];
}

/** @throws ArchiveError `request.no-unit` `request.no-reading` `store.*` */
export async function textAtHand(
  desk: Desk,
  open: OpenArchive,
  { unit: id, transcription }: ChosenText,
): Promise<TextAtHand> {
  const { unit } = readableUnit(desk, open, id);
  const head = unit.transcriptions.find(
    (one) => transcription === null || one.id === transcription,
  );
  if (head === undefined)
    throw new ArchiveError(
      "request.no-reading",
      `“${unit.title}” has no reading ${transcription ?? "at all"}.`,
      "Choose another one to compare; the reading may have been taken out.",
    );
  const reading = await readTranscription(open.store, head);
  return { unit, reading, paragraphs: paragraphsOf(reading.text) };
}
