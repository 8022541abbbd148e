import { bytesOf, emptySink, pushBytes, pushVarint, type ByteSink } from "./byte-sink";
import { BLOCK } from "./list-format";
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
    count: 0,
    inBlock: 0,
    last: 0,
    blockBase: 0,
    positionsAtSection: 0,
  };
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

function closeBlock(writer: ListWriter): void {
  const positionsBefore = writer.positions.used;
  packBlock(writer);
  pushVarint(writer.blocks, writer.last - writer.blockBase);
  pushVarint(writer.blocks, writer.pairs.used);
  pushVarint(writer.blocks, writer.positions.used - positionsBefore);
  pushBytes(writer.blocks, writer.pairs.bytes, 0, writer.pairs.used);
  writer.blockBase = writer.last;
}

/** Ends a section; an empty one leaves no trace. */
export function closeSection(writer: ListWriter, field: number): void {
  if (writer.count === 0) return;
  const isOneBlock = writer.count <= BLOCK;
  if (isOneBlock) packBlock(writer);
  else closeBlock(writer);
  const body = isOneBlock ? writer.pairs : writer.blocks;
  pushVarint(writer.documents, field);
  pushVarint(writer.documents, writer.count);
  pushVarint(writer.documents, body.used);
  pushVarint(writer.documents, writer.positions.used - writer.positionsAtSection);
  pushBytes(writer.documents, body.bytes, 0, body.used);
  startSection(writer);
}

function startSection(writer: ListWriter): void {
  writer.blocks.used = 0;
  writer.count = 0;
  writer.last = 0;
  writer.blockBase = 0;
  writer.positionsAtSection = writer.positions.used;
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
  writer.documents.used = 0;
  writer.positions.used = 0;
  startSection(writer);
  return list;
}
