import type { BuiltSegment, PositionList } from "../ports";
import { emptyLiveSegment } from "./live-segment";
import { enterDocument, type DocumentTable } from "./document-table";
import { formsInOrder, type NumberedForm } from "./forms-in-order";
import { beginStoring, type Storing, type StoringParts } from "./store-live";

/** Forms looked at between two pauses. */
const AT_ONCE = 1_000;

/** Begins to store a segment that was made elsewhere, of documents above all that are stored. Nothing else is live or being stored. */
export function startStoringBuilt(built: BuiltSegment, parts: StoringParts): Storing {
  const { postings } = parts;
  const last = built.documents.at(-1)!;
  const forms = built.forms === "" ? [] : built.forms.split("\n");
  const stems = built.stems.split("\n");
  const places = new Map<string, number>();
  function* walk(): Generator<NumberedForm | null, undefined> {
    for (let place = 0; place < forms.length; place++) {
      places.set(forms[place]!, place);
      if (place % AT_ONCE === 0) yield null;
    }
    return yield* formsInOrder(forms, postings.formNumber, 0);
  }
  return beginStoring(last, parts, {
    live: emptyLiveSegment(),
    forms,
    walk,
    listsOf: (form) => listsAt(built, places.get(form)!),
    stemOf: (form) => stems[places.get(form)!] || form,
    enter: (table) => enterAll(built, table, parts),
  });
}

function* listsAt(
  { firsts, ends, lists, positions }: BuiltSegment,
  place: number,
): Generator<Omit<PositionList, "slot">> {
  for (let list = firsts[place]!; list < firsts[place + 1]!; list++) {
    const before = 2 * list - 2;
    yield {
      documents: lists.subarray(list === 0 ? 0 : ends[before]!, ends[2 * list]!),
      positions: positions.subarray(list === 0 ? 0 : ends[before + 1]!, ends[2 * list + 1]!),
    };
  }
}

/** @returns the documents that can be found from now on: those that were not removed meanwhile */
function enterAll(
  { documents, lengths }: BuiltSegment,
  table: DocumentTable,
  { postings }: StoringParts,
): readonly number[] {
  const removed = new Set(postings.removedDocuments());
  const fields = lengths.length / documents.length;
  const entered: number[] = [];
  documents.forEach((document, at) => {
    if (removed.has(document)) return;
    enterDocument(table, document, Array.from(lengths.subarray(at * fields, (at + 1) * fields)));
    entered.push(document);
  });
  return entered;
}
