import type { BuiltSegment } from "../ports";
import type { Analyser } from "../analysis/analyser";
import { referenceFor, type FieldLengths } from "./block-best";
import { bytesOf } from "./byte-sink";
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
}

export function createSegmentWork({ analyse, stem }: Analyser, fields: number): SegmentWork {
  const gathered = emptyWords();
  const work: Work = { gathered, writer: createListWriter(), documents: [], lengths: [], fields };
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
  const sorted = sortWords(gathered);
  const lengths = lengthsByField(work);
  const ends = new Uint32Array(forms.length * 2);
  for (let place = 0; place < forms.length; place++) {
    packForm(work, sorted, place, lengths);
    ends[2 * place] = writer.documents.used;
    ends[2 * place + 1] = writer.positions.used;
  }
  return {
    documents: Uint32Array.from(work.documents),
    lengths: Uint32Array.from(work.lengths),
    forms: forms.join("\n"),
    stems: forms.map((form) => stemIfOther(form, stem)).join("\n"),
    ends,
    lists: bytesOf(writer.documents).slice(),
    positions: bytesOf(writer.positions).slice(),
  };
}

/** Appends the list of a form to those before it. */
function packForm(
  { gathered, writer, fields }: Work,
  { starts, textOf, positions }: SortedWords,
  place: number,
  lengths: readonly FieldLengths[],
): void {
  const [start, end] = [starts[place]!, starts[place + 1]!];
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
