import type { AuthorityId } from "../../model/ids";
import { bitsOf, type Bits, intersectBits, uniteBits } from "../../search/engine/bits";
import type { Names } from "../../search/ports";
import { nameKey } from "./name-key";
import type { Named, NamedAs, NameWritten } from "./named";

/** Documents by the names of those who sent, received and hold them, and of their places. */
export interface NamedIndex {
  /** @param doc a number never used before */
  add(doc: number, named: Named): void;
  /**
   * Documents with a name that has all the words, removed ones among them; null when the words hold no letter or digit.
   * @param knowing null when names are found as written only @param compared is told how many names were compared with it
   */
  find(
    as: NamedAs,
    typed: string,
    knowing: Knowing | null,
    compared?: (names: number) => void,
  ): Bits | null;
  /** Sorts documents in for about so many milliseconds, so that no question has to. @returns whether there are more */
  prepare(milliseconds: number): boolean;
}

/** What makes one name find another. */
export interface Knowing {
  readonly names: Names;
  /** Keys of every form of the record that speaks for this one now. */
  keysOf(id: AuthorityId): readonly string[];
}

interface Entry {
  readonly words: readonly string[];
  readonly record: AuthorityId | null;
  readonly docs: number[];
}

type Shelf = Map<string, Entry>;

/** Documents sorted in between two looks at the clock. */
const AT_ONCE = 200;

/** Documents are sorted in when there is nothing else to do, or when the first question asks for a name: an archive opens faster for it. */
export function namedIndex(): NamedIndex {
  const shelves = new Map<string, Shelf>();
  const waiting: (readonly [doc: number, named: Named])[] = [];
  const takeIn = (count = waiting.length) => {
    // From the end, where taking costs nothing: sets of documents have no order.
    for (const [doc, named] of waiting.splice(Math.max(0, waiting.length - count)))
      for (const [as, names] of Object.entries(named))
        for (const name of names) shelve(shelves, as, name, doc);
  };
  return {
    prepare(milliseconds) {
      const until = performance.now() + milliseconds;
      while (waiting.length > 0 && performance.now() < until) takeIn(AT_ONCE);
      return waiting.length > 0;
    },
    add: (doc, named) => void waiting.push([doc, named]),
    find(as, typed, knowing, compared = () => undefined) {
      const wanted = wantedWords(typed);
      if (wanted.length === 0) return null;
      takeIn();
      const entries = [...(shelves.get(as)?.values() ?? [])];
      const others = otherwise(entries, typed, wanted, knowing);
      compared(entries.length * (1 + others.length));
      return others.reduce(uniteBits, asWritten(entries, wanted));
    },
  };
}

function shelve(shelves: Map<string, Shelf>, as: string, name: NameWritten, doc: number): void {
  const [written, record] = typeof name === "string" ? [name, null] : name;
  const shelf = shelves.get(as) ?? new Map<string, Entry>();
  shelves.set(as, shelf);
  const key = `${record ?? ""} ${written}`;
  const entry = shelf.get(key) ?? { words: nameKey(written).split(" "), record, docs: [] };
  shelf.set(key, entry);
  entry.docs.push(doc);
}

interface Wanted {
  readonly word: string;
  readonly beginning: boolean;
}

/** `stal*` is the beginning of a word. */
function wantedWords(typed: string): readonly Wanted[] {
  return typed.split(/\s+/u).flatMap((part) => {
    const words = nameKey(part).split(" ").filter(Boolean);
    return words.map((word, at) => ({
      word,
      beginning: part.endsWith("*") && at === words.length - 1,
    }));
  });
}

/** Words of scripts without spaces are found anywhere in a name. */
const RUN = /^[\p{sc=Hang}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

const hasAll = (words: readonly string[], wanted: readonly Wanted[]): boolean =>
  wanted.every(({ word, beginning }) =>
    words.some((one) =>
      RUN.test(word) ? one.includes(word) : beginning ? one.startsWith(word) : one === word,
    ),
  );

const asWritten = (entries: readonly Entry[], wanted: readonly Wanted[]): Bits =>
  bitsOf(entries.flatMap(({ words, docs }) => (hasAll(words, wanted) ? docs : [])));

/** By a form of the record that is linked, and by other forms of whom the words name, each in its time of use. */
function otherwise(
  entries: readonly Entry[],
  typed: string,
  wanted: readonly Wanted[],
  knowing: Knowing | null,
): readonly Bits[] {
  if (knowing === null) return [];
  const meant = new Map<AuthorityId, boolean>();
  const isMeant = (id: AuthorityId): boolean => {
    const known = meant.get(id) ?? knowing.keysOf(id).some((key) => hasAll(key.split(" "), wanted));
    meant.set(id, known);
    return known;
  };
  const linked = entries.flatMap(({ record, docs }) =>
    record !== null && isMeant(record) ? docs : [],
  );
  const others = knowing.names.expand(typed).map(({ form, only }) => {
    const found = asWritten(entries, wantedWords(form));
    return only === undefined ? found : intersectBits(found, only.documents);
  });
  return [bitsOf(linked), ...others];
}
