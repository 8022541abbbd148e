import type { DocumentList, Postings } from "../../ports";
import { readSections } from "../../segments/list-format";

/** Counts what a query reads: lists of forms with their postings, and looks through the beginnings of words. */
export function countingPostings(postings: Postings) {
  const read = { lists: 0, postings: 0 };
  const counted = <A extends readonly unknown[], R extends readonly unknown[]>(
    ask: (...args: A) => R,
  ) => {
    return (...args: A): R => {
      const answer = ask(...args);
      read.lists += Math.max(1, answer.length);
      for (const one of answer) if (isList(one)) read.postings += postingsIn(one.documents);
      return answer;
    };
  };
  const counts: Postings = {
    ...postings,
    documentListsOf: counted(postings.documentListsOf),
    documentListsFrom: counted(postings.documentListsFrom),
    positionListsOf: counted(postings.positionListsOf),
    formsOfStem: counted(postings.formsOfStem),
    formsFrom: counted(postings.formsFrom),
  };
  return { counts, read };
}

const isList = (one: unknown): one is DocumentList =>
  typeof one === "object" && one !== null && "documents" in one;

const postingsIn = (list: Uint8Array): number =>
  readSections(list).reduce((sum, { count }) => sum + count, 0);
