import { expect, test } from "vitest";
import { createEngine } from "../engine/index";
import { memoryPostings } from "../engine/testing/memory-postings";
import { emptyDocumentTable, enterDocument, leaveDocument, readLengths } from "./document-table";
import { chooseMerge } from "./choose-merge";
import { createMerger } from "./merge";
import type { PositionList, Postings } from "../ports";

test("lists that together are too large for a step stay apart, and nothing is lost", () => {
  const postings = memoryPostings();
  const fields = [{ id: "text", boost: 1 }];
  const engine = createEngine({ postings, fields });
  for (let document = 1; document <= 8; document++) {
    engine.add(document, { text: `lamp only${document} lamp` });
    engine.flush();
  }
  const table = emptyDocumentTable(1);
  for (const { firstSlot } of postings.segments())
    readLengths(postings.segment(firstSlot).lengths, 1, (document, lengths) =>
      enterDocument(table, document, lengths),
    );
  const bytesOfOne = 8;
  const merger = createMerger(postings, table, 1, 3 * bytesOfOne);
  while (merger.step(() => false));
  const lamp = postings.formNumber("lamp")!;
  expect(postings.segments().length).toBe(1);
  expect(postings.documentLists(lamp).map(({ slot }) => slot)).toEqual([1, 4, 7]);
  const clause = {
    kind: "word",
    text: "lamp",
    presence: "optional",
    at: [0, 4],
    fields: [],
    boost: 1,
    exact: false,
    fuzzy: 0,
    wildcard: false,
  } as const;
  const answer = createEngine({ postings, fields }).search(
    { text: "lamp", clauses: [clause] },
    { limit: 10, offset: 0, allow: null, names: false },
  );
  expect(answer.top.map(({ doc }) => doc)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

const bytesOf = ({ documents, positions }: PositionList) => documents.length + positions.length;

/** Postings that count the bytes of lists read and written. */
function counted(inner: Postings) {
  const done = { read: 0, written: 0 };
  const postings: Postings = {
    ...inner,
    positionLists(...range) {
      const lists = inner.positionLists(...range);
      for (const list of lists) done.read += bytesOf(list);
      return lists;
    },
    writeList(form, list) {
      done.written += bytesOf(list);
      inner.writeList(form, list);
    },
  };
  return { postings, done };
}

test.each([null, 5])(
  "no step of a merge reads or writes more than one step may, however common a word is (removed: %o)",
  (removed) => {
    const inner = memoryPostings();
    const { postings, done } = counted(inner);
    const engine = createEngine({ postings: inner, fields: [{ id: "text", boost: 1 }] });
    const common = Array.from({ length: 120 }, (_, at) => `lamp rare${String(at)} `);
    for (let document = 1; document <= 12; document++) {
      engine.add(document, { text: `${common.join("")} own${String(document)}` });
      engine.flush();
    }
    const table = emptyDocumentTable(1);
    for (const { firstSlot } of inner.segments())
      readLengths(inner.segment(firstSlot).lengths, 1, (document, lengths) =>
        enterDocument(table, document, lengths),
      );
    if (removed !== null) leaveDocument(table, removed);
    const most = 400;
    const largest = Math.max(
      ...inner.positionLists(1, 2 ** 24, 1, 99).map((list) => bytesOf(list)),
    );
    expect(largest).toBeLessThan(most);
    const merger = createMerger(postings, table, 1, most);
    let steps = 0;
    for (let more = true; more; steps++) {
      Object.assign(done, { read: 0, written: 0 });
      more = merger.step(() => false);
      expect(done.read).toBeLessThanOrEqual(most);
      expect(done.written).toBeLessThanOrEqual(most);
    }
    expect(steps).toBeGreaterThan(6);
    expect(inner.segments().map(({ documents }) => documents)).toEqual([removed ? 11 : 12]);
    expect(inner.documentLists(inner.formNumber("rare7")!).length).toBe(1);
  },
);

/** Four segments of a document each, in the second of which the word stands often; that one has others besides. */
function fourSegments() {
  const inner = memoryPostings();
  const engine = createEngine({ postings: inner, fields: [{ id: "text", boost: 1 }] });
  for (const document of [1, 2, 7, 8]) {
    engine.add(document, { text: `aaa ${"lamp ".repeat(document === 2 ? 200 : 3)} zzz` });
    if (document === 2) for (const other of [3, 4, 5, 6]) engine.add(other, { text: "zzz" });
    engine.flush();
  }
  const table = emptyDocumentTable(1);
  for (const { firstSlot } of inner.segments())
    readLengths(inner.segment(firstSlot).lengths, 1, (document, lengths) =>
      enterDocument(table, document, lengths),
    );
  const bytesOfForm = (form: string) =>
    inner.positionListsOf(form).reduce((sum, list) => sum + bytesOf(list), 0);
  return { inner, table, bytesOfForm };
}

test.each([null, 2])(
  "a large list that is joined with none is neither read nor written, unless of it a document was removed: %o",
  (removed) => {
    const { inner, table, bytesOfForm } = fourSegments();
    const { postings, done } = counted(inner);
    const large = bytesOf(inner.positionListsOf("lamp")[1]!);
    if (removed !== null) leaveDocument(table, removed);
    const all = ["aaa", "lamp", "zzz"].reduce((sum, form) => sum + bytesOfForm(form), 0);
    const merger = createMerger(postings, table, 1, large + 5);
    while (merger.step(() => false));
    expect(inner.segments().map(({ documents }) => documents)).toEqual([removed ? 7 : 8]);
    expect(inner.documentListsOf("lamp").map(({ slot }) => slot)).toEqual(
      removed ? [1, 3] : [1, 2, 3],
    );
    expect(done.read).toBe(removed ? all : all - large);
  },
);

test("forms before and after a large one lose nothing of it", () => {
  const { inner, table, bytesOfForm } = fourSegments();
  const lists = inner.positionListsOf("lamp").length;
  const merger = createMerger(inner, table, 1, bytesOfForm("aaa") + bytesOfForm("lamp") + 1);
  while (merger.step(() => false));
  expect(lists).toBe(4);
  expect(["aaa", "lamp", "zzz"].map((form) => inner.documentListsOf(form).length)).toEqual([
    1, 1, 1,
  ]);
});

test("a question of a merge is for no more lists when there are more segments", () => {
  const inner = memoryPostings();
  const engine = createEngine({ postings: inner, fields: [{ id: "text", boost: 1 }] });
  const words = Array.from({ length: 300 }, (_, at) => `word${String(at)}`).join(" ");
  for (let document = 1; document <= 40; document++) {
    engine.add(document, { text: words });
    engine.flush();
  }
  let most = 0;
  const postings: Postings = {
    ...inner,
    positionLists(...range) {
      const lists = inner.positionLists(...range);
      most = Math.max(most, lists.length);
      return lists;
    },
  };
  const merger = createMerger(postings, emptyDocumentTable(1), 1);
  while (merger.step(() => false));
  expect(most).toBe(800);
});

test("documents are read a thousand at a time, so that the end of a merge is only written down", () => {
  const postings = memoryPostings();
  const fields = [{ id: "text", boost: 1 }];
  const engine = createEngine({ postings, fields });
  let document = 0;
  for (let segment = 0; segment < 4; segment++) {
    for (let one = 0; one < 1_500; one++) engine.add(++document, { text: "lamp" });
    engine.flush();
  }
  let steps = 0;
  while (engine.mergeStep(0)) steps++;
  // One for the word, six for the documents, one for the end.
  expect(steps).toBe(7);
  expect(postings.segments().map((range) => range.documents)).toEqual([6_000]);
  expect(createEngine({ postings, fields }).documents()).toBe(6_000);
});

test("segments become one as long as it is not too large, and the largest are left in peace", () => {
  const ranges = (...sizes: readonly number[]) =>
    sizes.map((documents, at) => ({
      firstSlot: at + 1,
      lastSlot: at + 1,
      documents,
      firstDocument: at * 300_000 + 1,
      lastDocument: at * 300_000 + documents,
    }));
  const none = () => 0;
  const large = 200_000;
  expect(chooseMerge(ranges(large, large, large, large), none)).toBe(null);
  expect(chooseMerge(ranges(50_000, 50_000, 50_000, 50_000, 90_000), none)).toEqual({
    firstSlot: 1,
    lastSlot: 4,
  });
  expect(chooseMerge(ranges(large, large, 13_000, 13_000, 13_000), none)).toEqual({
    firstSlot: 2,
    lastSlot: 5,
  });
  const removed = (first: number) => (first === 300_001 ? 60_000 : 0);
  expect(chooseMerge(ranges(large, large, large), removed)).toEqual({ firstSlot: 2, lastSlot: 2 });
});
