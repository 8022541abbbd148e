import type { PhraseClause, WordClause } from "../query/query";
import type { Bits } from "./bits";
import type { Vocabulary } from "../segments/vocabulary";
import type { Expansion } from "./plan-expansions";

/**
 * What a query may still look up and read: whatever somebody types, the service answers others meanwhile. Counted and not clocked, so that the same question always has the
 * same answer. A unit is a posting read, counted and weighed: some 30 ns.
 */
export interface Effort {
  /** What may still be read. */
  left: number;
  /** What may still be looked up in the vocabulary. */
  looks: number;
  /** Names that may still be compared. */
  names: number;
  /** What attributes found. */
  readonly selected: Map<string, Bits | null>;
  /** How often something was not looked up any more. */
  refused: number;
  /** Of what a posting costs here. In a large archive all words have more of them, and it should leave out no more words than a small one. */
  readonly share: number;
  /** What was expanded: a word that is typed again costs nothing. */
  readonly known: Map<string, Expansion>;
  /** What was left out, and of which words only some forms were looked for. */
  readonly dropped: { readonly word: string; readonly because: string }[];
  readonly capped: { readonly word: string; readonly at: number }[];
}

const READ = 750_000;
/** For the order of the best documents, whatever their words have cost. */
const ORDERED = 200_000;
const LOOKED_UP = 330_000;
/** Comparing two names takes as long as reading a few postings. */
const NAMES = 200_000;
/** Postings cost their full price up to here. */
const FULL_PRICE = 100_000;
/** Asking for the lists of a form. */
const LISTS = 600;
/** Asking for all forms with one beginning, or for all of their lists. */
const BEGINNING = 5_000;
/** The same where they come with those of others; finding a form that fits a pattern. */
const FORM = 200;
/** A near spelling, with the other forms of its stem. */
const NEAR = 500;
/** So many forms are looked through for the price of a posting. */
const LOOKED_THROUGH = 12;

export const startEffort = (documents: number): Effort => ({
  ...{
    left: READ,
    looks: LOOKED_UP,
    names: NAMES,
    refused: 0,
    share: Math.min(1, FULL_PRICE / documents),
  },
  ...{ known: new Map(), selected: new Map(), dropped: [], capped: [] },
});

export const TOO_MUCH = "more patterns, near spellings or common words than one query may look for";

export const isSpent = ({ left }: Effort): boolean => left <= 0;

/** The best documents are known: what is read from now on is read for their order. */
export function beginOrdering(effort: Effort): void {
  effort.left = Math.max(effort.left, 0) + ORDERED;
}

/** Whether so many postings may be read, beside what was read. */
export const affords = ({ left, share }: Effort, postings: number): boolean =>
  postings * share <= left;

/** @param forms whose lists were asked for @param postings read of them, or compared in place of that */
export function pay(effort: Effort, forms: number, postings: number): void {
  effort.left -= forms * LISTS + postings * effort.share;
}

/** The forms that a clause stands for; null when the query has looked up as much as one may. */
export function expandWithin(
  effort: Effort,
  clause: WordClause | PhraseClause,
  expand: () => Expansion,
): Expansion | null {
  const key = keyOf(clause);
  const known = effort.known.get(key);
  if (known !== undefined) return known;
  if (effort.looks <= 0 && isLookedUp(clause)) return null;
  const { refused } = effort;
  const expansion = expand();
  // A row of which some words could not be looked up is another row.
  if (effort.refused > refused) return null;
  effort.known.set(key, expansion);
  return expansion;
}

/** The documents with a value of an attribute; undefined when the query has compared as many names as one may. */
export function selectWithin(
  effort: Effort,
  key: string,
  select: (compared: (names: number) => void) => Bits | null,
): Bits | null | undefined {
  const known = effort.selected.get(key);
  if (known !== undefined) return known;
  if (effort.names <= 0) return undefined;
  const found = select((names) => void (effort.names -= names));
  effort.selected.set(key, found);
  return found;
}

const keyOf = (clause: WordClause | PhraseClause): string =>
  clause.kind === "phrase"
    ? `"${clause.near ?? ""}"${clause.text}`
    : `${clause.exact ? "=" : ""}${clause.wildcard ? "*" : ""}${clause.fuzzy}~${clause.text}`;

const isLookedUp = (clause: WordClause | PhraseClause): boolean =>
  clause.kind === "word" && (clause.wildcard || clause.fuzzy > 0 || isCharacter(clause.text));

/** One character of a run, however it is composed; two of them are a word. */
const isCharacter = (text: string): boolean => /^\P{ASCII}$/u.test(text.normalize("NFC"));

/** The vocabulary for one query: each look is paid for, and what begins with some letters is looked up once. */
export function paidVocabulary(vocabulary: Vocabulary, effort: Effort): Vocabulary {
  const begun = new Map<string, readonly string[]>();
  const mayLook = (): boolean => {
    if (effort.looks <= 0) effort.refused += 1;
    return effort.looks > 0;
  };
  const look = (found: number, each: number) => {
    effort.looks -= found * each + vocabulary.size() / LOOKED_THROUGH;
  };
  return {
    ...vocabulary,
    beginningWith(beginning, limit) {
      const key = `${String(limit)} ${beginning}`;
      const known = begun.get(key);
      if (known !== undefined) return known;
      if (!mayLook()) return [];
      const found = vocabulary.beginningWith(beginning, limit);
      effort.looks -= BEGINNING + found.length * FORM;
      begun.set(key, found);
      return found;
    },
    matching(pattern, limit) {
      if (!mayLook()) return [];
      const found = vocabulary.matching(pattern, limit);
      look(found.length, FORM);
      return found;
    },
    near(word, edits, limit) {
      if (!mayLook()) return { found: [], compared: 0 };
      const near = vocabulary.near(word, edits, limit);
      look(near.found.length, NEAR);
      effort.looks -= near.compared * COMPARED;
      return near;
    },
  };
}

/** The price of comparing two words letter by letter, in postings. */
const COMPARED = 4;
