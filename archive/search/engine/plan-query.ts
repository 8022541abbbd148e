import type { Names, TermSets } from "../ports";
import type {
  AttributeClause,
  Clause,
  GroupClause,
  PhraseClause,
  Presence,
  Query,
  WordClause,
} from "../query/query";
import { intersectBits, uniteBits, type Bits } from "./bits";
import type { Holdings } from "./holdings";
import { expandWithin, paidVocabulary, selectWithin, TOO_MUCH, type Effort } from "./effort";
import { withoutTwins, type Alternative, type Plan } from "./plan";
import { nameAlternatives, phraseAlternatives, wordAlternatives } from "./plan-clause";
import { MOST_EXPANSIONS, type Expansion } from "./plan-expansions";
import { alsoOf } from "./also-of";
import { isPlainWord, namesInRow } from "./plan-names";
import { planTerms } from "./plan-terms";

/**
 * Documents with this value, by other names too when that is asked; null when the attribute or value is not known.
 * @param compared is told how many names were compared with it
 */
export type Select = (
  attribute: string,
  value: string,
  byName: boolean,
  compared: (names: number) => void,
) => Bits | null;

/** A row of clauses, ready to run. */
export interface PlannedRow {
  readonly plans: readonly Plan[];
  readonly groups: readonly PlannedGroup[];
  /** Documents that the attributes leave, null for all; those that they exclude. */
  readonly within: Bits | null;
  readonly without: Bits | null;
  /** What is in it, in the order in which it was typed. */
  readonly parts: readonly PlannedPart[];
}

/** A part of a row: a plan or a group, by its place among them, or an attribute. */
export type PlannedPart =
  | { readonly kind: "plan" | "group"; readonly place: number; readonly at: Clause["at"] }
  | { readonly kind: "attribute"; readonly clause: AttributeClause; readonly documents: Bits };

/** Rows of which one must answer. */
export interface PlannedGroup {
  readonly presence: Presence;
  readonly arms: readonly PlannedRow[];
}

/** What will run, and what will not, with why. */
export interface PlannedQuery extends PlannedRow {
  readonly dropped: readonly { readonly word: string; readonly because: string }[];
  readonly capped: readonly { readonly word: string; readonly at: number }[];
}

export interface Planning {
  readonly holdings: Holdings;
  /** Null when names are not to be expanded. */
  readonly names: Names | null;
  /** Asked for by their labels; never switched off. */
  readonly sets: TermSets;
  readonly select: Select;
}

type Scoring = WordClause | PhraseClause;

interface Draft {
  readonly plans: Plan[];
  readonly groups: PlannedGroup[];
  /** Shared by all rows of a query. */
  readonly dropped: { word: string; because: string }[];
  readonly capped: { word: string; at: number }[];
  readonly effort: Effort;
  readonly parts: PlannedPart[];
  within: Bits | null;
  without: Bits | null;
}

/** @param effort where what is left out is noted too, by whoever reads the lists */
export function planQuery(planning: Planning, query: Query, effort: Effort): PlannedQuery {
  const { dropped, capped } = effort;
  const vocabulary = paidVocabulary(planning.holdings.vocabulary, effort);
  const paid = { ...planning, holdings: { ...planning.holdings, vocabulary } };
  const planned = planRow(paid, query.clauses, { boost: 1, dropped, capped, effort });
  if (query.unread)
    drop(
      planned,
      query.text.slice(...query.unread),
      "the query is longer than can be searched for",
    );
  return planned;
}

type Around = Pick<Draft, "dropped" | "capped" | "effort"> & { readonly boost: number };

function planRow(planning: Planning, clauses: readonly Clause[], around: Around): Draft {
  const { dropped, capped, effort, boost } = around;
  const draft: Draft = {
    ...{ plans: [], groups: [], parts: [], dropped, capped, effort },
    ...{ within: null, without: null },
  };
  const tooCommon = commonClauses(planning.holdings, clauses);
  const inRow = namesInRow(planning, clauses);
  for (const clause of clauses) {
    if (clause.kind === "group") planGroup(planning, draft, clause, boost);
    else if (clause.kind === "attribute") narrow(planning, draft, clause);
    else if (clause.kind === "terms") {
      draft.parts.push({ kind: "plan", place: draft.plans.length, at: clause.at });
      draft.plans.push(planTerms(planning, clause, boost));
    } else if (tooCommon.has(clause))
      drop(
        draft,
        clause.text,
        "too common to tell documents apart; put = before it to search for it",
      );
    else
      planScoring(
        planning,
        draft,
        { ...clause, boost: clause.boost * boost },
        inRow.get(clause) ?? null,
      );
  }
  return draft;
}

