import { nextBlock, startBlocks, type Section } from "./list-format";
import type { PackedBytes } from "./unpack-numbers";

/** Where the blocks of a section are: any of them may be read alone. */
export interface BlockMap {
  readonly packed: PackedBytes;
  readonly section: Section;
  readonly blocks: number;
  /** By block: the document before its first, its last document, where its pairs begin, how many there are. */
  readonly bases: readonly number[];
  readonly lasts: readonly number[];
  readonly froms: readonly number[];
  readonly sizes: readonly number[];
  /** By block: how heavily any of its documents can weigh (`mostSaturated`). */
  readonly bests: readonly number[];
}

/** Goes from header to header; no pair is read. */
export function mapBlocks(packed: PackedBytes, section: Section): BlockMap {
  const bases: number[] = [];
  const lasts: number[] = [];
  const froms: number[] = [];
  const sizes: number[] = [];
  const bests: number[] = [];
  const block = startBlocks(packed.bytes, section);
  while (nextBlock(block)) {
    bases.push(block.base);
    lasts.push(block.last);
    froms.push(block.from);
    sizes.push(block.size);
    bests.push(block.best);
  }
  return { packed, section, blocks: sizes.length, bases, lasts, froms, sizes, bests };
}
