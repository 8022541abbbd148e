import { ArchiveError } from "../../model/archive-error";
import type { NoteId } from "../../model/ids";
import { idOfWork, type OwnWork, type ReaderList } from "../../model/own-work";
import type { OpenArchive } from "../desk";
import type { EventDraft, ObjectChange } from "../ports";
import type { Work } from "../record";

/** A list that stands. @throws ArchiveError `request.no-list` */
export function standingList({ tables }: OpenArchive, id: NoteId): ReaderList {
  const work = tables.ownWork(id);
  if (work?.kind === "list" && !work.dropped) return work.list;
  throw new ArchiveError(
    "request.no-list",
    `There is no tag or collection ${id}.`,
    "Choose one that is listed.",
  );
}

/** The next version of a note, list, alignment or recipe, with its line in the log. */
export function workOf(work: OwnWork, type: EventDraft["type"], detail: string): Work {
  const object = idOfWork(work);
  const file = work.kind === "recipe" ? "recipe.json" : "note.json";
  const bytes = new TextEncoder().encode(`${JSON.stringify(work, null, 1)}\n`);
  const change: ObjectChange = { object, files: { [file]: bytes }, message: detail };
  return { changes: [change], events: [{ type, object, detail }] };
}

export const NOTHING: Work = { changes: [], events: [] };
