import type { Handlers, Input } from "../../contract";
import { ArchiveError } from "../../model/archive-error";
import type { NoteId } from "../../model/ids";
import { linesOf } from "../../model/lines";
import type { NotedPlace } from "../../model/noted-place";
import type { ReaderNote } from "../../model/own-work";
import { actorOf, type Desk, type OpenArchive, writableArchive } from "../desk";
import { readableUnit } from "../dossier";
import { changedBy } from "../editing/change-units";
import { recordMade, type Work } from "../record";
import { readTranscription } from "../stored-unit";
import { NOTHING, workOf } from "./stored-own-work";

/** @throws ArchiveError `request.no-unit` `request.no-note` `request.empty-place` `store.*` */
export const writeNote =
  (desk: Desk): Handlers["writeNote"] =>
  async (input) => {
    const open = writableArchive(desk);
    readableUnit(desk, open, input.unit);
    const before = new Map<string, number>();
    const receipt = await recordMade(desk, open, async () => {
      if (input.id === null) return newNote(desk, open, input);
      before.set(input.id, (await open.store.object(input.id)).head);
      return changedNote(open, input.id, input.text.trim());
    });
    return { changed: changedBy(receipt, before) };
  };

async function newNote(desk: Desk, open: OpenArchive, input: Input<"writeNote">): Promise<Work> {
  const text = input.text.trim();
  if (text === "") return NOTHING;
  const note: ReaderNote = {
    id: desk.newId("not") as NoteId,
    unit: input.unit,
    place: input.place === null ? null : await notedPlace(desk, open, input.unit, input.place),
    excerpt: input.excerpt,
    text,
    when: desk.now(),
    by: actorOf(desk),
  };
  return workOf({ kind: "note", dropped: false, note }, "creation", "Note written");
}

function changedNote({ tables }: OpenArchive, id: NoteId, text: string): Work {
  const work = tables.ownWork(id);
  if (work?.kind !== "note")
    throw new ArchiveError("request.no-note", `There is no note ${id}.`, "Write it anew.");
  const { note } = work;
  if (text === "")
    return work.dropped
      ? NOTHING
      : workOf({ kind: "note", dropped: true, note }, "withdrawal", "Note taken out");
  if (text === note.text && !work.dropped) return NOTHING;
  const changed = { ...note, text };
  return workOf(
    { kind: "note", dropped: false, note: changed },
    "metadata modification",
    "Note changed",
  );
}

/** The words are taken from the stored text, never from the window. */
export async function notedPlace(
  desk: Desk,
  open: OpenArchive,
  unit: ReaderNote["unit"],
  { transcription, start, end }: NonNullable<Input<"writeNote">["place"]>,
): Promise<NotedPlace> {
  const head = readableUnit(desk, open, unit).unit.transcriptions.find(
    ({ id }) => id === transcription,
  );
  const text = head === undefined ? "" : (await readTranscription(open.store, head)).text;
  const quote = text.slice(start, end);
  if (head === undefined || quote.trim() === "")
    throw new ArchiveError(
      "request.empty-place",
      "There are no words at that place of the text.",
      "Choose the words again; the reading may have changed.",
    );
  const lines = linesOf(text, start, end);
  return { transcription, start, end, quote, textSha256: head.sha256, lines };
}
