import type { Interpretation } from "../../contract/search";
import type { EngineAnswer } from "../../search/engine";
import {
  type Bits,
  bitsOf,
  documentsOf,
  hasBit,
  intersectBits,
  subtractBits,
} from "../../search/engine/bits";
import { parseQuery } from "../../search/query/parse-query";
import { syntaxNotes } from "../../search/query/notes/syntax-notes";
import { leavesOf, type Query } from "../../search/query/query";
import { queryNames } from "../../search/query/query-names";
import { searchFields } from "../../search/registry";
import { takeCertain, type Wanted } from "./certain-clauses";
import { doubtfulAmong } from "./doubtful-hits";
import { isByWords, pageInOrder } from "./hit-order";
import { interpreted } from "./interpreted";
import { takeLike } from "./like-clauses";
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
  const { query: certain, wanted, dropped, at } = takeCertain(read);
  const open = openTo(state, question);
  const { query, like, dropped: unlike } = takeLike(state, certain, open, NAMES);
  // The words of a likeness were typed by nobody: how near they stand says nothing.
  const order = like !== null && question.order === "closest" ? "relevance" : question.order;
  const { answer, unlooked, explained } = searchFor(state, query, wanted, {
    ...question,
    ...(order === undefined ? {} : { order }),
  });
  const interpretation = interpreted(
    open === null ? explained : withoutWithheldWords(state, query, explained, open),
    {
      ...{ dropped: [...dropped, ...unlike], wanted, unlooked, like, at },
      notes: notesOn(state, read),
      total: answer.total,
    },
  );
  const doubtful = doubtfulAmong(
    state,
    answer.terms,
    answer.terms.length === 0 ? [] : answer.top.map(({ doc }) => doc),
  );
  return {
    ...answer,
    ...withReasons(state, { ...answer, interpretation }, doubtful.documents),
    ...counted(state, answer.matches(), question.narrowing),
  };
}

/** The labels of all sets are needed only where one is asked for that there is not. */
function notesOn({ terms }: IndexState, read: Query) {
  const asked = leavesOf(read.clauses).flatMap((leaf) => (leaf.kind === "terms" ? leaf.label : []));
  const known = asked.filter((label) => terms.terms(label) !== null);
  const labels = known.length === asked.length ? [] : terms.all().map(({ label }) => label);
  return syntaxNotes(read, NAMES, asked.length === 0 ? null : [...labels, ...known]);
}

const NO_PAGE = { limit: 0, offset: 0 } as const;

/** What the engine finds; with `certain:`, again among those hits of the first time that are wanted, and in the order asked for. */
function searchFor(
  state: IndexState,
  query: Query,
  wanted: readonly Wanted[],
  question: IndexQuestion,
) {
  const { limit, offset, names, order } = question;
  const { engine } = state;
  const allow = allowed(state, question);
  const page = { limit, offset, names, closest: order === "closest" };
  const isRanked = isByWords(order);
  if (wanted.length === 0 && isRanked) {
    const answer = engine.search(query, { ...page, steps: true, allow });
    return { answer, explained: answer.interpretation, unlooked: 0 };
  }
  const first = engine.search(query, { ...NO_PAGE, names, steps: true, allow });
  const { among, unlooked } = wantedAmong(state, first, wanted);
  const answer = isRanked
    ? engine.search(query, { ...page, allow: among })
    : { ...first, ...inOrder(state, query, documentsOf(among), { ...question, order }) };
  return { answer, explained: first.interpretation, unlooked };
}

/** The matches that rest on certain words, or on none, as is wanted. */
function wantedAmong(state: IndexState, first: EngineAnswer, wanted: readonly Wanted[]) {
  const all = bitsOf(first.matches());
  if (wanted.length === 0) return { among: all, unlooked: 0 };
  const { documents, unlooked } = doubtfulAmong(state, first.terms, first.matches());
  const among = wanted.reduce<Bits>(
    (left, one) => (one === "no" ? intersectBits(left, documents) : subtractBits(left, documents)),
    all,
  );
  return { among, unlooked };
}

/** A page in an order of its own: the engine is asked once more, for how the words stand in its documents. */
function inOrder(
  state: IndexState,
  query: Query,
  matches: Uint32Array,
  question: IndexQuestion & { readonly order: Parameters<typeof pageInOrder>[2] },
): Pick<EngineAnswer, "total" | "matches" | "top"> {
  const documents = pageInOrder(state, matches, question.order, question);
  const { top } = state.engine.search(query, {
    ...{ limit: documents.length, offset: 0, names: question.names },
    allow: bitsOf(documents),
  });
  const shown = new Map(top.map((one) => [one.doc, one]));
  return {
    total: matches.length,
    matches: () => matches,
    top: documents.flatMap((document) => shown.get(document) ?? []),
  };
}

/** Says of each other form of a name, and each term of a set, what it is, in parts. */
function withReasons(
  { names, terms }: Pick<IndexState, "names" | "terms">,
  {
    top,
    interpretation,
  }: Pick<EngineAnswer, "top"> & {
    readonly interpretation: Interpretation;
  },
  doubtful: Bits,
): Pick<IndexAnswer, "top" | "interpretation"> {
  const reason = (because: string | null) =>
    because === null ? null : (names.reason(because) ?? terms.reason(because));
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
