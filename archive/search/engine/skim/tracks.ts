import { emptyArena, type Arena, type Span } from "../../segments/arena";
import { mapBlocks, type BlockMap } from "../../segments/block-map";
import { placeOf } from "../../segments/form-table";
import { BLOCK, type Section } from "../../segments/list-format";
import type { PackedBytes } from "../../segments/unpack-numbers";
import { decodeSection } from "../../segments/read-list";
import { liveSegments, loadLive, type OpenList } from "../holdings";
import { openLists, type Reading } from "../reading";

/** A form in a field: large lists of which only the headers were read, and what is read whole. Removed documents are among them. */
export interface Track {
  readonly map: BlockMap;
  /** Documents of short lists, and live ones; ascending. */
  readonly few: Span;
  /** How many documents. */
  readonly count: number;
  readonly opened: OpenedBlock;
}

/** The block of a track that was read last. */
export interface OpenedBlock {
  at: number;
  readonly pairs: Arena;
}

/** In how many documents a form stands, by field, removed ones among them, before anything is read; live ones count as of the last field. */
export function postingsOf(reading: Reading, form: string): readonly number[] {
  const counts = reading.holdings.fields.map(() => 0);
  for (const { sections } of openLists(reading, form))
    for (const { field, count } of sections) counts[field]! += count;
  for (const live of liveSegments(reading.holdings)) {
    const place = placeOf(live.forms, form);
    if (place >= 0) counts[counts.length - 1]! += live.many[place]!;
  }
  return counts;
}

/** The tracks of a form by field; null where it does not stand. Each is opened once. */
export function tracksOf(reading: Reading, form: string): readonly (Track | null)[] {
  const known = reading.tracks.get(form);
  if (known) return known;
  const lists = openLists(reading, form);
  const tracks = reading.holdings.fields.map((_, field) => openTrack(reading, form, field, lists));
  reading.tracks.set(form, tracks);
  return tracks;
}

function openTrack(
  { holdings, workspace: { arena } }: Reading,
  form: string,
  field: number,
  lists: readonly OpenList[],
): Track | null {
  const start = arena.used;
  const parts: { packed: PackedBytes; section: Section }[] = [];
  let count = 0;
  for (const { documents, sections } of lists)
    for (const section of sections) {
      if (section.field !== field) continue;
      count += section.count;
      if (section.count > BLOCK) parts.push({ packed: documents, section });
      else decodeSection(documents, section, arena);
    }
  for (const live of liveSegments(holdings)) count += loadLive(live, form, field, arena);
  if (count === 0) return null;
  const opened = { at: -1, pairs: emptyArena() };
  return { map: mapBlocks(parts), few: { start, end: arena.used }, count, opened };
}
