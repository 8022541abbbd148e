import type { Authority } from "../model/authority";
import type { AuthorityId, FacsimileId, UnitId } from "../model/ids";
import type { Unit } from "../model/unit";
import { type Analyser, createAnalyser } from "../search/analysis/analyser";
import { createAttributes } from "../search/attributes/attributes";
import { createEngine } from "../search/engine";
import { searchFields } from "../search/registry";
import { type Brief, briefOf, readBriefs } from "./indexing/brief";
import { formsInTime } from "./indexing/forms-in-time";
import { termForms } from "./indexing/term-forms";
import { storedTerms, termQuestions, type TermQuestions } from "./indexing/term-questions";
import { withTerms } from "./indexing/with-terms";
import { namedIndex } from "./indexing/named-index";
import { isRecord } from "./indexing/told-facets";
import { indexBuild } from "./indexing/index-build";
import type { BuildThreads, ParallelBuild } from "./indexing/parallel-build";
import { upkeep, type Upkeep } from "./indexing/upkeep";
import { selectIn } from "./indexing/select";
import type { TextFacts } from "./indexing/text-facts";
import { type NameForms, nameForms } from "./indexing/name-forms";
import { type NameRegister, nameRegister } from "./indexing/name-register";
import { type UnlinkedNames, unlinkedNames } from "./indexing/unlinked-names";
import { ask } from "./indexing/ask";
import {
  type IndexAnswer,
  type IndexQuestion,
  type IndexState,
  counted,
  listAll,
  countOpen,
  openTo,
} from "./indexing/questions";
import { type Bits, documentsOf } from "../search/engine/bits";
import { wayQuestions, type WayQuestions } from "./indexing/way-questions";
import type { CatalogueTables } from "./ports";

/** Words, attributes, names and images of an archive, held in memory as far as questions need it, over the catalogue's tables. */
export interface ArchiveIndex extends WayQuestions, TermQuestions, Upkeep {
  /** Inside the catalogue's transaction. @param doc a number never used before */
  add(doc: number, unit: Unit, body: string, texts?: TextFacts): void;
  remove(doc: number): void;
  /** A new or changed authority. */
  putName(authority: Authority): void;
  /** Forgets what is in memory and reads the tables again: after a rollback or a rebuild. */
  reset(): void;
  search(text: string, question: IndexQuestion): IndexAnswer;
  /** The authorities, and every form under which they are looked for. */
  names(): NameRegister;
  forms(): NameForms;
  /** Names of agents that no authority stands for yet. */
  unlinked(): UnlinkedNames;
  /** Document numbers of the units whose agents are linked to the authority, or to one that was merged into it. */
  unitsNaming(id: AuthorityId): readonly number[];
  /** Those and the ones where a name was said not to be it, or perhaps to be it. */
  unitsPointingTo(id: AuthorityId): readonly number[];
  /** Documents that this reader may see; null when that is all. */
  visible(question: Pick<IndexQuestion, "reader" | "today">): Bits | null;
  /** How many units and how many items this reader may see; null when that is all. */
  countVisible(
    question: Pick<IndexQuestion, "reader" | "today">,
  ): { readonly units: number; readonly items: number } | null;
  /** Document number of the unit that shows the image. */
  unitShowing(id: FacsimileId): number | null;
  /** Facets, years and the undated of these units, as far as they are in view. */
  countsOf(units: Iterable<UnitId>): SetCounts;
  /** Where the words of a question stand: the same analysis as the index's. */
  readonly analyser: Analyser;
  /** From now on documents that are added are indexed in other threads, and found when their segment is stored; until `end`. */
  beginBuild(threads: BuildThreads): Promise<ParallelBuild>;
}

/** What is counted of a set of units. */
export type SetCounts = Pick<IndexAnswer, "facets" | "years" | "undated">;

export function createIndex(tables: CatalogueTables): ArchiveIndex {
  const analyser = createAnalyser();
  let state = openState(tables, analyser);
  const fresh = { count: 0 };
  const building = indexBuild(tables, analyser, () => state);
  return {
    ...wayQuestions(() => state),
    ...termQuestions(() => state),
    analyser,
    add(doc, unit, body, texts) {
      building.add(doc, fieldsOf(unit, body));
      fresh.count += 1;
      take(state, doc, briefOf(unit, texts));
    },
    remove(doc) {
      state.engine.remove(doc);
      drop(state, doc);
    },
    putName: (authority) => putName(state, authority),
    reset() {
      building.drop();
      state = openState(tables, analyser);
    },
    beginBuild: building.begin,
    search: (text, question) =>
      text.trim() === "" ? listAll(state, question) : ask(state, text, question),
    names: () => state.register,
    forms: () => state.names,
    unlinked: () => state.unlinked,
    unitsNaming: (id) => docsOf(state, [state.naming], id),
    unitsPointingTo: (id) => docsOf(state, [state.naming, state.answering], id),
    visible: (question) => openTo(state, question),
    countVisible: (question) => countOpen(state, openTo(state, question)),
    unitShowing: (id) => state.images.get(id) ?? null,
    countsOf: (units) => counted(state, documentsOf(state.attributes.ofUnits(units)), null),
    ...upkeep(() => state, fresh),
  };
}

