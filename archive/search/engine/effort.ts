import type { PhraseClause, WordClause } from "../query/query";
import type { Expansion } from "./plan-expansions";

/**
 * What a query may still look up in the vocabulary: whatever somebody types, the service answers others meanwhile. Counted and not clocked, so that the same question always
 * has the same answer. A unit is about a millisecond at 100,000 documents.
 */
export interface Effort {
  left: number;
  /** What was expanded: a word that is typed again costs nothing. */
  readonly known: Map<string, Expansion>;
}

const ALL = 40;
/** A look through all forms for letters in the middle of words; for forms that are spelled nearly so; at all pairs that begin with a character. */
const INNER = 3;
const NEAR = 4;
const CHARACTER = 2;
/** Reading the list of one form. */
const FORM = 0.02;

export const startEffort = (): Effort => ({ left: ALL, known: new Map() });

/** The forms that a clause stands for; null when the query has looked up as much as one may. */
export function expandWithin(
  effort: Effort,
  clause: WordClause | PhraseClause,
  expand: () => Expansion,
): Expansion | null {
  const key = keyOf(clause);
  const known = effort.known.get(key);
  if (known !== undefined) return known;
  if (effort.left <= 0 && isLookedUp(clause)) return null;
  const expansion = expand();
  effort.left -= costOf(clause, expansion);
  effort.known.set(key, expansion);
  return expansion;
}

const keyOf = (clause: WordClause | PhraseClause): string =>
  clause.kind === "phrase"
    ? `"${clause.near ?? ""}"${clause.text}`
    : `${clause.exact ? "=" : ""}${clause.wildcard ? "*" : ""}${clause.fuzzy}~${clause.text}`;

/** Plain words and phrases cost nothing here: there are at most 128 of them. */
const isLookedUp = (clause: WordClause | PhraseClause): boolean =>
  clause.kind === "word" && (clause.wildcard || clause.fuzzy > 0 || isCharacter(clause.text));

/** One character of a run, however it is composed; two of them are a word. */
const isCharacter = (text: string): boolean => /^\P{ASCII}$/u.test(text.normalize("NFC"));

function costOf(clause: WordClause | PhraseClause, { alternatives }: Expansion): number {
  if (clause.kind === "phrase" || !isLookedUp(clause)) return 0;
  if (!clause.wildcard && clause.fuzzy === 0) return CHARACTER;
  const forms = alternatives.reduce(
    (sum, { groups }) => sum + groups.flat().reduce((some, word) => some + word.forms.length, 0),
    0,
  );
  const look = clause.fuzzy > 0 ? NEAR : /^[^*]+\*+$/u.test(clause.text) ? 0 : INNER;
  return look + forms * FORM;
}
