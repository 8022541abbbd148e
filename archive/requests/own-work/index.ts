import type { Desk } from "../desk";
import { addToList, editList, takeFromList } from "./change-lists";
import { changeHighlight, highlights, highlightsOn, highlightWords } from "./highlights";
import { ownWork, ownWorkOn, readerList } from "./show-own-work";
import { writeNote } from "./write-note";

/** Handlers of a reader's notes, tags and collections. */
export const ownWorkHandlers = (desk: Desk) => ({
  ownWorkOn: ownWorkOn(desk),
  ownWork: ownWork(desk),
  readerList: readerList(desk),
  writeNote: writeNote(desk),
  addToList: addToList(desk),
  takeFromList: takeFromList(desk),
  editList: editList(desk),
  highlightWords: highlightWords(desk),
  changeHighlight: changeHighlight(desk),
  highlightsOn: highlightsOn(desk),
  highlights: highlights(desk),
});
