import { hasBit } from "../engine/bits";
import { endOfList } from "./cut-list";
import { lengthsIn, type DocumentTable } from "./document-table";
import { placeOf } from "./form-table";
import { formsInOrder } from "./forms-in-order";
import {
  closeSection,
  createListWriter,
  openSection,
  takeList,
  writePositions,
  type ListWriter,
} from "./list-writer";
import {
  countOf,
  documentOf,
  fieldOf,
  positionsFrom,
  sortByForm,
  type ByForm,
  type LiveSegment,
} from "./live-segment";
import type { Stored, StoringParts, WrittenList } from "./store-live";

/** Live documents, ready to be stored. @param after forms up to this number are stored already */
export function storedLive(live: LiveSegment, parts: StoringParts, after: number): Stored {
  const { postings, stem, longestList } = parts;
  const writer = createListWriter();
  let byForm: ByForm | null = null;
  return {
    live,
    forms: live.forms.list,
    *walk() {
      byForm = yield* sortByForm(live);
      return yield* formsInOrder(live.forms.list, postings.formNumber, after);
    },
    *listsOf(form, table) {
      if (byForm === null) return;
      const { starts, order } = byForm;
      const place = placeOf(live.forms, form);
      const end = starts[place + 1]!;
      const inDocument = (at: number) => documentOf(live, order[at]!);
      const often = (at: number) => countOf(live, order[at]!);
      for (let from = starts[place]!, to = from; from < end; from = to) {
        to = endOfList(from, end, longestList, inDocument, often);
        const list = packList({ live, writer, table }, order.subarray(from, to));
        if (list.documents.length > 0) yield list;
      }
    },
    stemOf: stem,
    enter: (table) => live.added.filter((document) => hasBit(table.present, document)),
  };
}

interface Packing {
  readonly live: LiveSegment;
  readonly writer: ListWriter;
  readonly table: DocumentTable;
}

/** The list of some postings of a form, of the documents that are there. */
function packList({ live, writer, table }: Packing, postings: Uint32Array): WrittenList {
  for (let field = 0; field < table.lengths.length; field++) {
    openSection(writer, field, lengthsIn(table, field));
    for (let at = 0; at < postings.length; at++) {
      const posting = postings[at]!;
      if (fieldOf(live, posting) !== field) continue;
      const document = documentOf(live, posting);
      if (!hasBit(table.present, document)) continue;
      const from = positionsFrom(live, posting);
      writePositions(writer, document, countOf(live, posting), live.positions, from);
    }
    closeSection(writer);
  }
  return takeList(writer);
}
