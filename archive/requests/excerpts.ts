import type { Handlers } from "../contract";
import type { KeptExcerpt } from "../contract/excerpts";
import { ArchiveError } from "../model/archive-error";
import type { Excerpt } from "../model/excerpt";
import type { NoteId } from "../model/ids";
import { linesOf } from "../model/lines";
import type { Transcription } from "../model/transcription";
import type { Unit } from "../model/unit";
import { writtenDate } from "../model/written-date";
import { actorOf, type Desk, type OpenArchive, openArchive, writableArchive } from "./desk";
import { maySee, readableUnit } from "./dossier";
import type { ExcerptRow, UnitRow } from "./ports";
import type { StoredExcerpt } from "./stored-excerpt";
import { stateIn } from "./place-state";
import { record } from "./record";
import { readTranscription } from "./stored-unit";

export const keepExcerpt =
  (desk: Desk): Handlers["keepExcerpt"] =>
  async ({ unit, transcription, start, end, note }) => {
    const open = writableArchive(desk);
    const { unit: of } = readableUnit(desk, open, unit);
    const head = of.transcriptions.find(({ id }) => id === transcription);
    if (head === undefined) throw noReading(transcription);
    const text = await readTranscription(open.store, head);
    const quote = text.text.slice(start, end);
    if (end > text.text.length || quote.trim() === "") throw emptyPlace(of.title);
    const by = actorOf(desk);
    const excerpt: Excerpt = {
      id: desk.newId("not") as NoteId,
      unit,
      transcription,
      start,
      end,
      quote,
      textSha256: head.sha256,
      lines: linesOf(text.text, start, end),
      note,
      when: desk.now(),
      by,
    };
    await writeExcerpt(
      desk,
      open,
      { excerpt, dropped: false },
      `Excerpt kept from ${of.referenceCode || of.title}`,
    );
    return shown(desk, open, { excerpt, dropped: false });
  };

const noReading = (id: string) =>
  new ArchiveError(
    "request.no-reading",
    `The unit has no reading ${id}.`,
    "Open the unit again: it may have changed.",
  );
const emptyPlace = (title: string) =>
  new ArchiveError(
    "request.empty-place",
    `There are no words at that place of “${title}”.`,
    "Select the words again: the reading may have changed.",
  );

async function writeExcerpt(
  desk: Desk,
  open: OpenArchive,
  row: ExcerptRow,
  detail: string,
): Promise<void> {
  const object = row.excerpt.id;
  const stored: StoredExcerpt = { kind: "excerpt", ...row };
  const files = { "note.json": new TextEncoder().encode(`${JSON.stringify(stored, null, 1)}\n`) };
  await record(
    desk,
    open,
    [{ object, files, message: detail }],
    [{ type: row.dropped ? "withdrawal" : "creation", object, detail }],
  );
}

export const excerpts =
  (desk: Desk): Handlers["excerpts"] =>
  async () => {
    const open = openArchive(desk);
    const kept: KeptExcerpt[] = [];
    for (const row of open.tables.excerpts()) {
      const one = await shown(desk, open, row).catch(() => null);
      if (one !== null) kept.push(one);
    }
    return { excerpts: kept };
  };

export const dropExcerpt =
  (desk: Desk): Handlers["dropExcerpt"] =>
  async ({ id }) => {
    const open = writableArchive(desk);
    const row = open.tables.excerpt(id);
    if (row === null || row.dropped) return { dropped: false };
    await writeExcerpt(desk, open, { ...row, dropped: true }, "Excerpt dropped");
    return { dropped: true };
  };

export const restoreExcerpt =
  (desk: Desk): Handlers["restoreExcerpt"] =>
  async ({ id }) => {
    const open = writableArchive(desk);
    const row = open.tables.excerpt(id);
    if (row === null)
      throw new ArchiveError(
        "request.no-excerpt",
        `There is no excerpt ${id}.`,
        "Keep the words again.",
      );
    if (row.dropped) await writeExcerpt(desk, open, { ...row, dropped: false }, "Excerpt put back");
    return shown(desk, open, { ...row, dropped: false });
  };

async function shown(desk: Desk, open: OpenArchive, { excerpt }: ExcerptRow): Promise<KeptExcerpt> {
  const { unit } = unitOfExcerpt(desk, open, excerpt);
  const reading = unit.transcriptions.find(({ id }) => id === excerpt.transcription);
  const head = unit.withdrawn === null ? reading : undefined;
  const state = head === undefined ? "gone" : await stateOf(open, excerpt, head);
  return {
    excerpt,
    title: unit.title,
    referenceCode: unit.referenceCode,
    date: writtenDate(unit),
    state,
    moved: state === "gone" ? movedTo(desk, open, unit, excerpt) : null,
  };
}

/** A unit that was joined to another is out of view; its excerpts still say what became of their words. */
function unitOfExcerpt(desk: Desk, open: OpenArchive, { unit }: Excerpt): UnitRow {
  const row = open.tables.unit(unit);
  const isJoined = row !== null && row.unit.withdrawn !== null && maySee(desk, open, row);
  return isJoined ? row : readableUnit(desk, open, unit);
}

/** The unit beneath or above, of the same file, that holds the words now. */
function movedTo(
  desk: Desk,
  open: OpenArchive,
  { id, parent, source }: Unit,
  { quote }: Excerpt,
): KeptExcerpt["moved"] {
  const above = parent === null ? null : open.tables.unit(parent);
  const near = [...open.tables.children(id), ...(above === null ? [] : [above])];
  const found = near.find(
    (row) =>
      source !== null &&
      row.unit.source?.id === source.id &&
      row.unit.withdrawn === null &&
      maySee(desk, open, row) &&
      open.tables.body(row.doc).includes(quote),
  );
  if (found === undefined) return null;
  const { title, referenceCode } = found.unit;
  return { unit: found.unit.id, title, referenceCode };
}

/** Whether the words still stand where they were taken: the digest tells at once, the text tells when it changed elsewhere. */
async function stateOf(
  open: OpenArchive,
  excerpt: Excerpt,
  head: Parameters<typeof readTranscription>[1],
): Promise<KeptExcerpt["state"]> {
  if (head.sha256 === excerpt.textSha256) return "same";
  const { text }: Transcription = await readTranscription(open.store, head);
  return stateIn(excerpt, text);
}
