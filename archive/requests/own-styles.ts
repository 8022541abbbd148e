import { type CitationStyle, citationStyles, type Citer, createCiter, readStyle } from "../cite";
import type { Handlers } from "../contract";
import type { Desk } from "./desk";

/** Ours, and the reader's own; one of theirs that is broken meanwhile is not offered. */
export function stylesAt(desk: Desk): readonly CitationStyle[] {
  const own = desk.ownStyles.list().flatMap(({ name, csl }): readonly CitationStyle[] => {
    try {
      return [readStyle(name, csl)];
    } catch {
      return [];
    }
  });
  return [...citationStyles, ...own];
}

/** The reader's own style of this id; none for one of ours, which every Carrel has. */
export function ownStyleAt(desk: Desk, id: string | null): CitationStyle | undefined {
  if (id === null || citationStyles.some((one) => one.id === id)) return undefined;
  return stylesAt(desk).find((one) => one.id === id);
}

/** A citer over the styles of this desk: kept, for a style takes long to start, until a style changes. */
export function citerAt(desk: Desk): () => Citer {
  let words: string | null = null;
  let citer: Citer | null = null;
  return () => {
    const now = JSON.stringify(desk.ownStyles.list());
    if (citer === null || words !== now) citer = createCiter(stylesAt(desk));
    words = now;
    return citer;
  };
}

/** @throws ArchiveError `cite.broken-style` `cite.dependent-style`; nothing is kept then */
export const addStyle =
  (desk: Desk): Handlers["addStyle"] =>
  async ({ name, csl }) => {
    const { id, label } = readStyle(plainName(name), csl);
    desk.ownStyles.keep(plainName(name), csl);
    const head = desk.opened()?.store.head();
    if (head !== undefined) desk.emit("archiveChanged", { head });
    return { id, label };
  };

/** The name of the file in the reader's home: no folders, nothing that a file system reads otherwise. */
const plainName = (name: string): string => {
  const words = name.replace(/\.(?:csl|xml)$/i, "").replace(/[^\p{L}\p{N}]+/gu, "-");
  return `${words.replace(/^-+|-+$/g, "").slice(0, 60) || "style"}.csl`;
};
