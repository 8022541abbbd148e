import { countBits, type Bits } from "./bits";
import { formsOfStem, liveSegments, whole, type Holdings } from "./holdings";
import { livePostings } from "../segments/live-segment";
import { readSections } from "../segments/list-format";

/** A word that tells a text from the rest of the archive. */
export interface TypicalWord {
  /** As the text has it most often. */
  readonly form: string;
  /** 1 + ln tf, to one decimal: how much the text has it. */
  readonly weight: number;
}

/** Words of a query that is still read by people and answered at once. */
const MOST = 25;
/** Looked up in the index; words that a long text has once only are not typical of it. */
const LOOKED_UP = 200;
/** Forms of a text that are looked at at all: stemming each form of a long one would take longer than all the rest. */
const LOOKED_AT = 1_500;
/** Weighed again, by all forms of the word. */
const WEIGHED = 60;

/** A class of forms as one text has it. */
interface Told {
  readonly form: string;
  readonly stem: string;
  readonly count: number;
}

/**
 * The words of a text by (1 + ln tf) ln(N / df), the greatest first: tf counts the forms of one stem in the text, df the documents with one of them.
 * Each weighs the first factor only, for an engine asked for it weighs rare words more by itself. Stop words, numbers, single letters and words
 * that no other document has are left out; runs of Hangul, Han and kana count by their pairs.
 * @param among the documents that a reader may see, null for all: what stands in others only is neither counted nor told
 * @param found how many of these documents have a form of the word
 */
export function typicalWords(
  holdings: Holdings,
  text: string,
  among: Bits | null,
  found: (form: string) => number,
): readonly TypicalWord[] {
  const all = among === null ? holdings.table.count : countBits(among);
  const weigh = ({ count }: Told, documents: number) =>
    documents < 2 ? 0 : (1 + Math.log(count)) * Math.log(all / Math.min(all, documents));
  const best = (words: readonly Told[], documents: (word: Told) => number, most: number) =>
    words
      .map((word) => ({ word, weight: weigh(word, documents(word)) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || (a.word.form < b.word.form ? -1 : 1))
      .slice(0, most);
  const told = wordsOf(holdings, text).slice(0, LOOKED_UP);
  const likely = best(told, (word) => documentsAtLeast(holdings, word), WEIGHED);
  const typical = best(
    likely.map(({ word }) => word),
    ({ form, stem }) => (among === null ? documentsWithStem(holdings, stem) : found(form)),
    MOST,
  );
  return typical.map(({ word: { form, count } }) => ({
    form,
    weight: Math.round((1 + Math.log(count)) * 10) / 10,
  }));
}

/** The most frequent first. */
function wordsOf({ analyser }: Holdings, text: string): readonly Told[] {
  const counts = new Map<string, number>();
  analyser.analyse(text, (form) => void counts.set(form, (counts.get(form) ?? 0) + 1));
  const classes = new Map<string, Told & { readonly own: number }>();
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, LOOKED_AT);
  for (const [form, own] of frequent) {
    if (!isTelling(form) || analyser.isStopWord(form)) continue;
    const stem = analyser.stem(form);
    const known = classes.get(stem);
    const count = own + (known?.count ?? 0);
    if (known === undefined || own > known.own) classes.set(stem, { form, stem, count, own });
    else classes.set(stem, { ...known, count });
  }
  return [...classes.values()].sort((a, b) => b.count - a.count);
}

/** More than one character, and a letter among them. */
const isTelling = (form: string): boolean =>
  form.length < 40 && /\p{L}/u.test(form) && /^..+/u.test(form);

/** In the field that has it in most documents; removed ones still count. */
function documentsWith(holdings: Holdings, form: string): number {
  const lists = whole(holdings, holdings.postings.documentListsOf(form));
  const stored = lists.reduce(
    (sum, { documents }) =>
      sum + readSections(documents).reduce((most, { count }) => Math.max(most, count), 0),
    0,
  );
  return liveSegments(holdings).reduce(
    (sum, live) =>
      sum + Math.max(0, ...holdings.fields.map((_, at) => livePostings(live, form, at).length)),
    stored,
  );
}

/** By the form itself where that tells enough. */
function documentsAtLeast(holdings: Holdings, { form, stem }: Told): number {
  const own = documentsWith(holdings, form);
  return own > 1 ? own : documentsWithStem(holdings, stem);
}

const documentsWithStem = (holdings: Holdings, stem: string): number =>
  formsOfStem(holdings, stem).reduce((sum, form) => sum + documentsWith(holdings, form), 0);
