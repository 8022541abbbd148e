import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { TranscriptionId } from "../../model/ids";
import type { Mark } from "../../model/mark";
import { openDesk } from "./open-desk";

export const readingHead = {
  kind: "diplomatic",
  language: "en",
  by: "M. Aldous",
  from: "the original",
} as const;

/** A mark as a transcriber makes it. */
export const unclear = (start: number, end: number): Mark => ({
  kind: "unclear",
  start,
  end,
  note: "blot",
  by: null,
  label: null,
  certainty: "probable",
});

/** A desk with one imported letter, its first reading, and the way to issue another. */
export async function openLetter() {
  const room = await openDesk();
  const file = join(room.folder, "letter.txt");
  await writeFile(file, "The lamp glass came broken.\n\nThe oil came short.\n");
  await room.handlers.importFiles({
    job: randomUUID(),
    tickets: [file],
    into: null,
    accept: "none",
  });
  const unit = (await room.handlers.tree({})).rows[0]!.id;
  const dossier = () => room.handlers.dossier({ id: unit });
  const first = (await dossier()).transcriptions[0]!.id;
  return {
    ...room,
    unit,
    first,
    reading: async (id = first) => (await dossier()).transcriptions.find((one) => one.id === id),
    issue: async (
      text: string,
      marks: readonly Mark[] = [],
      transcription: TranscriptionId | null = first,
    ) => {
      const { version: seen } = await dossier();
      const reading = { transcription, head: readingHead, text, marks };
      return room.handlers.saveTranscription({ unit, seen, ...reading });
    },
  };
}
