import type { EngineInterpretation } from "../../search/engine";
import type { Bits } from "../../search/engine/bits";
import { interpretationText } from "../../search/engine/interpretation-text";
import { calledBy, leavesOf, type Clause, type Query } from "../../search/query/query";
import type { IndexState } from "./questions";

/**
 * What ran, as far as a reader may know who may not see everything: a word that stands in withheld units only is a word that the
 * archive has not. Otherwise `secr*` would list the vocabulary of what is withheld.
 * @param open everything that the reader may see
 */
export function withoutWithheldWords(
  { engine, terms }: IndexState,
  query: Query,
  interpretation: EngineInterpretation,
  open: Bits,
): EngineInterpretation {
  const { ran } = interpretation;
  const count = (clause: Clause): number =>
    engine.search(
      { text: query.text, clauses: [clause] },
      { limit: 0, offset: 0, names: false, allow: open },
    ).total;
  const stands = (form: string) => count(exactly(form)) > 0;
  const told = ran.map((one) => {
    const clause = leavesOf(query.clauses).find(
      (each) => each.kind !== "attribute" && calledBy(each) === one.word,
    );
    return {
      ...one,
      // The terms of a set are the reader's own words: they tell nothing of what is withheld.
      also: one.also.filter(({ form, because }) => terms.reason(because) !== null || stands(form)),
      found: clause === undefined ? 0 : count({ ...clause, presence: "required" }),
      nearest: one.nearest !== null && stands(one.nearest) ? one.nearest : null,
    };
  });
  // What each clause left was counted among open documents only.
  const parts = { ...interpretation, ran: told };
  return { ...parts, text: interpretationText(parts) };
}

/** A form alone, or the words of a name in their order. */
function exactly(form: string): Clause {
  const part = {
    text: form,
    presence: "required",
    at: [0, form.length],
    fields: [],
    boost: 1,
  } as const;
  return /\s/u.test(form)
    ? { ...part, kind: "phrase", near: null }
    : { ...part, kind: "word", exact: true, fuzzy: 0, wildcard: false };
}
