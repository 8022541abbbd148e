import { hasBit } from "../engine/bits";
import { endOfList } from "./cut-list";
import { lengthsIn, type DocumentTable } from "./document-table";
import { placeOf } from "./form-table";
import { formsInOrder, type NumberedForm } from "./forms-in-order";
import {
  closeSection,
  createListWriter,
  openSection,
  takeList,
  writePositions,
  type ListWriter,
} from "./list-writer";
import type { LiveSegment } from "./live-segment";
import { sortPostings, type SortedPostings } from "./sort-postings";
import type { Stored, StoringParts, WrittenList } from "./store-live";

/** All postings are passed over for each lot of forms: of so many of the longest lists, two million positions. */
const LISTS_AT_ONCE = 16;
/** And of so many forms, which are looked up in one step. */
const FORMS_AT_ONCE = 32_000;

/** The forms that come next, sorted. */
interface Lot {
  readonly turns: ReadonlyMap<string, number>;
  readonly sorted: SortedPostings;
}

/** Live documents, ready to be stored. @param after forms up to this number are stored already */
export function storedLive(live: LiveSegment, parts: StoringParts, after: number): Stored {
  const { postings, stem, longestList } = parts;
  const writer = createListWriter();
  let lot: Lot | null = null;
  return {
    live,
    forms: live.forms.list,
    *walk() {
      const order = formsInOrder(live.forms.list, postings.formNumber, after);
      for (const item of inLots(live, LISTS_AT_ONCE * longestList, order)) {
        if (item !== null && "sorted" in item) lot = item;
        else yield item;
      }
      return undefined;
    },
    *listsOf(form, table) {
      const turn = lot?.turns.get(form);
      if (lot === null || turn === undefined) return;
      const { starts, positionStarts, documents, counts } = lot.sorted;
      const packing = { sorted: lot.sorted, writer, table };
      const end = starts[turn + 1]!;
      let places = positionStarts[turn]!;
      for (let from = starts[turn]!, to = from; from < end; from = to) {
        const documentAt = (at: number) => documents[at]!;
        to = endOfList(from, end, longestList, documentAt, (at) => counts[at]!);
        const list = packList(packing, from, to, places);
        for (let at = from; at < to; at++) places += counts[at]!;
        if (list.documents.length > 0) yield list;
      }
    },
    stemOf: stem,
    enter: (table) => live.added.filter((document) => hasBit(table.present, document)),
  };
}

/** The forms in their order, and before each lot of them their postings. @param most positions of a lot */
function* inLots(
  live: LiveSegment,
  most: number,
  forms: Iterable<NumberedForm | null>,
): Generator<NumberedForm | Lot | null, undefined> {
  const sorter = yield* sortPostings(live);
  let some: NumberedForm[] = [];
  let positions = 0;
  function* sortSome(): Generator<NumberedForm | Lot | null> {
    const sorted = yield* sorter.sort(some.map(([form]) => placeOf(live.forms, form)));
    yield { sorted, turns: new Map(some.map(([form], turn) => [form, turn])) };
    yield* some;
    [some, positions] = [[], 0];
  }
  for (const form of forms) {
    if (form !== null) {
      some.push(form);
      positions += sorter.often(placeOf(live.forms, form[0]));
    }
    if (positions >= most || some.length >= FORMS_AT_ONCE) yield* sortSome();
    else if (form === null) yield null;
  }
  yield* sortSome();
  return undefined;
}

interface Packing {
  readonly sorted: SortedPostings;
  readonly writer: ListWriter;
  readonly table: DocumentTable;
}

/** The list of some postings of a form, of the documents that are there. @param places where their positions begin */
function packList(
  { sorted, writer, table }: Packing,
  start: number,
  end: number,
  places: number,
): WrittenList {
  const { documents, fields, counts, positions } = sorted;
  for (let field = 0; field < table.lengths.length; field++) {
    openSection(writer, field, lengthsIn(table, field));
    for (let at = start, from = places; at < end; at++) {
      const document = documents[at]!;
      const count = counts[at]!;
      if (fields[at] === field && hasBit(table.present, document))
        writePositions(writer, document, count, positions, from);
      from += count;
    }
    closeSection(writer);
  }
  return takeList(writer);
}
