/** What was asked, as a type; its text form round-trips (`parseQuery`, `writeQuery`). */
export type Presence = "optional" | "required" | "prohibited";

interface Part {
  readonly presence: Presence;
  /** Place in the text that was typed, [start, end) in UTF-16 code units. */
  readonly at: readonly [number, number];
}

/**
 * A word, or several that belong together (`PE/HO 2/14/7`, `rear-admiral`, `1904-11-03`): when analysis finds more than one
 * word in `text`, they stand side by side in that order. `text` is as typed, without operators; analysis happens in the engine.
 */
export interface WordClause extends Part {
  readonly kind: "word";
  readonly text: string;
  /** Text fields to look in; empty means all. */
  readonly fields: readonly string[];
  readonly boost: number;
  /** `=word`: this form only. */
  readonly exact: boolean;
  /** Edit distance, 0 to 2. */
  readonly fuzzy: number;
  /** True when `text` holds `*` as wildcards. */
  readonly wildcard: boolean;
}

/** `"words in order"`; `near` (for `"a b"~5`) allows them within so many words in either order, null means adjacent and in order. */
export interface PhraseClause extends Part {
  readonly kind: "phrase";
  readonly text: string;
  readonly fields: readonly string[];
  readonly boost: number;
  readonly near: number | null;
}

/**
 * `date:1950-08`, `lang:ko`, `type:letter`, `level:item`, `class:secret`, `has:facsimile`, `id:...`: narrows, never scores.
 * It is `required`, or `prohibited` after a minus; never `optional`.
 */
export interface AttributeClause extends Part {
  readonly kind: "attribute";
  readonly attribute: string;
  readonly value: string;
}

/** `set:"lamp glass"`: any term of the term set with that label, in any form of its stem, as one clause that scores like a word. */
export interface TermsClause extends Part {
  readonly kind: "terms";
  /** The label as typed, in any case, or the set's id. */
  readonly label: string;
  readonly boost: number;
  /** Only the term at this place of the set, to count it; never typed. */
  readonly term?: number;
}

export type Leaf = WordClause | PhraseClause | AttributeClause | TermsClause;

/** What a clause is called where it is told of; an attribute is told of by its name and value. */
export const calledBy = (clause: Exclude<Leaf, AttributeClause>): string =>
  clause.kind === "terms" ? `set:${clause.label}` : clause.text;

/**
 * `(a b)` and `a OR b`: queries within the query. Each arm is a row of clauses that means what it would mean alone. One arm is a
 * bracket; it is optional unless signed. Several arms are joined by `OR`: one of them must hold, so that it is required unless prohibited.
 * In normal form no arm of several is a lone, unsigned group.
 */
export interface GroupClause extends Part {
  readonly kind: "group";
  readonly arms: readonly (readonly Clause[])[];
  /** Multiplies the boosts within. */
  readonly boost: number;
}

export type Clause = Leaf | GroupClause;

/** Every word, phrase and attribute of a query, in whatever bracket it stands, in order. */
export function leavesOf(clauses: readonly Clause[]): readonly Leaf[] {
  return clauses.flatMap((clause) =>
    clause.kind === "group" ? clause.arms.flatMap(leavesOf) : [clause],
  );
}

export interface Query {
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Place of what stands beyond the last clause that a query may have (`MAX_CLAUSES`) and was not read; absent when all was read. */
  readonly unread?: readonly [number, number];
}
