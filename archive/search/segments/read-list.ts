import { reservePairs, type Arena, type Span } from "./arena";
import { readVarint, type ByteReader } from "./byte-sink";
import { decodePairs } from "./decode-documents";
import { BLOCK, readSections, type Section } from "./list-format";

/** Appends all pairs of a section to the arena. @param documents the list that the section is in */
export function decodeSection(documents: Uint8Array, section: Section, arena: Arena): Span {
  const start = arena.used;
  reservePairs(arena, section.count);
  if (section.count <= BLOCK)
    decodePairs(documents, section.documentsAt, section.documentsEnd, 0, arena);
  else decodeBlocks(documents, section, arena);
  return { start, end: arena.used };
}

function decodeBlocks(documents: Uint8Array, section: Section, arena: Arena): void {
  const reader: ByteReader = { bytes: documents, at: section.documentsAt };
  let base = 0;
  while (reader.at < section.documentsEnd) {
    readVarint(reader);
    const bytes = readVarint(reader);
    readVarint(reader);
    base = decodePairs(documents, reader.at, reader.at + bytes, base, arena);
    reader.at += bytes;
  }
}

/** A document of a list with the place of its positions. */
export type HearPosting = (document: number, count: number, from: number, to: number) => void;

/** Reads a section with its positions, document after document; for merging, not for searching. */
export function readPostings(
  section: Section,
  documents: Uint8Array,
  positions: Uint8Array,
  arena: Arena,
  hear: HearPosting,
): void {
  arena.used = 0;
  const { start, end } = decodeSection(documents, section, arena);
  let from = section.positionsAt;
  for (let at = start; at < end; at++) {
    const count = arena.counts[at]!;
    const to = skipVarints(positions, from, count);
    hear(arena.documents[at]!, count, from, to);
    from = to;
  }
}

/** The place after so many varints. */
export function skipVarints(bytes: Uint8Array, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; at++) if (bytes[at]! < 128) left--;
  return at;
}

/** The section of a field, or null. */
export function sectionOf(documents: Uint8Array, field: number): Section | null {
  return readSections(documents).find((section) => section.field === field) ?? null;
}
