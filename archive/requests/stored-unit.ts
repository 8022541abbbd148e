import { ArchiveError } from "../model/archive-error";
import type { UnitId } from "../model/ids";
import { Mark } from "../model/mark";
import type { Transcription, TranscriptionHead } from "../model/transcription";
import { Unit } from "../model/unit";
import { z } from "zod";
import type { ObjectChange, ObjectStore } from "./ports";

const METADATA = "metadata.json";
const number = (id: string) => id.slice(id.lastIndexOf(".t") + 2);
const textPath = (id: string) => `transcription-${number(id)}.txt`;
const marksPath = (id: string) => `transcription-${number(id)}.json`;
const MarkList = z.object({ marks: z.array(Mark).readonly() });

/** The unit that a transcription belongs to: its id says so. */
export const unitOf = (id: string): UnitId => id.slice(0, id.lastIndexOf(".t")) as UnitId;

const encode = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);

/** The next version of a unit's object. Texts that did not change are kept (null), new ones written. */
export function unitChange(
  unit: Unit,
  texts: readonly Pick<Transcription, "id" | "text" | "marks">[],
  message: string,
): ObjectChange {
  const files: Record<string, Uint8Array | null> = { [METADATA]: encode(unit) };
  for (const { id } of unit.transcriptions) {
    const text = texts.find((one) => one.id === id);
    files[textPath(id)] = text === undefined ? null : new TextEncoder().encode(text.text);
    files[marksPath(id)] = text === undefined ? null : encode({ marks: text.marks });
  }
  return { object: unit.id, files, message };
}

/** A unit with its readings, in one of its versions. */
export interface WholeUnit {
  readonly unit: Unit;
  readonly version: number;
  readonly transcriptions: readonly Transcription[];
}

/**
 * A unit as its object holds it, with its readings: one look at the disk.
 * @param version the newest when none is named
 * @throws ArchiveError `store.*`
 */
export async function readWholeUnit(
  store: ObjectStore,
  id: UnitId,
  version?: number,
): Promise<WholeUnit> {
  const { head, files } = await store.readAll(id, version);
  const unit = parseUnit(id, fileOf(files, id, METADATA));
  const transcriptions = unit.transcriptions.map((one) =>
    toTranscription(one, fileOf(files, id, textPath(one.id)), fileOf(files, id, marksPath(one.id))),
  );
  return { unit, version: version ?? head, transcriptions };
}

function fileOf(files: ReadonlyMap<string, Uint8Array>, id: UnitId, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes !== undefined) return bytes;
  throw damagedUnit(id, `${path} is missing`);
}

/** Checked again: what is on disk may be older or foreign. */
function parseUnit(id: UnitId, bytes: Uint8Array): Unit {
  const unit = Unit.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (unit.success) return unit.data;
  const [issue] = unit.error.issues;
  throw damagedUnit(id, `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`);
}

const damagedUnit = (id: UnitId, what: string) =>
  new ArchiveError(
    "store.damaged",
    `The description of ${id} cannot be understood: ${what}.`,
    "Verify the archive; the unit's earlier versions are kept.",
  );

/** A reading with its words and marks, digest checked by the store. @throws ArchiveError `store.*` */
export async function readTranscription(
  store: ObjectStore,
  head: TranscriptionHead,
): Promise<Transcription> {
  const object = unitOf(head.id);
  const [text, marks] = await Promise.all([
    store.read(object, textPath(head.id)),
    store.read(object, marksPath(head.id)),
  ]);
  return toTranscription(head, text, marks);
}

const toTranscription = (
  head: TranscriptionHead,
  text: Uint8Array,
  marks: Uint8Array,
): Transcription => ({
  ...head,
  text: new TextDecoder().decode(text),
  marks: MarkList.parse(JSON.parse(new TextDecoder().decode(marks))).marks,
});
