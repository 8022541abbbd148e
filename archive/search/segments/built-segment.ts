import type { BuiltSegment } from "../ports";
import type { Analyser } from "../analysis/analyser";
import { referenceFor, type FieldLengths } from "./block-best";
import { bytesOf, emptySink, pushBytes } from "./byte-sink";
import {
  closeSection,
  createListWriter,
  openSection,
  takeList,
  writePositions,
} from "./list-writer";
import {
  addToLive,
  countOf,
  documentOf,
  emptyLiveSegment,
  fieldOf,
  positionsFrom,
  sortByForm,
  type ByForm,
  type LiveSegment,
} from "./live-segment";

/** Makes whole segments of many documents, apart from the index that they are for. */
export interface SegmentWork {
  /** @param document above all before it @param texts by the fields of the index, null for none */
  add(document: number, texts: readonly (string | null)[]): void;
  /** The segment of all documents so far, and begins a new one. */
  finish(): BuiltSegment;
}

export function createSegmentWork({ analyse, stem }: Analyser, fields: number): SegmentWork {
  let live = emptyLiveSegment();
  let lengths: number[] = [];
  return {
    add(document, texts) {
      const readers = texts.map(
        (text) => text && ((hear: (form: string) => void) => analyse(text, hear)),
      );
      lengths.push(
        ...addToLive(
          live,
          document,
          readers.map((read) => read || null),
          stem,
        ),
      );
    },
    finish() {
      const built = pack(live, Uint32Array.from(lengths), fields, stem);
      live = emptyLiveSegment();
      lengths = [];
      return built;
    },
  };
}

function pack(
  live: LiveSegment,
  lengths: Uint32Array,
  fields: number,
  stem: (form: string) => string,
): BuiltSegment {
  const forms = live.forms.list;
  const byForm = sortAll(live);
  const [documents, positions] = [emptySink(1 << 20), emptySink(1 << 20)];
  const ends = new Uint32Array(forms.length * 2);
  const writer = createListWriter();
  const byField = lengthsByField(live.added, lengths, fields);
  for (let place = 0; place < forms.length; place++) {
    for (let field = 0; field < fields; field++) {
      openSection(writer, field, byField[field]!);
      for (let at = byForm.starts[place]!; at < byForm.starts[place + 1]!; at++) {
        const posting = byForm.order[at]!;
        if (fieldOf(live, posting) !== field) continue;
        const from = positionsFrom(live, posting);
        const count = countOf(live, posting);
        writePositions(writer, documentOf(live, posting), count, live.positions, from);
      }
      closeSection(writer);
    }
    const list = takeList(writer);
    pushBytes(documents, list.documents, 0, list.documents.length);
    pushBytes(positions, list.positions, 0, list.positions.length);
    ends[2 * place] = documents.used;
    ends[2 * place + 1] = positions.used;
  }
  return {
    documents: Uint32Array.from(live.added),
    lengths,
    forms: forms.join("\n"),
    stems: forms.map((form) => stemIfOther(form, stem)).join("\n"),
    ends,
    lists: bytesOf(documents).slice(),
    positions: bytesOf(positions).slice(),
  };
}

/** By document instead of one after the other. */
function lengthsByField(
  documents: readonly number[],
  lengths: Uint32Array,
  fields: number,
): readonly FieldLengths[] {
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

function sortAll(live: LiveSegment): ByForm {
  const sorting = sortByForm(live);
  let step = sorting.next();
  while (step.done !== true) step = sorting.next();
  return step.value;
}
