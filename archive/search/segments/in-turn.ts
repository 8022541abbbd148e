import { readVarint, type ByteReader } from "./byte-sink";

interface Cursor {
  readonly reader: ByteReader;
  form: number;
}

/** The numbers of several ascending lists of gaps, ascending, each once; 0 when there are no more. */
export function inTurn(lists: readonly Uint8Array[]): () => number {
  const cursors = lists.map((bytes): Cursor => ({ reader: { bytes, at: 0 }, form: 0 }));
  cursors.forEach(advance);
  return () => {
    let least = Infinity;
    for (const cursor of cursors) if (cursor.form < least) least = cursor.form;
    if (least === Infinity) return 0;
    for (const cursor of cursors) if (cursor.form === least) advance(cursor);
    return least;
  };
}

function advance(cursor: Cursor): void {
  const { reader } = cursor;
  if (reader.at < reader.bytes.length) cursor.form += readVarint(reader);
  else cursor.form = Infinity;
}