const fieldsOf = (unit: Unit, text: string) =>
  Object.fromEntries(searchFields.map(({ id, read }) => [id, read({ unit, text })]));

const rereadFrom = (tables: CatalogueTables) => (doc: number) => {
  const row = tables.unitByDoc(doc);
  return row === null ? undefined : fieldsOf(row.unit, tables.body(doc));
};

function openState(tables: CatalogueTables, analyser: Analyser): IndexState {
  const attributes = createAttributes((value) => standingValue(state, value));
  const authorities = tables.authorities();
  const names = formsInTime(
    (form) => state.names.expand(form),
    attributes,
    (id) => docsOf(state, [state.naming], id),
  );
  const reread = rereadFrom(tables);
  const engine = createEngine({
    postings: tables.postings,
    fields: searchFields.map(({ id, boost }) => ({ id, boost })),
    ...withTerms(names, () => state.terms, attributes),
    analyser,
    select: selectIn(() => state, tables, names),
    reread,
  });
  const state: IndexState = {
    engine,
    analyser,
    reread,
    attributes,
    briefs: new Map(),
    ...emptyPointers(),
    unlinked: unlinkedNames(),
    named: namedIndex(),
    terms: termForms(analyser, storedTerms(tables)),
    names: nameForms(authorities),
    register: nameRegister(authorities),
    order: null,
  };
  for (const { docs, briefs } of tables.briefs())
    readBriefs(briefs).forEach((brief, at) => {
      const doc = docs[at];
      if (doc !== undefined && brief.withdrawn !== true) take(state, doc, brief);
    });
  return state;
}

/** The record that speaks for the one of a facet's value. */
const standingValue = ({ register }: IndexState, value: string): string =>
  isRecord(value) ? (register.standing(value)?.id ?? value) : value;

function putName({ names, register, attributes }: IndexState, authority: Authority): void {
  names.put(authority);
  register.put(authority);
  attributes.rename();
}

const emptyPointers = (): Pick<
  IndexState,
  "images" | "naming" | "answering" | "keyed" | "referring"
> => ({
  images: new Map(),
  naming: new Map(),
  answering: new Map(),
  keyed: new Map(),
  referring: new Map(),
});

function take(state: IndexState, doc: number, brief: Brief): void {
  state.attributes.add(doc, brief);
  state.briefs.set(doc, brief);
  for (const image of brief.images ?? []) state.images.set(image, doc);
  for (const [pointers, keys] of pointersOf(state, brief))
    for (const key of keys) pointers.set(key, (pointers.get(key) ?? new Set()).add(doc));
  state.unlinked.add(doc, brief.unlinked ?? []);
  if (brief.named !== undefined) state.named.add(doc, brief.named);
  state.order = null;
}

function drop(state: IndexState, doc: number): void {
  const brief = state.briefs.get(doc);
  state.attributes.remove(doc);
  state.briefs.delete(doc);
  if (brief !== undefined)
    for (const [pointers, keys] of pointersOf(state, brief))
      for (const key of keys) pointers.get(key)?.delete(doc);
  state.unlinked.remove(doc, brief?.unlinked ?? []);
  state.order = null;
}

/** By what a document is found besides its words. */
const pointersOf = (
  { naming, answering, keyed, referring }: IndexState,
  { agents = [], answered = [], key, refers = [] }: Brief,
): readonly (readonly [Map<string, Set<number>>, readonly string[]])[] => [
  [naming as Map<string, Set<number>>, agents],
  [answering as Map<string, Set<number>>, answered],
  [keyed, key === undefined ? [] : [key]],
  [referring, refers],
];

function docsOf(
  { register }: IndexState,
  pointers: readonly IndexState["naming"][],
  id: AuthorityId,
): readonly number[] {
  const all = register.family(id);
  return [...new Set(pointers.flatMap((one) => all.flatMap((each) => [...(one.get(each) ?? [])])))];
}
