import type { Analyser } from "../analysis/analyser";
import type { DocumentList, Postings } from "../ports";
import { reservePairs, type Arena, type Span } from "../segments/arena";
import { dropRemoved } from "../segments/decode-documents";
import type { DocumentTable } from "../segments/document-table";
import { readSections, type Section } from "../segments/list-format";
import { countOf, documentOf, livePostings, type LiveSegment } from "../segments/live-segment";
import type { Storing } from "../segments/store-live";
import { decodeSection } from "../segments/read-list";
import { packedBytes, type PackedBytes } from "../segments/unpack-numbers";
import type { Vocabulary } from "../segments/vocabulary";

/** A field that is searched, and how much a word in it weighs. */
export interface SearchedField {
  readonly id: string;
  readonly boost: number;
}

/** Everything that one index holds; `live` is replaced when it begins to be stored. */
export interface Holdings {
  readonly postings: Postings;
  readonly analyser: Analyser;
  readonly fields: readonly SearchedField[];
  readonly table: DocumentTable;
  readonly vocabulary: Vocabulary;
  live: LiveSegment;
  /** Documents being stored, before those of `live`. */
  storing: Storing | null;
  /** Positions of a list at most when it is stored. */
  readonly longestList: number;
}

/** Everything that is not read from the store, by ascending documents. */
export function liveSegments({ storing, live }: Holdings): readonly LiveSegment[] {
  return storing ? [storing.live, live] : [live];
}

/** Lists that may be read: not those of a slot that is still being written. */
export function whole<List extends DocumentList>(
  { storing }: Holdings,
  lists: readonly List[],
): readonly List[] {
  return storing ? lists.filter(({ slot }) => slot < storing.state.slot) : lists;
}

/** All forms with this stem, stored and live. */
export function formsOfStem(holdings: Holdings, stem: string): readonly string[] {
  const forms = new Set(holdings.postings.formsOfStem(stem).map((stored) => stored.form));
  for (const live of liveSegments(holdings))
    for (const form of live.byStem.get(stem) ?? []) forms.add(form);
  return [...forms];
}

/** A stored list, ready to be read. */
export interface OpenList {
  readonly documents: PackedBytes;
  readonly sections: readonly Section[];
}

export function openList({ documents }: DocumentList): OpenList {
  return { documents: packedBytes(documents), sections: readSections(documents) };
}

/** Puts the lists of a form into the arena. @returns a stretch for each field, ascending, without removed documents; null for none */
export function loadForm(
  holdings: Holdings,
  form: string,
  arena: Arena,
  lists: readonly OpenList[],
): readonly (Span | null)[] {
  const lives = liveSegments(holdings);
  return holdings.fields.map((_, field) => {
    const start = arena.used;
    for (const list of lists) loadField(list, field, arena);
    for (const live of lives) loadLive(live, form, field, arena);
    if (holdings.table.removedCount > 0) dropRemoved(arena, start, holdings.table.removed);
    return arena.used > start ? { start, end: arena.used } : null;
  });
}

function loadField({ documents, sections }: OpenList, field: number, arena: Arena): void {
  for (const section of sections)
    if (section.field === field) decodeSection(documents, section, arena);
}

/** Appends the live documents of a form in a field. @returns how many */
export function loadLive(live: LiveSegment, form: string, field: number, arena: Arena): number {
  const postings = livePostings(live, form, field);
  reservePairs(arena, postings.length);
  for (const posting of postings) {
    arena.documents[arena.used] = documentOf(live, posting);
    arena.counts[arena.used++] = countOf(live, posting);
  }
  return postings.length;
}
