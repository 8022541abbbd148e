import type { NoteId } from "../../model/ids";
import type { TermSet } from "../../model/term-set";
import type { Engine } from "../../search/engine";
import type { Bits } from "../../search/engine/bits";
import type { TermsClause } from "../../search/query/query";
import type { CatalogueTables } from "../ports";
import { type IndexQuestion, type IndexState, openTo } from "./questions";
import type { TermForms } from "./term-forms";

/** What the index is told and asked of term sets. */
export interface TermQuestions {
  /** A new or changed term set, or one that was taken away. */
  putTerms(set: TermSet, dropped: boolean): void;
  /** The term sets that stand. */
  terms(): TermForms;
  /** Documents that have a term of the set, or the one at this place in it, and that this reader may see. */
  countTerms(
    id: NoteId,
    term: number | null,
    question: Pick<IndexQuestion, "reader" | "today">,
  ): number;
}

export const termQuestions = (state: () => IndexState): TermQuestions => ({
  putTerms: (set, dropped) => state().terms.put(set, dropped),
  terms: () => state().terms,
  countTerms: (id, term, question) => countTerms(state(), id, term, openTo(state(), question)),
});

export const storedTerms = (tables: Pick<CatalogueTables, "ownWorks">): readonly TermSet[] =>
  tables.ownWorks("terms").flatMap((work) => (work.kind === "terms" ? [work.set] : []));

/** Documents with a term of a set, or with the one at a place in it. @param allow what the reader may see; null for all */
function countTerms(
  { engine }: { readonly engine: Engine },
  label: NoteId,
  term: number | null,
  allow: Bits | null,
): number {
  const clause: TermsClause = {
    kind: "terms",
    label,
    presence: "required",
    boost: 1,
    at: [0, 0],
    ...(term === null ? {} : { term }),
  };
  const question = { limit: 0, offset: 0, names: false, allow };
  return engine.search({ text: "", clauses: [clause] }, question).total;
}
