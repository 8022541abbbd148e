import { countBitsBetween, hasBit, type Bits } from "../engine/bits";
import { convertBest } from "./block-best";
import { pushBytes } from "./byte-sink";
import {
  BLOCK,
  nextBlock,
  pushHeader,
  startBlocks,
  type BlockCursor,
  type Section,
} from "./list-format";
import { closeBlock, writePair, type ListWriter } from "./list-writer";
import { packPairs } from "./pack-pairs";
import { openPairs, readBlock, type OpenBlock } from "./read-list";
import type { PackedBytes } from "./unpack-numbers";

/** A section of a list that goes on the end of another. */
export interface JoinedSection {
  readonly section: Section;
  readonly documents: PackedBytes;
  readonly positions: PackedBytes;
}

interface Target {
  readonly writer: ListWriter;
  /** Documents to leave out; null for none. */
  readonly removed: Bits | null;
  readonly open: OpenBlock;
}

/**
 * Appends a section to the one being written. Whole blocks are copied as bytes; those are read that have removed documents, that end the
 * section half empty, or that fit into the open block.
 */
export function joinSection(target: Target, from: JoinedSection): void {
  const { writer } = target;
  const { section, documents } = from;
  // Until a block is there, any reference length will do: with theirs they stay as they are.
  if (section.hasHeaders && writer.blocks.used === 0)
    writer.of = { ...writer.of, reference: section.reference };
  const block = startBlocks(documents.bytes, section);
  let run = emptyRun(block.headers.at, block.positionsAt);
  while (nextBlock(block)) {
    const isRead = mustBeRead(target, block);
    if (!isRead && isAsItWouldBe(writer, block, section)) {
      extendRun(writer, run, block);
      continue;
    }
    copyRun(writer, run, from);
    if (isRead) readInto(target, from, block);
    else copyBlock(target, from, block);
    run = emptyRun(block.headers.at, block.positionsAfter);
  }
  copyRun(writer, run, from);
}

/** Whether the documents of a block are written one by one. */
function mustBeRead({ writer, removed }: Target, block: BlockCursor): boolean {
  if (block.isOnly) return true;
  const { inBlock } = writer;
  if (inBlock > 0 && inBlock + block.size <= BLOCK) return true;
  if (block.left === 0 && block.size < BLOCK) return true;
  // The first block of a section is counted from 0, not from the last document before it.
  const base = Math.max(block.base, writer.last);
  return removed !== null && countBitsBetween(removed, base + 1, block.last) > 0;
}

function readInto(
  { writer, removed, open }: Target,
  from: JoinedSection,
  block: BlockCursor,
): void {
  readBlock(block, from.documents, from.positions, open, (document, count, places, first) => {
    if (removed === null || !hasBit(removed, document))
      writePair(writer, document, count, places, first);
  });
}

/** Blocks side by side that are copied in one piece. */
interface Run {
  readonly from: number;
  readonly positionsFrom: number;
  to: number;
  positionsTo: number;
}

const emptyRun = (from: number, positionsFrom: number): Run => ({
  ...{ from, positionsFrom, to: from, positionsTo: positionsFrom },
});

/** Whether the bytes of a block are what writing it again would give. */
function isAsItWouldBe(writer: ListWriter, block: BlockCursor, { reference }: Section): boolean {
  return writer.inBlock === 0 && writer.last === block.base && reference >= writer.of.reference;
}

function extendRun(writer: ListWriter, run: Run, block: BlockCursor): void {
  run.to = block.headers.at;
  run.positionsTo = block.positionsAfter;
  writer.last = block.last;
  writer.blockBase = block.last;
  writer.count += block.size;
}

function copyRun(writer: ListWriter, run: Run, { documents, positions }: JoinedSection): void {
  pushBytes(writer.blocks, documents.bytes, run.from, run.to);
  pushBytes(writer.positions, positions.bytes, run.positionsFrom, run.positionsTo);
}

/** Copies the block at the seam: its documents are counted from another, its positions are as they were. */
function copyBlock({ writer, open }: Target, from: JoinedSection, block: BlockCursor): void {
  closeBlock(writer);
  openPairs(open.pairs, block, from.documents);
  const { documents, counts } = open.pairs;
  const { gaps, pairs, last } = writer;
  for (let at = 0; at < block.size; at++)
    gaps[at] = documents[at]! - (at === 0 ? last : documents[at - 1]!);
  pairs.used = 0;
  packPairs(pairs, gaps, counts, block.size);
  const [start, end] = [block.positionsAt, block.positionsAfter];
  pushHeader(writer.blocks, {
    gap: block.last - last,
    bytes: pairs.used,
    positions: end - start,
    size: block.size,
    best: convertBest(block.best, from.section.reference, writer.of.reference),
  });
  pushBytes(writer.blocks, pairs.bytes, 0, pairs.used);
  pushBytes(writer.positions, from.positions.bytes, start, end);
  writer.last = block.last;
  writer.blockBase = block.last;
  writer.count += block.size;
}
