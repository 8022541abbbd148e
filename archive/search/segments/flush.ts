import type { Postings } from "../ports";
import { hasBit } from "../engine/bits";
import { emptyArena, reservePairs, type Arena } from "./arena";
import { bytesOf, emptySink, pushVarint } from "./byte-sink";
import { decodePairs } from "./decode-documents";
import { forgetRemoved, writeLengths, type DocumentTable } from "./document-table";
import {
  closeSection,
  createListWriter,
  takeList,
  writePair,
  type ListWriter,
} from "./list-format";
import type { LiveForm, LiveList, LiveSegment } from "./live-segment";
import { skipVarints } from "./read-list";

/** Slots of lists: a number above all before for each flush. */
export const MAX_SLOT = 2 ** 24 - 1;

/** Stores the live documents as a segment. Removed ones are left out and forgotten. */
export function flushLive(live: LiveSegment, table: DocumentTable, postings: Postings): void {
  if (live.documents.length === 0) return;
  const kept = live.documents.filter((document) => hasBit(table.present, document));
  if (kept.length > 0) storeSegment(live, kept, table, postings);
  for (const document of live.documents) forgetRemoved(table, document);
  postings.eraseLiveDocuments();
}

function storeSegment(
  live: LiveSegment,
  kept: readonly number[],
  table: DocumentTable,
  postings: Postings,
): void {
  const slot =
    postings.segments().reduce((last, segment) => Math.max(last, segment.lastSlot), 0) + 1;
  const forms = storeLists(live, slot, table, postings);
  postings.writeSegment({
    firstSlot: slot,
    lastSlot: slot,
    documents: kept.length,
    firstDocument: kept[0]!,
    lastDocument: kept[kept.length - 1]!,
    lengths: writeLengths(table, kept),
    forms: writeGaps(forms),
  });
}

function storeLists(
  live: LiveSegment,
  slot: number,
  table: DocumentTable,
  postings: Postings,
): readonly number[] {
  const writer = createListWriter();
  const arena = emptyArena();
  const stored: number[] = [];
  for (const [number, form] of inStoredOrder(live, postings)) {
    form.lists.forEach((list, field) => {
      if (list) writeLive(writer, list, table, arena);
      closeSection(writer, field);
    });
    const list = takeList(writer);
    if (list.documents.length === 0) continue;
    const known = number ?? postings.addForm(form.form, form.stem);
    postings.writeList(known, { slot, ...list });
    stored.push(known);
  }
  return stored;
}

/** Known forms by number, then new ones, whose numbers follow: the store is written from front to back. */
function inStoredOrder(
  live: LiveSegment,
  postings: Postings,
): readonly (readonly [number | null, LiveForm])[] {
  const numbered = Array.from(
    live.forms.values(),
    (form) => [postings.formNumber(form.form), form] as const,
  );
  return numbered.sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity) || 0);
}

function writeLive(writer: ListWriter, list: LiveList, table: DocumentTable, arena: Arena): void {
  arena.used = 0;
  reservePairs(arena, list.documents);
  decodePairs(list.pairs.bytes, 0, list.pairs.used, 0, arena);
  let from = 0;
  for (let at = 0; at < arena.used; at++) {
    const document = arena.documents[at]!;
    const count = arena.counts[at]!;
    const to = skipVarints(list.positions.bytes, from, count);
    if (hasBit(table.present, document))
      writePair(writer, document, count, list.positions.bytes, from, to);
    from = to;
  }
}

/** Ascending numbers as gaps. */
export function writeGaps(numbers: readonly number[]): Uint8Array {
  const sink = emptySink(numbers.length + 16);
  let last = 0;
  for (const number of numbers) {
    pushVarint(sink, number - last);
    last = number;
  }
  return bytesOf(sink).slice();
}
