import type { BuiltSegment } from "../ports";
import type { Analyser } from "../analysis/analyser";
import { referenceFor, type FieldLengths } from "./block-best";
import { bytesOf } from "./byte-sink";
import { endOfList, LONGEST_LIST } from "./cut-list";
import {
  emptyWords,
  forgetWords,
  gatherText,
  sortWords,
  type GatheredWords,
  type SortedWords,
} from "./gather-words";
import {
  closeSection,
  createListWriter,
  forgetLists,
  openSection,
  writePositions,
  type ListWriter,
} from "./list-writer";

/** All words are passed over for each lot of forms: so many of the longest lists, two million words. */
const LISTS_AT_ONCE = 16;

/** Makes whole segments of many documents, apart from the index that they are for. */
export interface SegmentWork {
  /** @param document above all before it @param texts by the fields of the index, null for none */
  add(document: number, texts: readonly (string | null)[]): void;
  /** The segment of all documents so far, and begins a new one. */
  finish(): BuiltSegment;
}

interface Work {
  readonly gathered: GatheredWords;
  readonly writer: ListWriter;
  readonly documents: number[];
  /** By document, and in it by field. */
  readonly lengths: number[];
  readonly fields: number;
  readonly longest: number;
}

/** @param longest positions of a list at most, for tests */
export function createSegmentWork(
  { analyse, stem }: Analyser,
  fields: number,
  longest = LONGEST_LIST,
): SegmentWork {
  const gathered = emptyWords();
  const writer = createListWriter();
  const work: Work = { gathered, writer, documents: [], lengths: [], fields, longest };
  return {
    add(document, texts) {
      work.documents.push(document);
      texts.forEach((text, field) => {
        const read = (hear: (form: string) => void) => analyse(text ?? "", hear);
        work.lengths.push(text ? gatherText(gathered, document, field, read) : 0);
      });
    },
    finish() {
      const built = pack(work, stem);
      forgetWords(gathered);
      forgetLists(work.writer);
      work.documents.length = 0;
      work.lengths.length = 0;
      return built;
    },
  };
}

function pack(work: Work, stem: (form: string) => string): BuiltSegment {
  const { gathered, writer } = work;
  const forms = gathered.forms.list;
  const lengths = lengthsByField(work);
  const firsts = new Uint32Array(forms.length + 1);
  const ends: number[] = [];
  for (let first = 0; first < forms.length;) {
    const sorted = sortWords(gathered, first, LISTS_AT_ONCE * work.longest);
    for (let place = first; place < sorted.last; place++) {
      firsts[place] = ends.length / 2;
      packForm(work, sorted, place, lengths, ends);
    }
    first = sorted.last;
  }
  firsts[forms.length] = ends.length / 2;
  return {
    documents: Uint32Array.from(work.documents),
    lengths: Uint32Array.from(work.lengths),
    forms: forms.join("\n"),
    stems: forms.map((form) => stemIfOther(form, stem)).join("\n"),
    firsts,
    ends: Uint32Array.from(ends),
    lists: bytesOf(writer.documents).slice(),
    positions: bytesOf(writer.positions).slice(),
  };
}

/** Appends the lists of a form to those before it. */
function packForm(
  work: Work,
  sorted: SortedWords,
  place: number,
  lengths: readonly FieldLengths[],
  ends: number[],
): void {
  const { gathered, writer, longest } = work;
  const { first, starts, textOf } = sorted;
  const end = starts[place - first + 1]!;
  const documentOf = (at: number) => gathered.documents[textOf[at]!]!;
  for (let from = starts[place - first]!; from < end;) {
    const isLong = end - from > longest;
    const to = isLong ? endOfList(from, end, longest, documentOf, () => 1) : end;
    packList(work, sorted, from, to, lengths);
    ends.push(writer.documents.used, writer.positions.used);
    from = to;
  }
}

/** Appends a list of the words from `start` to `end`. */
function packList(
  { gathered, writer, fields }: Work,
  { textOf, positions }: SortedWords,
  start: number,
  end: number,
  lengths: readonly FieldLengths[],
): void {
  for (let field = 0; field < fields; field++) {
    openSection(writer, field, lengths[field]!);
    for (let at = start, next = at; at < end; at = next) {
      const text = textOf[at]!;
      while (next < end && textOf[next] === text) next++;
      if (gathered.fields[text] !== field) continue;
      writePositions(writer, gathered.documents[text]!, next - at, positions, at);
    }
    closeSection(writer);
  }
}

/** By document instead of one after the other. */
function lengthsByField({ documents, lengths, fields }: Work): readonly FieldLengths[] {
  const first = documents[0] ?? 0;
  const range = documents.length === 0 ? 0 : documents[documents.length - 1]! - first + 1;
  return Array.from({ length: fields }, (_, field) => {
    const byDocument = new Uint32Array(range);
    let sum = 0;
    documents.forEach((document, at) => {
      const length = lengths[at * fields + field]!;
      byDocument[document - first] = length;
      sum += length;
    });
    return { lengths: byDocument, first, reference: referenceFor(sum / documents.length) };
  });
}

const stemIfOther = (form: string, stem: (form: string) => string): string => {
  const its = stem(form);
  return its === form ? "" : its;
};
