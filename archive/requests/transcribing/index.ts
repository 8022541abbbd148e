import type { Handlers } from "../../contract";
import type { Desk } from "../desk";
import { draftsOf, dropDraft, keepDraft } from "./drafts";
import { dropTranscription, saveTranscription, touchedByText } from "./save-transcription";

type TranscribingName =
  | "saveTranscription"
  | "dropTranscription"
  | "touchedByText"
  | "draftsOf"
  | "keepDraft"
  | "dropDraft";

/** What makes and changes readings, and keeps them while they are made. */
export const transcribingHandlers = (desk: Desk): Pick<Handlers, TranscribingName> => ({
  saveTranscription: saveTranscription(desk),
  dropTranscription: dropTranscription(desk),
  touchedByText: touchedByText(desk),
  draftsOf: draftsOf(desk),
  keepDraft: keepDraft(desk),
  dropDraft: dropDraft(desk),
});
