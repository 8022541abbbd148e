import type { Handlers } from "../../contract";
import { ArchiveError } from "../../model/archive-error";
import type { TranscriptionId } from "../../model/ids";
import { asStored, type MarkedText } from "../../model/marked-text/marked-text";
import type { ReadingHead, Transcription, TranscriptionHead } from "../../model/transcription";
import type { Unit } from "../../model/unit";
import { actorOf, type Desk, openArchive, type OpenArchive, writableArchive } from "../desk";
import { readableUnit } from "../dossier";
import { changeUnits, type NextUnit } from "../editing/change-units";
import { readTranscription, type WholeUnit } from "../stored-unit";
import { changeDetail, isUnchanged, readingName, textChange, type TextChange } from "./text-change";
import { touchedPlaces } from "./touched-places";

type Input = Parameters<Handlers["saveTranscription"]>[0];

/** @throws ArchiveError `request.no-unit` `request.no-reading` `request.no-text` `request.not-a-language` `request.changed-meanwhile` `store.*` */
export const saveTranscription =
  (desk: Desk): Handlers["saveTranscription"] =>
  async (input) => {
    const open = writableArchive(desk);
    const { unit } = readableUnit(desk, open, input.unit);
    check(unit, input);
    const after = asStored(input);
    let made: Issued | null = null;
    const changed = await changeUnits(desk, open, [
      {
        id: input.unit,
        seen: input.seen,
        change(whole) {
          made = issued(desk, open, whole, input, after);
          return made.next;
        },
      },
    ]);
    const { id, before, change } = made as unknown as Issued;
    const touched = touchedPlaces(open, input.unit, id, before, after.text);
    open.drafts.drop(actorOf(desk), input.unit, input.transcription);
    return { changed, transcription: id, words: change.words, marks: change.marks, touched };
  };

interface Issued {
  readonly id: TranscriptionId;
  readonly before: string;
  readonly change: TextChange;
  /** null when there is nothing to write. */
  readonly next: NextUnit | null;
}

function issued(
  desk: Desk,
  open: OpenArchive,
  whole: WholeUnit,
  input: Input,
  after: MarkedText,
): Issued {
  const { unit, transcriptions } = whole;
  const old = transcriptions.find(({ id }) => id === input.transcription) ?? null;
  if (old === null && input.transcription !== null) throw noReading(input.transcription);
  const id = old?.id ?? newReading(open, unit);
  const change = textChange(old, input.head, after);
  const before = old?.text ?? "";
  if (isUnchanged(old, input.head, after)) return { id, before, change, next: null };
  const head = headOf(desk, id, input.head, after.text);
  const next: NextUnit = {
    unit: withReading(unit, head),
    texts: [{ id, ...after }],
    type: "transcription",
    detail: changeDetail(id, head.kind, old === null, change),
  };
  return { id, before, change, next };
}

function headOf(
  desk: Desk,
  id: TranscriptionId,
  head: ReadingHead,
  text: string,
): TranscriptionHead {
  const bytes = new TextEncoder().encode(text);
  return { ...head, id, characters: text.length, sha256: desk.sha256(bytes) };
}

function withReading(unit: Unit, head: TranscriptionHead): Unit {
  const at = unit.transcriptions.findIndex(({ id }) => id === head.id);
  const transcriptions =
    at === -1 ? [...unit.transcriptions, head] : unit.transcriptions.with(at, head);
  return {
    ...unit,
    transcriptions,
    readingsMade: Math.max(unit.readingsMade ?? 0, numberOf(head.id)),
  };
}

const numberOf = (id: string) => Number(id.slice(id.lastIndexOf(".t") + 2));

/** Numbers are given once: what was taken from a reading that is gone must not seem to come from another one. */
function newReading({ tables }: OpenArchive, unit: Unit): TranscriptionId {
  const taken = tables.excerpts().filter(({ excerpt }) => excerpt.unit === unit.id);
  const given = [
    unit.readingsMade ?? 0,
    ...unit.transcriptions.map(({ id }) => numberOf(id)),
    ...taken.map(({ excerpt }) => numberOf(excerpt.transcription)),
  ];
  return `${unit.id}.t${String(Math.max(...given) + 1)}` as TranscriptionId;
}

function check({ title }: Unit, { head, text }: Input): void {
  if (text.trim() === "")
    throw new ArchiveError(
      "request.no-text",
      `The reading of “${title}” has no words.`,
      "Write them first. To take the reading out, choose that.",
    );
  try {
    Intl.getCanonicalLocales(head.language);
  } catch {
    throw new ArchiveError(
      "request.not-a-language",
      `“${head.language}” is no language tag (BCP 47).`,
      "Write en, ko, zh-Hant or the like.",
    );
  }
}

const noReading = (id: string) =>
  new ArchiveError(
    "request.no-reading",
    `The unit has no reading ${id}.`,
    "Open the unit again: it may have changed.",
  );

/** @throws ArchiveError `request.no-unit` `request.no-reading` `request.changed-meanwhile` `store.*` */
export const dropTranscription =
  (desk: Desk): Handlers["dropTranscription"] =>
  async ({ unit: id, seen, transcription }) => {
    const open = writableArchive(desk);
    readableUnit(desk, open, id);
    const changed = await changeUnits(desk, open, [
      { id, seen, change: ({ unit }) => withoutReading(unit, transcription) },
    ]);
    open.drafts.drop(actorOf(desk), id, transcription);
    return { changed };
  };

function withoutReading(unit: Unit, dropped: TranscriptionId): NextUnit {
  const gone = unit.transcriptions.find(({ id }) => id === dropped);
  if (gone === undefined) throw noReading(dropped);
  const transcriptions = unit.transcriptions.filter((one) => one !== gone);
  const readingsMade = Math.max(
    unit.readingsMade ?? 0,
    ...unit.transcriptions.map(({ id }) => numberOf(id)),
  );
  const detail = `${readingName(dropped, gone.kind)} taken out`;
  return { unit: { ...unit, transcriptions, readingsMade }, type: "transcription", detail };
}

/** @throws ArchiveError `request.no-unit` `request.no-reading` `store.*` */
export const touchedByText =
  (desk: Desk): Handlers["touchedByText"] =>
  async ({ unit: id, transcription, text }) => {
    const open = openArchive(desk);
    const { unit } = readableUnit(desk, open, id);
    const head = unit.transcriptions.find((one) => one.id === transcription);
    if (head === undefined) throw noReading(transcription);
    const before: Transcription = await readTranscription(open.store, head);
    return touchedPlaces(open, id, transcription, before.text, asStored({ text, marks: [] }).text);
  };
