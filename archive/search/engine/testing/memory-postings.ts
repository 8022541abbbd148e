import type {
  FormList,
  LiveDocument,
  MergeState,
  PositionList,
  Postings,
  StoredForm,
  StoredSegment,
  StoringState,
} from "../../ports";

interface Kept {
  layout: string | null;
  stemming: string | null;
  merge: MergeState | null;
  storing: StoringState | null;
  lastNumber: number;
  readonly forms: Map<string, { number: number; stem: string }>;
  readonly lists: Map<number, PositionList[]>;
  readonly segments: Map<number, StoredSegment>;
  readonly live: Map<number, LiveDocument>;
  readonly removed: Set<number>;
  readonly storedForms: Map<number, Uint8Array>;
}

/** Postings kept in memory: the port as plain as can be, for tests. */
export function memoryPostings(): Postings {
  const kept: Kept = {
    layout: null,
    stemming: null,
    merge: null,
    storing: null,
    storedForms: new Map(),
    lastNumber: 0,
    forms: new Map(),
    lists: new Map(),
    segments: new Map(),
    live: new Map(),
    removed: new Set(),
  };
  return {
    ...formPostings(kept),
    ...listPostings(kept),
    ...settings(kept),
    ...documentPostings(kept),
  };
}

type Part<Name extends keyof Postings> = Pick<Postings, Name>;

function formPostings(
  kept: Kept,
): Part<"formNumber" | "addForm" | "formsOfStem" | "formsFrom" | "vocabulary" | "eraseForm"> {
  const sorted = () => [...kept.forms].sort(([a], [b]) => (a < b ? -1 : 1));
  const stored = ([form, { number }]: [string, { number: number }]): StoredForm => ({
    form,
    number,
  });
  return {
    formNumber: (form) => kept.forms.get(form)?.number ?? null,
    addForm(form, stem) {
      kept.forms.set(form, { number: ++kept.lastNumber, stem });
      return kept.lastNumber;
    },
    formsOfStem: (stem) => [...kept.forms].filter(([, entry]) => entry.stem === stem).map(stored),
    formsFrom: (beginning, limit) =>
      sorted()
        .filter(([form]) => form.startsWith(beginning))
        .slice(0, limit)
        .map(stored),
    vocabulary: (after, limit) =>
      sorted()
        .filter(([form]) => form > after)
        .slice(0, limit)
        .map(([form]) => `${form}\n`)
        .join(""),
    eraseForm(number) {
      for (const [form, entry] of kept.forms) if (entry.number === number) kept.forms.delete(form);
    },
  };
}

function listPostings(
  kept: Kept,
): Part<
  | "documentListsOf"
  | "positionListsOf"
  | "documentLists"
  | "documentListsFrom"
  | "listSizes"
  | "positionLists"
  | "writeList"
  | "eraseLists"
> {
  const listsOf = (form: number) => listsBetween(kept)(form, form, 0, Infinity);
  const between = listsBetween(kept);
  const listsByName = (form: string) => {
    const entry = kept.forms.get(form);
    return entry ? listsOf(entry.number) : [];
  };
  return {
    documentListsOf: listsByName,
    positionListsOf: listsByName,
    documentLists: listsOf,
    documentListsFrom: (beginning, limit) => listsFrom(kept, beginning, limit),
    listSizes: (...range) =>
      between(...range).map(({ form, slot, documents, positions }) => ({
        form,
        slot,
        bytes: documents.length + positions.length,
      })),
    positionLists: between,
    writeList: (form, list) => void kept.lists.set(form, [...listsOf(form), list]),
    eraseLists(firstForm, lastForm, firstSlot, lastSlot) {
      for (let form = firstForm; form <= lastForm; form++)
        kept.lists.set(
          form,
          listsOf(form).filter(({ slot }) => slot < firstSlot || slot > lastSlot),
        );
    },
  };
}

const listsBetween =
  (kept: Kept): Postings["positionLists"] =>
  (firstForm, lastForm, firstSlot, lastSlot) =>
    [...kept.lists.keys()]
      .filter((form) => form >= firstForm && form <= lastForm)
      .sort((a, b) => a - b)
      .flatMap((form) => (kept.lists.get(form) ?? []).map((list) => ({ ...list, form })))
      .filter(({ slot }) => slot >= firstSlot && slot <= lastSlot)
      .sort((a, b) => a.form - b.form || a.slot - b.slot);

function settings(
  kept: Kept,
): Part<
  | "merge"
  | "setMerge"
  | "storing"
  | "setStoring"
  | "storedForms"
  | "addStoredForms"
  | "eraseStoredForms"
  | "layout"
  | "setLayout"
  | "stemming"
  | "restem"
> {
  return {
    storing: () => kept.storing,
    setStoring: (state) => void (kept.storing = state),
    storedForms: () => [...kept.storedForms.values()],
    addStoredForms: (last, gaps) => void kept.storedForms.set(last, gaps),
    eraseStoredForms: () => kept.storedForms.clear(),
    layout: () => kept.layout,
    setLayout: (layout) => void (kept.layout = layout),
    stemming: () => kept.stemming,
    restem(stemming, stem) {
      kept.stemming = stemming;
      for (const [form, entry] of kept.forms) entry.stem = stem(form);
    },
    merge: () => kept.merge,
    setMerge: (state) => void (kept.merge = state),
  };
}

function documentPostings(
  kept: Kept,
): Part<
  | "segments"
  | "segment"
  | "writeSegment"
  | "eraseSegment"
  | "liveDocuments"
  | "addLiveDocument"
  | "eraseLiveDocument"
  | "eraseLiveDocuments"
  | "removedDocuments"
  | "addRemovedDocument"
  | "eraseRemovedDocuments"
> {
  return {
    segments: () => [...kept.segments.values()].sort((a, b) => a.firstSlot - b.firstSlot),
    segment: (firstSlot) => kept.segments.get(firstSlot)!,
    writeSegment: (segment) => void kept.segments.set(segment.firstSlot, segment),
    eraseSegment: (slot) => void kept.segments.delete(slot),
    liveDocuments: () => [...kept.live.values()],
    addLiveDocument: (document) => void kept.live.set(document.document, document),
    eraseLiveDocument: (document) => kept.live.delete(document),
    eraseLiveDocuments(last) {
      for (const document of kept.live.keys()) if (document <= last) kept.live.delete(document);
    },
    removedDocuments: () => [...kept.removed],
    addRemovedDocument: (document) => void kept.removed.add(document),
    eraseRemovedDocuments: (documents) => documents.forEach((one) => kept.removed.delete(one)),
  };
}

function listsFrom(kept: Kept, beginning: string, limit: number): readonly FormList[] {
  return [...kept.forms]
    .filter(([form]) => form.startsWith(beginning))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, limit)
    .flatMap(([form, { number }]) =>
      [...(kept.lists.get(number) ?? [])]
        .sort((a, b) => a.slot - b.slot)
        .map((list) => ({ ...list, form })),
    );
}
