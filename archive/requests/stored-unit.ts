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

/** Reads a unit's metadata and checks it again: what is on disk may be older or foreign. @throws ArchiveError `store.*` */
export async function readUnit(store: ObjectStore, id: UnitId): Promise<Unit> {
  const bytes = await store.read(id, METADATA);
  const unit = Unit.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (unit.success) return unit.data;
  throw new ArchiveError(
    "store.damaged",
    `The description of ${id} cannot be understood: ${unit.error.issues[0]?.path.join(".") ?? ""} ${unit.error.issues[0]?.message ?? ""}`,
    "Verify the archive; the unit's earlier versions are kept.",
  );
}

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
  return {
    ...head,
    text: new TextDecoder().decode(text),
    marks: MarkList.parse(JSON.parse(new TextDecoder().decode(marks))).marks,
  };
}
