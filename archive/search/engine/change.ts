import { ArchiveError } from "../../model/archive-error";
import type { Analyser } from "../analysis/analyser";
import {
  emptyDocumentTable,
  enterDocument,
  leaveDocument,
  readLengths,
} from "../segments/document-table";
import { flushLive } from "../segments/flush";
import { addToLive, emptyLiveSegment } from "../segments/live-segment";
import type { Merger } from "../segments/merge";
import { createVocabulary } from "../segments/vocabulary";
import type { Holdings } from "./holdings";
import type { EngineParts } from "./engine";

/** Version of the bytes; see docs/formats/postings.md. */
const FORMAT = "carrel-postings-2";
/** Forms in the live documents from which on they are stored: about 13,000 documents of 600 words, some 200 MB of memory. */
const MOST_LIVE_FORMS = 8_000_000;
/** With fewer live forms an index opens fast enough although it reads their texts again: a quarter of a second at most. */
const FEWEST_STORED_FORMS = 100_000;

type Texts = Readonly<Record<string, string>>;

/** Reads the documents in numbers, and the live documents again. */
export function openHoldings(parts: EngineParts, analyser: Analyser): Holdings {
  const { postings, fields } = parts;
  checkLayout(parts);
  if (postings.stemming() !== analyser.stemming) postings.restem(analyser.stemming, analyser.stem);
  const table = emptyDocumentTable(fields.length);
  const holdings: Holdings = {
    postings,
    analyser,
    fields,
    table,
    vocabulary: createVocabulary(postings, () => holdings.live),
    live: emptyLiveSegment(),
  };
  for (const { firstSlot } of postings.segments())
    readLengths(postings.segment(firstSlot).lengths, fields.length, (document, lengths) =>
      enterDocument(table, document, lengths),
    );
  for (const document of postings.removedDocuments()) leaveDocument(table, document);
  for (const { document, fields: kept } of postings.liveDocuments()) {
    const texts = kept ?? parts.reread?.(document);
    if (texts) index(holdings, document, texts);
  }
  return holdings;
}

function checkLayout({ postings, fields }: EngineParts): void {
  const layout = [FORMAT, ...fields.map((field) => field.id)].join(" ");
  const found = postings.layout();
  if (found === null) return postings.setLayout(layout);
  if (found !== layout)
    throw new ArchiveError(
      "search.other-layout",
      `The search index is laid out as "${found}", not as "${layout}".`,
      "Rebuild the catalogue: the index is made again from the archive.",
    );
}

export function addDocument(
  holdings: Holdings,
  parts: EngineParts,
  document: number,
  fields: Texts,
): void {
  if (document < holdings.table.bound || document < 1)
    throw new ArchiveError(
      "search.number-not-new",
      `Document number ${document} is not above all numbers before it (${holdings.table.bound - 1}).`,
      "Give a changed document a new number.",
    );
  index(holdings, document, fields);
  holdings.postings.addLiveDocument({ document, fields: parts.reread ? null : fields });
  if (holdings.live.size >= MOST_LIVE_FORMS) flush(holdings);
}

function index(holdings: Holdings, document: number, texts: Texts): void {
  const { analyser, fields, live, table } = holdings;
  const readers = fields.map(({ id }) => {
    const text = texts[id];
    if (!text) return null;
    return (hear: (form: string) => void) => analyser.analyse(text, hear);
  });
  enterDocument(table, document, addToLive(live, document, readers, analyser.stem));
}

export function removeDocument(holdings: Holdings, merger: Merger, document: number): void {
  const { table, live, postings } = holdings;
  if (!leaveDocument(table, document)) return;
  if (document >= (live.added[0] ?? Infinity)) return postings.eraseLiveDocument(document);
  postings.addRemovedDocument(document);
  merger.noteRemoved(document);
}

export function flush(holdings: Holdings): void {
  holdings.vocabulary.noteStored(holdings.live.forms.list);
  flushLive(holdings.live, holdings.table, holdings.postings);
  holdings.live = emptyLiveSegment();
}

/**
 * Stores the live documents once a second idle step finds the same ones: so an index opens fast after an import, and the import itself
 * is not cut into small segments.
 * @returns a step, true when there is more to do
 */
export function createQuietStorer(holdings: Holdings): () => boolean {
  let before = 0;
  return () => {
    const last = holdings.live.added.at(-1) ?? 0;
    const isQuiet = last === before;
    before = last;
    if (!isQuiet || holdings.live.size < FEWEST_STORED_FORMS) return false;
    flush(holdings);
    return true;
  };
}
