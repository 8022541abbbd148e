/** The most positions in one list: some 200 KB, which a step of storing or merging can write. */
export const LONGEST_LIST = 128 * 1024;

/**
 * Where a list of a form ends that begins at a posting: a very common word has several, one after the other, so that none makes a step long.
 * A document is in one of them, whole.
 * @param from its first posting @param end of all postings of the form
 */
export function endOfList(
  from: number,
  end: number,
  most: number,
  documentOf: (posting: number) => number,
  countOf: (posting: number) => number,
): number {
  let positions = 0;
  let start = from;
  let document = -1;
  for (let at = from; at < end; at++) {
    if (documentOf(at) !== document) {
      document = documentOf(at);
      start = at;
    }
    positions += countOf(at);
    if (positions > most && start > from) return start;
  }
  return end;
}