/** An arm of which nothing is left would find everything: it is left out, and a group without arms too. */
function planGroup(planning: Planning, draft: Draft, clause: GroupClause, boost: number): void {
  const { dropped, capped, effort } = draft;
  const around = { dropped, capped, effort, boost: boost * clause.boost };
  const arms = clause.arms.map((arm) => planRow(planning, arm, around)).filter(isTelling);
  if (arms.length === 0) return;
  draft.parts.push({ kind: "group", place: draft.groups.length, at: clause.at });
  draft.groups.push({ presence: clause.presence, arms });
}

const isTelling = ({ plans, groups, within, without }: PlannedRow): boolean =>
  plans.length > 0 || groups.length > 0 || within !== null || without !== null;

function drop(draft: Pick<Draft, "dropped">, word: string, because: string): void {
  draft.dropped.push({ word, because });
}

/** Stop words are left out while something else is looked for; alone they are words like others. */
function commonClauses(holdings: Holdings, clauses: readonly Clause[]): ReadonlySet<Clause> {
  const scoring = clauses.filter((clause) => clause.kind !== "attribute");
  const common = scoring.filter(
    (clause) => clause.kind !== "group" && clause.kind !== "terms" && isCommon(holdings, clause),
  );
  const telling = scoring.some(
    (clause) => clause.presence !== "prohibited" && !common.includes(clause),
  );
  return new Set(telling ? common : []);
}

function isCommon(holdings: Holdings, clause: Scoring): boolean {
  if (clause.kind === "phrase" || clause.exact || clause.wildcard || clause.fuzzy > 0) return false;
  const pieces = holdings.analyser.pieces(clause.text);
  return pieces.length === 1 && holdings.analyser.isStopWord(pieces[0]!.form);
}

function narrow(planning: Planning, draft: Draft, clause: AttributeClause): void {
  const named = `${clause.attribute}:${clause.value}`;
  const found = selectWithin(draft.effort, named, (compared) =>
    planning.select(clause.attribute, clause.value, planning.names !== null, compared),
  );
  if (found === undefined) return drop(draft, named, TOO_MUCH);
  if (!found) return drop(draft, named, "not a value that the archive knows");
  draft.parts.push({ kind: "attribute", clause, documents: found });
  if (clause.presence !== "prohibited")
    draft.within = draft.within ? intersectBits(draft.within, found) : found;
  else draft.without = draft.without ? uniteBits(draft.without, found) : found;
}

function planScoring(
  planning: Planning,
  draft: Draft,
  clause: Scoring,
  inRow: readonly Alternative[] | null,
): void {
  const fields = fieldsOf(planning.holdings, clause);
  if (fields.length === 0)
    return drop(draft, clause.text, `no such field: ${clause.fields.join(", ")}`);
  const expansion = expandWithin(draft.effort, clause, () => expand(planning.holdings, clause));
  if (expansion === null) return drop(draft, clause.text, TOO_MUCH);
  if (expansion.alternatives.length === 0 && !mayMatch(planning.holdings, clause))
    return drop(draft, clause.text, "no letter or digit to search for");
  if (expansion.capped) draft.capped.push({ word: clause.text, at: MOST_EXPANSIONS });
  const named = inRow ?? byName(planning, clause);
  draft.parts.push({ kind: "plan", place: draft.plans.length, at: clause.at });
  draft.plans.push({
    word: clause.text,
    presence: clause.presence,
    fields,
    fieldIds: clause.fields,
    boost: clause.boost,
    alternatives: withoutTwins([...expansion.alternatives, ...named]),
    beginning: expansion.beginning ?? null,
    also: alsoOf(planning.holdings, clause, expansion, named),
  });
}

function fieldsOf(holdings: Holdings, clause: Scoring): readonly number[] {
  const all = holdings.fields.map((_, at) => at);
  if (clause.fields.length === 0) return all;
  return all.filter((at) => clause.fields.includes(holdings.fields[at]!.id));
}

function expand(holdings: Holdings, clause: Scoring): Expansion {
  return clause.kind === "phrase"
    ? phraseAlternatives(holdings, clause)
    : wordAlternatives(holdings, clause);
}

/** A pattern or near spelling that nothing fits is a word that was not found, not one that was left out. */
function mayMatch(holdings: Holdings, clause: Scoring): boolean {
  return holdings.analyser.pieces(clause.text.replaceAll("*", "")).length > 0;
}

function byName(planning: Planning, clause: Scoring): readonly Alternative[] {
  const asTyped = clause.kind === "phrase" ? clause.near === null : isPlainWord(clause);
  if (!planning.names || !asTyped) return [];
  return nameAlternatives(planning.holdings, planning.names, clause.text);
}
