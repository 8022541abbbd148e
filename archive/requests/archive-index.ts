import type { Interpretation, Narrowing, YearBar } from "../contract/search";
import { mayRead, type Reader } from "../model/access";
import type { FacetValue } from "../model/hit";
import type { AuthorityId, FacsimileId } from "../model/ids";
import type { Unit } from "../model/unit";
import { type Analyser, createAnalyser } from "../search/analysis/analyser";
import { type Attributes, createAttributes } from "../search/attributes/attributes";
import { createEngine, type Engine, type EngineAnswer } from "../search/engine";
import { type Bits, bitsOf, documentsOf, intersectBits, subtractBits } from "../search/engine/bits";
import { parseQuery } from "../search/query/parse-query";
import { queryNames } from "../search/query/query-names";
import { searchFields } from "../search/registry";
import { type Brief, briefOf, readBrief } from "./indexing/brief";
import { nameForms } from "./indexing/name-forms";
import { readingOrder } from "./indexing/reading-order";
import type { CatalogueTables } from "./ports";

export interface IndexQuestion {
  readonly limit: number;
  readonly offset: number;
  readonly narrowing: Narrowing | null;
  readonly names: boolean;
  readonly reader: Reader;
  /** YYYY-MM-DD, UTC. */
  readonly today: string;
}

export interface IndexAnswer {
  readonly total: number;
  readonly top: EngineAnswer["top"];
  readonly terms: EngineAnswer["terms"];
  readonly interpretation: Interpretation;
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>;
  readonly years: readonly YearBar[];
  readonly undated: number;
}

/** Words, attributes, names and images of an archive, held in memory as far as questions need it, over the catalogue's tables. */
export interface ArchiveIndex {
  /** Inside the catalogue's transaction. @param doc a number never used before */
  add(doc: number, unit: Unit, body: string): void;
  remove(doc: number): void;
  namesChanged(): void;
  /** Forgets what is in memory and reads the tables again: after a rollback or a rebuild. */
  reset(): void;
  search(text: string, question: IndexQuestion): IndexAnswer;
  /** Units whose agents are linked to the authority. */
  itemsNaming(id: AuthorityId): number;
  /** Document number of the unit that shows the image. */
  unitShowing(id: FacsimileId): number | null;
  /** Where the words of a question stand: the same analysis as the index's. */
  readonly analyser: Analyser;
  /** Background work for so many milliseconds, inside a transaction. @returns whether there is more */
  tidy(milliseconds: number): boolean;
}

interface State {
  readonly engine: Engine;
  readonly attributes: Attributes;
  readonly briefs: Map<number, Brief>;
  readonly images: Map<FacsimileId, number>;
  readonly naming: Map<AuthorityId, number>;
  order: readonly number[] | null;
}

export function createIndex(tables: CatalogueTables): ArchiveIndex {
  const analyser = createAnalyser();
  let names = nameForms(tables.authorities());
  let state = openState(tables, analyser, (form) => names.expand(form));
  return {
    analyser,
    add(doc, unit, body) {
      state.engine.add(doc, fieldsOf(unit, body));
      take(state, doc, briefOf(unit));
    },
    remove(doc) {
      state.engine.remove(doc);
      drop(state, doc);
    },
    namesChanged: () => void (names = nameForms(tables.authorities())),
    reset() {
      names = nameForms(tables.authorities());
      state = openState(tables, analyser, (form) => names.expand(form));
    },
    search: (text, question) =>
      text.trim() === "" ? listAll(state, question) : ask(state, text, question),
    itemsNaming: (id) => state.naming.get(id) ?? 0,
    unitShowing: (id) => state.images.get(id) ?? null,
    tidy: (milliseconds) => state.engine.mergeStep(milliseconds),
  };
}

const NAMES = queryNames(searchFields.map(({ id }) => id));

const fieldsOf = (unit: Unit, text: string) =>
  Object.fromEntries(searchFields.map(({ id, read }) => [id, read({ unit, text })]));

type Expand = (form: string) => readonly { readonly form: string; readonly because: string }[];

function openState(tables: CatalogueTables, analyser: Analyser, expand: Expand): State {
  const attributes = createAttributes();
  const engine = createEngine({
    postings: tables.postings,
    fields: searchFields.map(({ id, boost }) => ({ id, boost })),
    names: { expand },
    analyser,
    select: attributes.select,
    reread: (doc) => {
      const row = tables.unitByDoc(doc);
      return row === null ? undefined : fieldsOf(row.unit, tables.body(doc));
    },
  });
  const state: State = {
    engine,
    attributes,
    briefs: new Map(),
    images: new Map(),
    naming: new Map(),
    order: null,
  };
  for (const { doc, brief } of tables.briefs()) take(state, doc, readBrief(brief));
  return state;
}

function take(state: State, doc: number, brief: Brief): void {
  state.attributes.add(doc, brief);
  state.briefs.set(doc, brief);
  for (const image of brief.images ?? []) state.images.set(image, doc);
  for (const agent of brief.agents ?? [])
    state.naming.set(agent, (state.naming.get(agent) ?? 0) + 1);
  state.order = null;
}

function drop(state: State, doc: number): void {
  const brief = state.briefs.get(doc);
  state.attributes.remove(doc);
  state.briefs.delete(doc);
  for (const agent of brief?.agents ?? [])
    state.naming.set(agent, (state.naming.get(agent) ?? 1) - 1);
  state.order = null;
}

/** Everything that this reader may see and has not narrowed away; null when that is everything. */
function allowed(state: State, { narrowing, reader, today }: IndexQuestion): Bits | null {
  const narrowed = narrowing === null ? null : state.attributes.narrow(narrowing);
  if (reader === "keeper") return narrowed;
  let open = narrowed ?? state.attributes.all();
  for (const { id, access } of state.briefs.values())
    if (access !== undefined && !mayRead(access, reader, today))
      open = subtractBits(open, state.attributes.within(id));
  return open;
}

function ask(state: State, text: string, question: IndexQuestion): IndexAnswer {
  const query = parseQuery(text, NAMES);
  const { limit, offset, names } = question;
  const answer = state.engine.search(query, {
    limit,
    offset,
    names,
    allow: allowed(state, question),
  });
  return { ...answer, ...counted(state.attributes, answer.matches) };
}

const counted = (attributes: Attributes, matches: Uint32Array) => ({
  facets: attributes.facets(matches),
  years: attributes.years(matches),
  undated: attributes.undated(matches),
});

const NOTHING_ASKED: Interpretation = {
  text: "Everything, in the order of the finding aid.",
  ran: [],
  dropped: [],
  capped: [],
};

/** No words: every document, in the order of the finding aid. Folders that hold no text of their own are left to the tree. */
function listAll(state: State, question: IndexQuestion): IndexAnswer {
  const documents = bitsOf(
    [...state.briefs].flatMap(([doc, { level, has }]) =>
      level === "item" || level === "part" || has.includes("transcription") ? [doc] : [],
    ),
  );
  const allow = allowed(state, question);
  const matches = documentsOf(allow === null ? documents : intersectBits(documents, allow));
  const order = (state.order ??= readingOrder(
    [...state.briefs].map(([doc, { id, parent, position }]) => ({ doc, id, parent, position })),
  ));
  const wanted = new Set(matches);
  const { offset, limit } = question;
  const top = order
    .filter((doc) => wanted.has(doc))
    .slice(offset, offset + limit)
    .map((doc) => ({ doc, score: 0, matched: [] }));
  return {
    total: matches.length,
    top,
    terms: [],
    interpretation: NOTHING_ASKED,
    ...counted(state.attributes, matches),
  };
}
