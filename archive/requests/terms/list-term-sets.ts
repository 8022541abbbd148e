import type { Handlers } from "../../contract";
import { ArchiveError } from "../../model/archive-error";
import type { TermSet } from "../../model/term-set";
import { type Desk, type OpenArchive, openArchive } from "../desk";
import { nameKey } from "../indexing/name-key";

/** Term sets by label; counts are of what this reader may see. */
export const termSets =
  (desk: Desk): Handlers["termSets"] =>
  async ({ text, limit }) => {
    const open = openArchive(desk);
    const wanted = nameKey(text).split(" ").filter(Boolean);
    const found = open.index
      .terms()
      .all()
      .filter((set) => wanted.every((word) => holds(set, word)));
    return {
      total: found.length,
      sets: found.slice(0, limit).map((set) => ({ set, items: itemsOf(desk, open, set) })),
    };
  };

/** Words of scripts without spaces are found anywhere, others where a word begins. */
const RUN = /^[\p{sc=Hang}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

function holds({ label, note, terms }: TermSet, word: string): boolean {
  const words = nameKey([label, note ?? "", ...terms.map((term) => term.text)].join(" "));
  return RUN.test(word) ? words.includes(word) : ` ${words}`.includes(` ${word}`);
}

/** @throws ArchiveError `request.no-term-set` */
export const termSet =
  (desk: Desk): Handlers["termSet"] =>
  async ({ id }) => {
    const open = openArchive(desk);
    const set = open.index.terms().get(id);
    if (set === null) throw noTermSet(id);
    const { head } = await open.store.object(id);
    const found = set.terms.map((_, at) => open.index.countTerms(id, at, readerOf(desk)));
    return { set, version: head, found, items: itemsOf(desk, open, set) };
  };

export const noTermSet = (id: string) =>
  new ArchiveError(
    "request.no-term-set",
    `There is no term set ${id}.`,
    "Choose one that is listed; it may have been taken away in another window.",
  );

const readerOf = (desk: Desk) => ({ reader: desk.reader, today: desk.now().slice(0, 10) });

const itemsOf = (desk: Desk, { index }: OpenArchive, { id }: TermSet): number =>
  index.countTerms(id, null, readerOf(desk));
