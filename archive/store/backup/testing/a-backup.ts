import type { ObjectId } from "../../../model/ids";
import { put } from "../../archive/testing/folder";
import { createStore, openStore } from "../../archive/store";

export const LETTER = "rec-01jc0000000000000000000001" as ObjectId;
export const SOURCE = "src-01jc0000000000000000000002" as ObjectId;

/** A small archive with two versions of one unit, a source of 40,000 bytes, and a log of several segments. */
export async function makeArchive(root: string): Promise<void> {
  const store = await createStore({
    root,
    title: "Harbour office",
    segmentBytes: 900,
    reserveBytes: 64,
  });
  await put(store, LETTER, {
    "metadata.json": '{"title":"To the board"}',
    "transcription-1.txt": "Lamps.",
  });
  await put(store, SOURCE, {
    "metadata.json": '{"name":"lamps.txt"}',
    "source.txt": "wick ".repeat(8000),
  });
  await put(store, LETTER, {
    "metadata.json": '{"title":"To the board"}',
    "transcription-1.txt": "Lanterns.",
  });
  await store.close();
}

/** Head and number of events, and every discrepancy, of the archive at a place. */
export async function lookInto(root: string) {
  const store = await openStore({ root, mode: "read" });
  let seq = 0;
  for await (const event of store.events(0)) seq = event.seq;
  const { discrepancies } = await store.verify({ quick: false });
  const head = store.head();
  await store.close();
  return { head, seq, discrepancies };
}
