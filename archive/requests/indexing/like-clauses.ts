import type { Interpretation } from "../../contract/search";
import { UnitId } from "../../model/ids";
import { hasBit, type Bits } from "../../search/engine/bits";
import type { AttributeClause, Clause, GroupClause, Query } from "../../search/query/query";
import type { QueryNames } from "../../search/query/query-names";
import { wordClause } from "../../search/query/word-clause";
import { writeQuery } from "../../search/query/write-query";
import type { IndexState } from "./questions";

type Dropped = Interpretation["dropped"][number];
type Like = NonNullable<Interpretation["like"]>;

/** A query whose `like:` clauses are words now. */
export interface WithoutLike {
  readonly query: Query;
  /** What they became; null where there was none. */
  readonly like: Like | null;
  readonly dropped: readonly Dropped[];
}

type Holding = Pick<IndexState, "engine" | "attributes" | "reread">;

/** So many of a query are worked out, and so many letters of their texts read: an answer takes a twentieth of a second. */
const MOST_LIKE = 3;
const MOST_LETTERS = 300_000;

/**
 * `like:rec-...` becomes a bracket of the typical words of that document's texts, each with its weight, and without the document itself; one
 * without a text is taken by its description. `like:"words of a passage"` becomes those of the passage.
 * @param open the documents that this reader may see, null for all: another one is as unknown as one that is not there
 */
export function takeLike(
  state: Holding,
  read: Query,
  open: Bits | null,
  names: QueryNames,
): WithoutLike {
  const dropped: Dropped[] = [];
  const parts: Like["of"][number][] = [];
  let letters = MOST_LETTERS;
  const leave = (clause: AttributeClause, because: string) => {
    dropped.push({ word: `like:${clause.value}`, because });
    return [];
  };
  const clauses = replaced(read.clauses, (clause) => {
    if (clause.presence === "prohibited")
      return leave(clause, "what is like a document cannot be excluded");
    if (parts.length >= MOST_LIKE || letters <= 0)
      return leave(clause, "the query is longer than can be searched for");
    const source = sourceOf(state, clause.value, open);
    const words = source === null ? [] : state.engine.typical(source.text.slice(0, letters), open);
    letters -= source?.text.length ?? 0;
    if (source === null || words.length === 0)
      return leave(
        clause,
        source === null ? UNKNOWN : "nothing in it tells it from other documents",
      );
    parts.push({ unit: source.unit, title: source.title, words });
    return [bracketOf(clause, source, words)];
  });
  if (parts.length + dropped.length === 0) return { query: read, like: null, dropped };
  const query = { ...read, clauses };
  const like = parts.length === 0 ? null : { of: parts, instead: asWords(clauses, names) };
  return { query, like, dropped };
}

const UNKNOWN = "not a value that the archive knows";

interface Source {
  readonly unit: UnitId | null;
  readonly title: string | null;
  readonly text: string;
  /** Where its words are looked for; empty for everywhere. */
  readonly fields: readonly string[];
}

/** Titles weigh so much that they would decide alone: texts are compared with texts. */
const IN_TEXTS = ["text"];

/** What is to be resembled: a document that the reader may see, or a passage. */
function sourceOf(state: Holding, value: string, open: Bits | null): Source | null {
  const id = UnitId.safeParse(value.trim().toLowerCase());
  const passage = { unit: null, title: null, text: value, fields: IN_TEXTS };
  if (!id.success) return /^rec-/u.test(value) ? null : passage;
  const doc = docOf(state, id.data);
  if (doc === null || (open !== null && !hasBit(open, doc))) return null;
  const { text = "", title = "", agent = "", note = "" } = state.reread(doc) ?? {};
  const itself = { unit: id.data, title };
  return /\p{L}/u.test(text)
    ? { ...itself, text, fields: IN_TEXTS }
    : { ...itself, text: [title, agent, note].join("\n"), fields: [] };
}

function docOf({ attributes }: Holding, id: UnitId): number | null {
  const bits = attributes.ofUnits([id]);
  const at = bits.findLastIndex((part) => part !== 0);
  return at < 0 ? null : at * 32 + 31 - Math.clz32(bits[at] ?? 0);
}

function bracketOf(
  { at }: AttributeClause,
  { unit, fields }: Source,
  words: Like["of"][number]["words"],
): GroupClause {
  const itself: readonly AttributeClause[] =
    unit === null
      ? []
      : [{ kind: "attribute", attribute: "id", value: unit, presence: "prohibited", at }];
  const sought = words.map(({ form, weight }) => ({ ...wordClause(form, weight, fields), at }));
  return { kind: "group", arms: [[...sought, ...itself]], presence: "required", boost: 1, at };
}

/** Every `like:` clause replaced, in brackets too; an arm of which nothing is left is left out. */
function replaced(
  clauses: readonly Clause[],
  by: (clause: AttributeClause) => readonly Clause[],
): readonly Clause[] {
  return clauses.flatMap((clause): readonly Clause[] => {
    if (clause.kind === "attribute" && clause.attribute === "like") return by(clause);
    if (clause.kind !== "group") return [clause];
    const arms = clause.arms.map((arm) => replaced(arm, by)).filter((arm) => arm.length > 0);
    return arms.length === 0 ? [] : [{ ...clause, arms }];
  });
}

/** The query with the words in their place; where nothing else is needed, without a bracket around them. */
function asWords(clauses: readonly Clause[], names: QueryNames): string {
  const [only, ...others] = clauses.filter((clause) => !isExcluding(clause));
  const bare = others.length === 0 && only?.kind === "group" && only.arms.length === 1;
  const words = bare ? [...(only.arms[0] ?? []), ...clauses.filter(isExcluding)] : clauses;
  return writeQuery({ text: "", clauses: words }, names);
}

const isExcluding = ({ kind, presence }: Clause): boolean =>
  kind === "attribute" && presence === "prohibited";
