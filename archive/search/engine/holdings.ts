import type { Analyser } from "../analysis/analyser";
import type { DocumentList, PositionList, Postings } from "../ports";
import { reservePairs, type Arena, type Span } from "../segments/arena";
import { dropRemoved } from "../segments/decode-documents";
import type { DocumentTable } from "../segments/document-table";
import {
  gatherLive,
  gatherSection,
  endGathering,
  startGathering,
  type Positions,
} from "../segments/gather-positions";
import { readSections, type Section } from "../segments/list-format";
import { livePostings, type LiveSegment } from "../segments/live-segment";
import { decodeSection } from "../segments/read-list";
import type { Vocabulary } from "../segments/vocabulary";
import { MAX_SLOT } from "../segments/flush";

/** A field that is searched, and how much a word in it weighs. */
export interface SearchedField {
  readonly id: string;
  readonly boost: number;
}

/** Everything that one index holds; `live` is replaced when it is stored. */
export interface Holdings {
  readonly postings: Postings;
  readonly analyser: Analyser;
  readonly fields: readonly SearchedField[];
  readonly table: DocumentTable;
  readonly vocabulary: Vocabulary;
  live: LiveSegment;
}

/** All forms with this stem, stored and live. */
export function formsOfStem(holdings: Holdings, stem: string): readonly string[] {
  const forms = new Set(holdings.postings.formsOfStem(stem).map((stored) => stored.form));
  for (const form of holdings.live.byStem.get(stem) ?? []) forms.add(form);
  return [...forms];
}

/** Puts the lists of a form into the arena. @returns a stretch for each field, ascending, without removed documents; null for none */
export function loadForm(
  holdings: Holdings,
  form: string,
  arena: Arena,
  ahead?: readonly DocumentList[],
): readonly (Span | null)[] {
  const stored = ahead ?? storedLists(holdings.postings, form);
  const lists = stored.map((list) => ({ list, sections: readSections(list.documents) }));
  return holdings.fields.map((_, field) => {
    const start = arena.used;
    for (const { list, sections } of lists) loadField(list, sections, field, arena);
    loadLive(holdings.live, form, field, arena);
    if (holdings.table.removedCount > 0) dropRemoved(arena, start, holdings.table.removed);
    return arena.used > start ? { start, end: arena.used } : null;
  });
}

function storedLists(postings: Postings, form: string): readonly DocumentList[] {
  const number = postings.formNumber(form);
  return number === null ? [] : postings.documentLists(number);
}

function loadField(
  list: DocumentList,
  sections: readonly Section[],
  field: number,
  arena: Arena,
): void {
  for (const section of sections)
    if (section.field === field) decodeSection(list.documents, section, arena);
}

function loadLive(live: LiveSegment, form: string, field: number, arena: Arena): void {
  const postings = livePostings(live, form, field);
  reservePairs(arena, postings.length);
  for (const posting of postings) {
    arena.documents[arena.used] = live.documents[posting]!;
    arena.counts[arena.used++] = live.counts[posting]!;
  }
}

/** All lists of a form with the positions. */
export function positionedLists(postings: Postings, form: string): readonly PositionList[] {
  const number = postings.formNumber(form);
  return number === null ? [] : postings.positionLists(number, 0, MAX_SLOT);
}

/** How many postings a form has in a field, removed documents among them. */
export function countPostings(
  { live }: Holdings,
  lists: readonly DocumentList[],
  form: string,
  field: number,
): number {
  const sections = lists.flatMap(({ documents }) => readSections(documents));
  return sections.reduce(
    (sum, section) => sum + (section.field === field ? section.count : 0),
    livePostings(live, form, field).length,
  );
}

/** The positions of a form in some documents of a field. @param wanted ascending */
export function loadPositions(
  holdings: Holdings,
  lists: readonly PositionList[],
  form: string,
  field: number,
  wanted: Uint32Array,
): Positions {
  const gathering = startGathering(wanted);
  for (const list of lists) gatherField(list, field, gathering);
  for (const posting of livePostings(holdings.live, form, field))
    gatherLive(gathering, holdings.live, posting);
  return endGathering(gathering);
}

function gatherField(
  list: PositionList,
  field: number,
  gathering: ReturnType<typeof startGathering>,
): void {
  for (const section of readSections(list.documents))
    if (section.field === field) gatherSection(gathering, section, list.documents, list.positions);
}
