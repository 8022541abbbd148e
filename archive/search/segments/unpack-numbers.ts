import { readVarint, type ByteReader } from "./byte-sink";
import { FEWEST_PACKED, WIDTHS } from "./pack-numbers";

/** Bytes with packs in them, ready to be read. */
export interface PackedBytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

export function packedBytes(bytes: Uint8Array): PackedBytes {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) };
}

/** A pack that is being read, in ascending stretches. */
export interface OpenPack extends PackedBytes {
  /** Where the bits begin; null for a few varints. */
  readonly width: number | null;
  readonly at: number;
  /** In the numbers that need more bits: the next of them, and how many are left with it. */
  readonly reader: ByteReader;
  next: number;
  left: number;
}

/** @param from where the pack begins @param count how many numbers it has */
export function openPack({ bytes, view }: PackedBytes, from: number, count: number): OpenPack {
  const reader: ByteReader = { bytes, at: from };
  if (count < FEWEST_PACKED)
    return { bytes, view, width: null, at: from, reader, next: Infinity, left: 0 };
  const header = readVarint(reader);
  const width = header % WIDTHS;
  const at = reader.at;
  reader.at += (count * width + 7) >>> 3;
  const pack = { bytes, view, width, at, reader, next: -1, left: Math.floor(header / WIDTHS) };
  goToWider(pack);
  return pack;
}

function goToWider(pack: OpenPack): void {
  pack.next = pack.left === 0 ? Infinity : pack.next + 1 + readVarint(pack.reader);
}

/** Reads numbers [first, first + count) into an array with room for them, from index `start` on. Stretches must ascend. */
export function readPack(
  pack: OpenPack,
  first: number,
  count: number,
  into: Uint32Array,
  start: number,
): void {
  const { width } = pack;
  if (width === null) return readFew(pack, first, count, into, start);
  readBits(pack, width, first, count, into, start);
  while (pack.next < first + count) {
    const above = readVarint(pack.reader);
    if (pack.next >= first) into[start + pack.next - first]! |= above << width;
    pack.left--;
    goToWider(pack);
  }
}

function readFew(
  pack: OpenPack,
  first: number,
  count: number,
  into: Uint32Array,
  start: number,
): void {
  const { reader } = pack;
  reader.at = pack.at;
  for (let left = first; left > 0; left--) readVarint(reader);
  for (let at = start; at < start + count; at++) into[at] = readVarint(reader);
}

/** Reads a whole pack. @returns the place after it */
export function unpackNumbers(
  packed: PackedBytes,
  from: number,
  count: number,
  into: Uint32Array,
  start: number,
): number {
  const pack = openPack(packed, from, count);
  readPack(pack, 0, count, into, start);
  return pack.reader.at;
}

/** Hot loop: four bytes are looked at at once for each number, which has at most 24 bits and begins in the first. */
function readBits(
  { bytes, view, at: from }: OpenPack,
  width: number,
  first: number,
  count: number,
  into: Uint32Array,
  start: number,
): void {
  const end = start + count;
  if (width === 0) return void into.fill(0, start, end);
  const mask = (1 << width) - 1;
  const inWindow = inWindowOf(bytes.length - from, first, count, width);
  let bit = first * width;
  let next = start;
  for (const safe = start + inWindow; next < safe; next++) {
    into[next] = (view.getUint32(from + (bit >>> 3), true) >>> (bit & 7)) & mask;
    bit += width;
  }
  for (; next < end; next++) {
    into[next] = (windowAtEnd(bytes, from + (bit >>> 3)) >>> (bit & 7)) & mask;
    bit += width;
  }
}

/** How many of the numbers have four bytes from their first on. @param size bytes from the first number of the pack to the end */
function inWindowOf(size: number, first: number, count: number, width: number): number {
  const last = Math.floor(((size - 4) * 8 + 7) / width);
  return Math.max(0, Math.min(count, last + 1 - first));
}

function windowAtEnd(bytes: Uint8Array, from: number): number {
  let window = 0;
  for (let at = Math.min(bytes.length, from + 4) - 1; at >= from; at--)
    window = (window << 8) | bytes[at]!;
  return window;
}
