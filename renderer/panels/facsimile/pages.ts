import type { FacsimileHead } from "../../../archive/model/facsimile";

/** A page that can be turned to: an image, or one leaf of a file of many. */
export interface Page {
  readonly head: FacsimileHead;
  /** From 0. */
  readonly leaf: number;
  /** Leaves of the file, as far as it is known. */
  readonly leaves: number;
}

/** Pages in reading order. @param leaves of files that have been opened, by the image's id */
export const pagesOf = (
  heads: readonly FacsimileHead[],
  leaves: Readonly<Record<string, number>>,
): readonly Page[] =>
  heads.flatMap((head) => {
    const count = leaves[head.id] ?? 1;
    return Array.from({ length: count }, (_, leaf) => ({ head, leaf, leaves: count }));
  });

/** What a page is called in a strip: its own name, or the sign that the text has for it, or its number. */
export function pageLabel({ head, leaf, leaves }: Page, sign: string | null): string {
  const name = head.label ?? sign ?? String(head.page);
  return leaves === 1 || sign !== null ? name : `${name}/${String(leaf + 1)}`;
}

export const pageKey = ({ head, leaf }: Page): string => `${head.id}/${String(leaf)}`;
