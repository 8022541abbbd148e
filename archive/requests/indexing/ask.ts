import type { Interpretation } from "../../contract/search";
import type { EngineAnswer } from "../../search/engine";
import { type Bits, bitsOf, hasBit, intersectBits, subtractBits } from "../../search/engine/bits";
import { parseQuery } from "../../search/query/parse-query";
import { syntaxNotes } from "../../search/query/notes/syntax-notes";
import type { Query } from "../../search/query/query";
import { queryNames } from "../../search/query/query-names";
import { searchFields } from "../../search/registry";
import { takeCertain, type Wanted } from "./certain-clauses";
import { doubtfulAmong } from "./doubtful-hits";
import { interpreted } from "./interpreted";
import type { NameForms } from "./name-forms";
import {
  allowed,
  counted,
  type IndexAnswer,
  type IndexQuestion,
  type IndexState,
  openTo,
} from "./questions";
import { withoutWithheldWords } from "./withheld-words";

const NAMES = queryNames(searchFields.map(({ id }) => id));

/** Ranked documents for a query. */
export function ask(state: IndexState, text: string, question: IndexQuestion): IndexAnswer {
  const read = parseQuery(text, NAMES);
  const { query, wanted, dropped, at } = takeCertain(read);
  const { answer, unlooked, explained } = searchFor(state, query, wanted, question);
  const open = openTo(state, question);
  const interpretation = interpreted(
    open === null ? explained : withoutWithheldWords(state, query, explained, open),
    { dropped, wanted, unlooked, notes: syntaxNotes(read, NAMES), total: answer.total, at },
  );
  const doubtful = doubtfulAmong(
    state,
    answer.terms,
    answer.terms.length === 0 ? [] : answer.top.map(({ doc }) => doc),
  );
  return {
    ...answer,
    ...withReasons(state.names, { ...answer, interpretation }, doubtful.documents),
    ...counted(state, answer.matches, question.narrowing),
  };
}

/** What the engine finds; with `certain:`, again among those hits of the first time that are wanted. */
function searchFor(
  state: IndexState,
  query: Query,
  wanted: readonly Wanted[],
  question: IndexQuestion,
) {
  const { limit, offset, names } = question;
  const allow = allowed(state, question);
  const page = { limit, offset, names, steps: true };
  const { engine } = state;
  const first = engine.search(query, {
    ...page,
    ...(wanted.length === 0 ? {} : { limit: 0, offset: 0 }),
    allow,
  });
  const explained = first.interpretation;
  if (wanted.length === 0) return { answer: first, explained, unlooked: 0 };
  const { documents, unlooked } = doubtfulAmong(state, first.terms, first.matches);
  const among = wanted.reduce<Bits>(
    (left, one) => (one === "no" ? intersectBits(left, documents) : subtractBits(left, documents)),
    bitsOf(first.matches),
  );
  const answer = engine.search(query, { ...page, steps: false, allow: among });
  return { answer, explained, unlooked };
}

/** Says of each other form of a name what it is, in parts. */
function withReasons(
  names: NameForms,
  {
    top,
    interpretation,
  }: Pick<EngineAnswer, "top"> & {
    readonly interpretation: Interpretation;
  },
  doubtful: Bits,
): Pick<IndexAnswer, "top" | "interpretation"> {
  const reason = (because: string | null) => (because === null ? null : names.reason(because));
  const ran = interpretation.ran.map((one) => ({
    ...one,
    also: one.also.map((form) => ({ ...form, reason: reason(form.because) })),
  }));
  return {
    interpretation: { ...interpretation, ran },
    top: top.map((one) => ({
      ...one,
      doubtful: hasBit(doubtful, one.doc),
      matched: one.matched.map((form) => ({ ...form, reason: reason(form.because) })),
    })),
  };
}
