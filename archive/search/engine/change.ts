import { ArchiveError } from "../../model/archive-error";
import type { Analyser } from "../analysis/analyser";
import type { BuiltSegment } from "../ports";
import {
  emptyDocumentTable,
  enterDocument,
  leaveDocument,
  noteRemoved,
  readLengths,
} from "../segments/document-table";
import { LONGEST_LIST } from "../segments/cut-list";
import { addToLive, emptyLiveSegment, type LiveSegment } from "../segments/live-segment";
import type { Merger } from "../segments/merge";
import { resumeStoring, startStoring, storeSome, type StoringParts } from "../segments/store-live";
import { startStoringBuilt } from "../segments/store-built";
import { createVocabulary } from "../segments/vocabulary";
import { liveSegments, type Holdings } from "./holdings";
import type { EngineParts } from "./engine";

/** Version of the bytes; see docs/formats/postings.md. */
const FORMAT = "carrel-postings-4";
/** Forms in the live documents from which on they are stored: about 16,000 documents of 600 words, some 250 MB of memory. */
const MOST_LIVE_FORMS = 10_000_000;
/** The same where documents are short: the end of their storing is one step. */
const MOST_LIVE_DOCUMENTS = 50_000;
/** Forms looked up or written with each document that comes while others are being stored: these are done long before those are many. */
const STORED_WITH_EACH = 200;
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
    vocabulary: createVocabulary(postings, () => liveSegments(holdings)),
    live: emptyLiveSegment(),
    storing: null,
    longestList: parts.longestList ?? LONGEST_LIST,
  };
  for (const { firstSlot } of postings.segments())
    readLengths(postings.segment(firstSlot).lengths, fields.length, (document, lengths) =>
      enterDocument(table, document, lengths),
    );
  for (const document of postings.removedDocuments())
    if (!leaveDocument(table, document)) noteRemoved(table, document);
  readLiveAgain(holdings, parts);
  return holdings;
}

/** Documents that were being stored when the index was left are read apart, so that storing goes on where it was. */
function readLiveAgain(holdings: Holdings, parts: EngineParts): void {
  const { postings } = parts;
  const state = postings.storing();
  const unfinished = emptyLiveSegment();
  for (const { document, fields: kept } of postings.liveDocuments()) {
    const texts = kept ?? parts.reread?.(document);
    if (!texts) continue;
    index(holdings, state && document <= state.last ? unfinished : holdings.live, document, texts);
  }
  if (state) holdings.storing = resumeStoring(unfinished, state, storingParts(holdings));
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
  checkNew(holdings, document);
  index(holdings, holdings.live, document, fields);
  holdings.postings.addLiveDocument({ document, fields: parts.reread ? null : fields });
  let left = STORED_WITH_EACH;
  if (holdings.storing) goOnStoring(holdings, () => --left > 0);
  else if (isMuch(holdings.live)) beginStoring(holdings);
}

/** Takes a document whose postings are made elsewhere: it is found once they are stored. Its texts are read again if they never come. */
export function holdDocument(holdings: Holdings, document: number): void {
  checkNew(holdings, document);
  holdings.table.bound = document + 1;
  holdings.postings.addLiveDocument({ document, fields: null });
}

/** Begins to store what was made elsewhere of documents that were held, the earliest first. */
export function beginStoringBuilt(holdings: Holdings, built: BuiltSegment): void {
  holdings.storing = startStoringBuilt(built, storingParts(holdings));
}

function checkNew(holdings: Holdings, document: number): void {
  if (document < holdings.table.bound || document < 1)
    throw new ArchiveError(
      "search.number-not-new",
      `Document number ${document} is not above all numbers before it (${holdings.table.bound - 1}).`,
      "Give a changed document a new number.",
    );
}

const isMuch = ({ size, added }: LiveSegment): boolean =>
  size >= MOST_LIVE_FORMS || added.length >= MOST_LIVE_DOCUMENTS;

function index(holdings: Holdings, live: LiveSegment, document: number, texts: Texts): void {
  const { analyser, fields, table } = holdings;
  const readers = fields.map(({ id }) => {
    const text = texts[id];
    if (!text) return null;
    return (hear: (form: string) => void) => analyser.analyse(text, hear);
  });
  enterDocument(table, document, addToLive(live, document, readers, analyser.stem));
}

export function removeDocument(holdings: Holdings, merger: Merger, document: number): void {
  const { table, live, storing, postings } = holdings;
  if (!leaveDocument(table, document)) return removeHeld(holdings, document);
  if (document >= (live.added[0] ?? Infinity)) return void postings.eraseLiveDocument(document);
  postings.addRemovedDocument(document);
  if (document >= (storing?.live.added[0] ?? Infinity)) postings.eraseLiveDocument(document);
  else merger.noteRemoved(document);
}

/** A document that is still in the making elsewhere: its lists will come, and be passed over. */
function removeHeld({ postings, table }: Holdings, document: number): void {
  if (!postings.eraseLiveDocument(document)) return;
  postings.addRemovedDocument(document);
  noteRemoved(table, document);
}

function storingParts({ postings, table, analyser, longestList }: Holdings): StoringParts {
  return { postings, table, stem: analyser.stem, longestList };
}

/** From now on the live documents are being stored, and new ones are live. What was being stored before must be done. */
export function beginStoring(holdings: Holdings): void {
  holdings.storing = startStoring(holdings.live, storingParts(holdings));
  holdings.live = emptyLiveSegment();
}

/** Stores some of what is being stored. */
export function goOnStoring(holdings: Holdings, goOn: () => boolean): void {
  const { storing } = holdings;
  if (!storing || !storeSome(storing, storingParts(holdings), goOn)) return;
  holdings.vocabulary.noteStored(storing.forms);
  holdings.storing = null;
}

/** Stores everything at once. */
export function flush(holdings: Holdings): void {
  goOnStoring(holdings, () => true);
  beginStoring(holdings);
  goOnStoring(holdings, () => true);
}

/**
 * Begins to store the live documents once a second idle step finds the same ones: so an index opens fast after an import, and the import itself
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
    beginStoring(holdings);
    return true;
  };
}
