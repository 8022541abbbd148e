import { nextBlock, startBlocks, type Section } from "./list-format";
import type { PackedBytes } from "./unpack-numbers";

/** Where the blocks of some sections are: any of them may be read alone. */
export interface BlockMap {
  readonly parts: readonly { readonly packed: PackedBytes; readonly section: Section }[];
  readonly blocks: number;
  /** By block: the part that it is of. */
  readonly partOf: readonly number[];
  /** The document from which its gaps count, and one that is before its first; these differ at the beginning of a section. */
  readonly bases: readonly number[];
  readonly aboves: readonly number[];
  /** Its last document, where its pairs begin, and how many there are. */
  readonly lasts: readonly number[];
  readonly froms: readonly number[];
  readonly sizes: readonly number[];
  /** How heavily any of its documents can weigh (`mostSaturated`). */
  readonly bests: readonly number[];
}

/** Goes from header to header; no pair is read. @param parts sections with headers, by ascending documents */
export function mapBlocks(parts: BlockMap["parts"]): BlockMap {
  const partOf: number[] = [];
  const bases: number[] = [];
  const aboves: number[] = [];
  const lasts: number[] = [];
  const froms: number[] = [];
  const sizes: number[] = [];
  const bests: number[] = [];
  let last = 0;
  for (const [part, { packed, section }] of parts.entries()) {
    const block = startBlocks(packed.bytes, section);
    while (nextBlock(block)) {
      partOf.push(part);
      bases.push(block.base);
      aboves.push(last);
      last = block.last;
      lasts.push(last);
      froms.push(block.from);
      sizes.push(block.size);
      bests.push(block.best);
    }
  }
  return { parts, blocks: sizes.length, partOf, bases, aboves, lasts, froms, sizes, bests };
}
