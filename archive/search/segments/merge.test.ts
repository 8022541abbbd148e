import { expect, test } from "vitest";
import { createEngine } from "../engine/index";
import { memoryPostings } from "../engine/testing/memory-postings";
import { emptyDocumentTable, enterDocument, readLengths } from "./document-table";
import { createMerger } from "./merge";

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
