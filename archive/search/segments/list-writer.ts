import { bestOfBlock, type FieldLengths } from "./block-best";
import { bytesOf, emptySink, makeRoom, pushBytes, pushVarint, type ByteSink } from "./byte-sink";
import { BLOCK, pushHeader } from "./list-format";
import { packNumbers } from "./pack-numbers";
import { packPairs } from "./pack-pairs";

/** Collects one list: sections in the order of fields, each with ascending documents. Used again after `takeList`. */
export interface ListWriter {
  readonly documents: ByteSink;
  readonly positions: ByteSink;
  /** The finished blocks of the section being written. */
  readonly blocks: ByteSink;
  /** The block that is not finished: its gaps, how often, and the positions of all its documents. */
  readonly gaps: Uint32Array;
  readonly counts: Uint32Array;
  places: Uint32Array;
  placed: number;
  readonly pairs: ByteSink;
  field: number;
  /** What the bounds of the section's blocks are made from. */
  of: FieldLengths;
  count: number;
  inBlock: number;
  last: number;
  blockBase: number;
  positionsAtSection: number;
}

export function createListWriter(): ListWriter {
  return {
    documents: emptySink(4096),
    positions: emptySink(4096),
    blocks: emptySink(4096),
    gaps: new Uint32Array(BLOCK),
    counts: new Uint32Array(BLOCK),
    places: new Uint32Array(4096),
    placed: 0,
    pairs: emptySink(BLOCK * 10),
    field: 0,
    of: { lengths: new Uint32Array(0), first: 0, reference: 0 },
    count: 0,
    inBlock: 0,
    last: 0,
    blockBase: 0,
    positionsAtSection: 0,
  };
}

/** Begins the section of a field, above those before it. */
export function openSection(writer: ListWriter, field: number, of: FieldLengths): void {
  writer.field = field;
  writer.of = of;
  writer.blocks.used = 0;
  writer.count = 0;
  writer.last = 0;
  writer.blockBase = 0;
  writer.positionsAtSection = writer.positions.used;
}

/** Adds a document to the section. @param places its positions from `from` on, the first as it is, then gaps */
export function writePair(
  writer: ListWriter,
  document: number,
  count: number,
  places: Uint32Array,
  from: number,
): void {
  enterPair(writer, document, count);
  const target = writer.places;
  let to = writer.placed;
  for (let at = from; at < from + count; at++) target[to++] = places[at]!;
  writer.placed = to;
}

/** Adds a document to the section. @param places its positions from `from` on, as they are */
export function writePositions(
  writer: ListWriter,
  document: number,
  count: number,
  places: Uint32Array,
  from: number,
): void {
  enterPair(writer, document, count);
  const target = writer.places;
  let to = writer.placed;
  let before = 0;
  for (let at = from; at < from + count; at++) {
    const place = places[at]!;
    target[to++] = place - before;
    before = place;
  }
  writer.placed = to;
}

function enterPair(writer: ListWriter, document: number, count: number): void {
  if (writer.inBlock === BLOCK) closeBlock(writer);
  writer.gaps[writer.inBlock] = document - writer.last;
  writer.counts[writer.inBlock++] = count;
  writer.last = document;
  writer.count++;
  const needed = writer.placed + count;
  if (needed <= writer.places.length) return;
  const grown = new Uint32Array(Math.max(needed, writer.places.length * 2));
  grown.set(writer.places.subarray(0, writer.placed));
  writer.places = grown;
}

/** Puts the open block into `pairs` and `positions`. */
function packBlock(writer: ListWriter): void {
  writer.pairs.used = 0;
  packPairs(writer.pairs, writer.gaps, writer.counts, writer.inBlock);
  packNumbers(writer.positions, writer.places, writer.placed);
  writer.inBlock = 0;
  writer.placed = 0;
}

/** Ends the open block, if there is one, as one of several. */
export function closeBlock(writer: ListWriter): void {
  const { gaps, counts, inBlock: size, blockBase: base, positions, pairs, blocks } = writer;
  if (size === 0) return;
  const best = bestOfBlock({ gaps, counts, size, base }, writer.of);
  const positionsBefore = positions.used;
  packBlock(writer);
  pushHeader(blocks, {
    gap: writer.last - base,
    bytes: pairs.used,
    positions: positions.used - positionsBefore,
    size,
    best,
  });
  pushBytes(blocks, pairs.bytes, 0, pairs.used);
  writer.blockBase = writer.last;
}

/** Ends a section; an empty one leaves no trace. */
export function closeSection(writer: ListWriter): void {
  const { documents, blocks, pairs } = writer;
  if (writer.count === 0) return;
  const isOneBlock = blocks.used === 0;
  if (isOneBlock) packBlock(writer);
  else closeBlock(writer);
  pushVarint(documents, writer.field * 2 + (isOneBlock ? 0 : 1));
  pushVarint(documents, writer.count);
  pushVarint(documents, isOneBlock ? pairs.used : blocks.used + 1);
  pushVarint(documents, writer.positions.used - writer.positionsAtSection);
  if (isOneBlock) return pushBytes(documents, pairs.bytes, 0, pairs.used);
  makeRoom(documents, 1);
  documents.bytes[documents.used++] = writer.of.reference;
  pushBytes(documents, blocks.bytes, 0, blocks.used);
}

/** The finished list as copies, and the writer empty again. */
export function takeList(writer: ListWriter): {
  readonly documents: Uint8Array;
  readonly positions: Uint8Array;
} {
  const list = {
    documents: bytesOf(writer.documents).slice(),
    positions: bytesOf(writer.positions).slice(),
  };
  forgetLists(writer);
  return list;
}

/** Forgets the finished lists, but keeps the room. */
export function forgetLists(writer: ListWriter): void {
  writer.documents.used = 0;
  writer.positions.used = 0;
}
