import {
  bytesOf,
  emptySink,
  pushBytes,
  pushVarint,
  readVarint,
  type ByteReader,
  type ByteSink,
} from "./byte-sink";

/** Pairs in a block. A list of at most one block has no block headers. */
export const BLOCK = 128;

/** One field's part of a list: where its pairs and positions are in the two byte arrays of the list. */
export interface Section {
  readonly field: number;
  readonly count: number;
  readonly documentsAt: number;
  readonly documentsEnd: number;
  readonly positionsAt: number;
  readonly positionsEnd: number;
}

/** The sections of a list; see docs/formats/postings.md. */
export function readSections(documents: Uint8Array): readonly Section[] {
  const sections: Section[] = [];
  const reader: ByteReader = { bytes: documents, at: 0 };
  let positionsAt = 0;
  while (reader.at < documents.length) {
    const field = readVarint(reader);
    const count = readVarint(reader);
    const documentBytes = readVarint(reader);
    const positionsEnd = positionsAt + readVarint(reader);
    const documentsAt = reader.at;
    reader.at += documentBytes;
    sections.push({
      field,
      count,
      documentsAt,
      documentsEnd: reader.at,
      positionsAt,
      positionsEnd,
    });
    positionsAt = positionsEnd;
  }
  return sections;
}

/** Collects one list: sections in the order of fields, each with ascending documents. Used again after `takeList`. */
export interface ListWriter {
  readonly documents: ByteSink;
  readonly positions: ByteSink;
  /** The section being written: finished blocks, then the block that is not finished. */
  readonly blocks: ByteSink;
  readonly pairs: ByteSink;
  count: number;
  inBlock: number;
  last: number;
  blockBase: number;
  positionsAtSection: number;
  positionsAtBlock: number;
}

export function createListWriter(): ListWriter {
  return {
    documents: emptySink(4096),
    positions: emptySink(4096),
    blocks: emptySink(4096),
    pairs: emptySink(BLOCK * 10),
    count: 0,
    inBlock: 0,
    last: 0,
    blockBase: 0,
    positionsAtSection: 0,
    positionsAtBlock: 0,
  };
}

/** Adds a document to the section; its position bytes are copied as they are. */
export function writePair(
  writer: ListWriter,
  document: number,
  count: number,
  positions: Uint8Array,
  from: number,
  to: number,
): void {
  if (writer.inBlock === BLOCK) closeBlock(writer);
  pushPair(writer.pairs, document - writer.last, count);
  pushBytes(writer.positions, positions, from, to);
  writer.last = document;
  writer.count++;
  writer.inBlock++;
}

/** A gap below 2^31 and how often. */
export function pushPair(sink: ByteSink, gap: number, count: number): void {
  if (count === 1) return pushVarint(sink, gap * 2 + 1);
  pushVarint(sink, gap * 2);
  pushVarint(sink, count);
}

function closeBlock(writer: ListWriter): void {
  pushVarint(writer.blocks, writer.last - writer.blockBase);
  pushVarint(writer.blocks, writer.pairs.used);
  pushVarint(writer.blocks, writer.positions.used - writer.positionsAtBlock);
  pushBytes(writer.blocks, writer.pairs.bytes, 0, writer.pairs.used);
  writer.pairs.used = 0;
  writer.inBlock = 0;
  writer.blockBase = writer.last;
  writer.positionsAtBlock = writer.positions.used;
}

/** Ends a section; an empty one leaves no trace. */
export function closeSection(writer: ListWriter, field: number): void {
  if (writer.count === 0) return;
  if (writer.count > BLOCK) closeBlock(writer);
  const body = writer.count > BLOCK ? writer.blocks : writer.pairs;
  pushVarint(writer.documents, field);
  pushVarint(writer.documents, writer.count);
  pushVarint(writer.documents, body.used);
  pushVarint(writer.documents, writer.positions.used - writer.positionsAtSection);
  pushBytes(writer.documents, body.bytes, 0, body.used);
  startSection(writer);
}

function startSection(writer: ListWriter): void {
  writer.blocks.used = 0;
  writer.pairs.used = 0;
  writer.count = 0;
  writer.inBlock = 0;
  writer.last = 0;
  writer.blockBase = 0;
  writer.positionsAtSection = writer.positions.used;
  writer.positionsAtBlock = writer.positions.used;
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
