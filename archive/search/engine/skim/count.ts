import { decodeDocuments } from "../../segments/decode-documents";
import { endNarrowing, narrowBySection, startNarrowing } from "../../segments/narrow-documents";
import type { Bits } from "../bits";
import type { Workspace } from "../workspace";
import type { Track } from "./tracks";

/** One list is much longer than all others when it has so many times their documents: then it need not be read. */
const MUCH_LONGER = 4;

/**
 * How many documents stand in any of the tracks, each once.
 * @param among those that count, which leave out the removed ones; null for all
 */
export function countDocuments(
  workspace: Workspace,
  tracks: readonly Track[],
  among: Bits | null,
): number {
  const [longest, ...others] = [...tracks].sort((a, b) => b.count - a.count);
  if (!longest) return 0;
  const rest = others.reduce((sum, { count }) => sum + count, 0);
  if (among === null && rest === 0) return longest.count;
  if (among === null && rest * MUCH_LONGER < longest.count) {
    const documents = documentsOf(workspace, others);
    return longest.count + documents.length - countHeld(workspace, longest, documents);
  }
  return documentsOf(workspace, tracks, among).length;
}

/** The documents of some tracks, each once. */
function documentsOf(
  workspace: Workspace,
  tracks: readonly Track[],
  among: Bits | null = null,
): Uint32Array {
  const stamp = ++workspace.stamp;
  const found = new Uint32Array(tracks.reduce((sum, { count }) => sum + count, 0));
  const { arena, block } = workspace;
  let used = 0;
  for (const { map, few } of tracks) {
    used = addUnseen(workspace, stamp, among, arena.documents, few.start, few.end, found, used);
    const { parts, blocks, partOf, froms, sizes, bases } = map;
    for (let at = 0; at < blocks; at++) {
      const size = sizes[at]!;
      const { packed } = parts[partOf[at]!]!;
      decodeDocuments(packed, froms[at]!, size, bases[at]!, block.documents, 0);
      used = addUnseen(workspace, stamp, among, block.documents, 0, size, found, used);
    }
  }
  return found.subarray(0, used);
}

/** Hot loop. @returns how many are in `found` now */
function addUnseen(
  { stamps }: Workspace,
  stamp: number,
  among: Bits | null,
  documents: Uint32Array,
  start: number,
  end: number,
  found: Uint32Array,
  from: number,
): number {
  let used = from;
  for (let at = start; at < end; at++) {
    const document = documents[at]!;
    if (stamps[document] === stamp) continue;
    if (among !== null && (among[document >>> 5]! & (1 << (document & 31))) === 0) continue;
    stamps[document] = stamp;
    found[used++] = document;
  }
  return used;
}

/** How many of the documents stand in the track. */
function countHeld(
  { arena, block }: Workspace,
  { map, few }: Track,
  documents: Uint32Array,
): number {
  const narrowing = startNarrowing(documents.sort(), block.documents);
  for (const { packed, section } of map.parts) narrowBySection(narrowing, section, packed);
  const short = new Set(arena.documents.subarray(few.start, few.end));
  documents.forEach((document, at) => {
    if (short.has(document)) narrowing.held[at] = 1;
  });
  return endNarrowing(narrowing).length;
}
