/** Bytes that grow at the end; `used` of them count. */
export interface ByteSink {
  bytes: Uint8Array;
  used: number;
}

export function emptySink(capacity: number): ByteSink {
  return { bytes: new Uint8Array(capacity), used: 0 };
}

/** Room for so many more bytes. */
export function makeRoom(sink: ByteSink, more: number): void {
  const needed = sink.used + more;
  if (needed <= sink.bytes.length) return;
  const grown = new Uint8Array(Math.max(needed, sink.bytes.length * 2));
  grown.set(sink.bytes.subarray(0, sink.used));
  sink.bytes = grown;
}

/** Appends a number below 2^32: seven bits to a byte, lowest first, the high bit says that more follow. */
export function pushVarint(sink: ByteSink, value: number): void {
  if (sink.used + 5 > sink.bytes.length) makeRoom(sink, 5);
  const bytes = sink.bytes;
  let rest = value;
  let at = sink.used;
  while (rest > 127) {
    bytes[at++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[at++] = rest;
  sink.used = at;
}

export function pushBytes(sink: ByteSink, from: Uint8Array, start: number, end: number): void {
  makeRoom(sink, end - start);
  sink.bytes.set(from.subarray(start, end), sink.used);
  sink.used += end - start;
}

/** The bytes so far, not copied: they change when the sink is used again. */
export function bytesOf(sink: ByteSink): Uint8Array {
  return sink.bytes.subarray(0, sink.used);
}

/** A place in bytes that are read in order. */
export interface ByteReader {
  readonly bytes: Uint8Array;
  at: number;
}

export function readVarint(reader: ByteReader): number {
  const bytes = reader.bytes;
  let value = 0;
  let shift = 0;
  let byte = 0;
  do {
    byte = bytes[reader.at++]!;
    value |= (byte & 127) << shift;
    shift += 7;
  } while (byte > 127);
  return value >>> 0;
}
