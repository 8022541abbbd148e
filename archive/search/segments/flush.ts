import type { Postings } from "../ports";
import { hasBit } from "../engine/bits";
import { bytesOf, emptySink, pushVarint } from "./byte-sink";
import { forgetRemoved, writeLengths, type DocumentTable } from "./document-table";
import {
  closeSection,
  createListWriter,
  takeList,
  writePositions,
  type ListWriter,
} from "./list-writer";
import { placeOf } from "./form-table";
import type { LiveSegment } from "./live-segment";
import { orderOf, orderPostings, type OrderedPostings } from "./postings-in-order";

/** Stores the live documents as a segment. Removed ones are left out and forgotten. */
export function flushLive(live: LiveSegment, table: DocumentTable, postings: Postings): void {
  if (live.added.length === 0) return;
  const kept = live.added.filter((document) => hasBit(table.present, document));
  if (kept.length > 0) storeSegment(live, kept, table, postings);
  for (const document of live.added) forgetRemoved(table, document);
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
  const forms = storeLists(live, table.lengths.length, slot, table, postings);
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
  fields: number,
  slot: number,
  table: DocumentTable,
  postings: Postings,
): readonly number[] {
  const writer = createListWriter();
  const ordered = orderPostings(live, fields);
  const stored: number[] = [];
  for (const [number, form, stem] of inStoredOrder(live, postings)) {
    const place = placeOf(live.forms, form);
    for (let field = 0; field < fields; field++) {
      writeLive(writer, live, ordered, orderOf(place, field, fields), table);
      closeSection(writer, field);
    }
    const list = takeList(writer);
    if (list.documents.length === 0) continue;
    const known = number ?? postings.addForm(form, stem);
    postings.writeList(known, { slot, ...list });
    stored.push(known);
  }
  return stored;
}

type Numbered = readonly [number: number | null, form: string, stem: string];

/** Known forms by number, then new ones in order, whose numbers follow: the store is written from front to back. */
function inStoredOrder(live: LiveSegment, postings: Postings): readonly Numbered[] {
  const numbered: Numbered[] = [];
  for (const [stem, forms] of live.byStem)
    for (const form of forms) numbered.push([postings.formNumber(form), form, stem]);
  return numbered.sort(([a, left], [b, right]) =>
    a === null && b === null ? (left < right ? -1 : 1) : (a ?? Infinity) - (b ?? Infinity),
  );
}

function writeLive(
  writer: ListWriter,
  live: LiveSegment,
  { postings, ends }: OrderedPostings,
  order: number,
  table: DocumentTable,
): void {
  const end = ends[order]!;
  for (let at = order === 0 ? 0 : ends[order - 1]!; at < end; at++) {
    const posting = postings[at]!;
    const document = live.documents[posting]!;
    if (!hasBit(table.present, document)) continue;
    const from = live.positionsAt[posting]!;
    writePositions(writer, document, live.counts[posting]!, live.positions, from);
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
