import { decodeDocuments } from "./decode-documents";
import { nextBlock, startBlocks, type BlockCursor, type Section } from "./list-format";
import type { PackedBytes } from "./unpack-numbers";

/** Documents that a word must be in, and which of them it was found in so far. */
export interface Narrowing {
  /** Ascending. */
  readonly documents: Uint32Array;
  /** 1 for each document found. */
  readonly held: Uint8Array;
  /** Those before were passed by in the list being read. */
  next: number;
  /** Scratch with room for a block. */
  readonly block: Uint32Array;
}

export function startNarrowing(documents: Uint32Array, block: Uint32Array): Narrowing {
  return { documents, held: new Uint8Array(documents.length), next: 0, block };
}

/** Marks the documents that a section holds, without reading blocks that none can be in. Sections of one form come in ascending order. */
export function narrowBySection(
  narrowing: Narrowing,
  section: Section,
  documents: PackedBytes,
): void {
  const sought = narrowing.documents;
  const block = startBlocks(documents.bytes, section);
  while (narrowing.next < sought.length && nextBlock(block)) {
    narrowing.next = firstAbove(sought, narrowing.next, block.base);
    if (narrowing.next < sought.length && sought[narrowing.next]! <= block.last)
      narrowByBlock(narrowing, block, documents);
  }
}

function firstAbove(documents: Uint32Array, from: number, bound: number): number {
  let at = from;
  while (at < documents.length && documents[at]! <= bound) at++;
  return at;
}

/** Hot loop. */
function narrowByBlock(narrowing: Narrowing, block: BlockCursor, documents: PackedBytes): void {
  const { documents: sought, held, block: inBlock } = narrowing;
  const size = block.size;
  decodeDocuments(documents, block.from, size, block.base, inBlock, 0);
  const last = inBlock[size - 1]!;
  let next = narrowing.next;
  let at = 0;
  for (; next < sought.length; next++) {
    const document = sought[next]!;
    if (document > last) break;
    while (inBlock[at]! < document) at++;
    held[next]! |= Number(inBlock[at] === document);
  }
  narrowing.next = next;
}

/** Marks a document, which is above those before it. */
export function narrowByDocument(narrowing: Narrowing, document: number): void {
  const { documents } = narrowing;
  let next = narrowing.next;
  while (next < documents.length && documents[next]! < document) next++;
  if (documents[next] === document) narrowing.held[next] = 1;
  narrowing.next = next;
}

/** The documents found, ascending, in the array that was given. */
export function endNarrowing({ documents, held }: Narrowing): Uint32Array {
  let used = 0;
  for (let at = 0; at < documents.length; at++)
    if (held[at] === 1) documents[used++] = documents[at]!;
  return documents.subarray(0, used);
}
