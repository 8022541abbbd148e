import type { AuthorityId, FacsimileId } from "../model/ids";
import type { Unit } from "../model/unit";
import { type Analyser, createAnalyser } from "../search/analysis/analyser";
import { createAttributes } from "../search/attributes/attributes";
import { createEngine } from "../search/engine";
import { searchFields } from "../search/registry";
import { type Brief, briefOf, readBrief } from "./indexing/brief";
import { unitsListed } from "./indexing/units-listed";
import { nameForms } from "./indexing/name-forms";
import {
  ask,
  type IndexAnswer,
  type IndexQuestion,
  type IndexState,
  listAll,
} from "./indexing/questions";
import type { CatalogueTables } from "./ports";

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
  /** Begins to store new documents when there are many, with every `tidy`: an archive then opens without reading them again. Inside a transaction. */
  settle(): void;
  /** Whether documents are being stored: whoever closes the archive now leaves them to be read again. */
  settling(): boolean;
  /** Background work for so many milliseconds, inside a transaction. @returns whether there is more */
  tidy(milliseconds: number): boolean;
}

/** Documents that are worth a segment of their own. */
const MANY = 200;

export function createIndex(tables: CatalogueTables): ArchiveIndex {
  const analyser = createAnalyser();
  let state = openState(tables, analyser);
  let fresh = 0;
  return {
    analyser,
    add(doc, unit, body) {
      state.engine.add(doc, fieldsOf(unit, body));
      fresh += 1;
      take(state, doc, briefOf(unit));
    },
    remove(doc) {
      state.engine.remove(doc);
      drop(state, doc);
    },
    namesChanged: () => void (state.names = nameForms(tables.authorities())),
    reset: () => void (state = openState(tables, analyser)),
    search: (text, question) =>
      text.trim() === "" ? listAll(state, question) : ask(state, text, question),
    itemsNaming: (id) => state.naming.get(id) ?? 0,
    unitShowing: (id) => state.images.get(id) ?? null,
    settle() {
      if (fresh < MANY) return;
      state.engine.store();
      fresh = 0;
    },
    settling: () => state.engine.storing(),
    tidy: (milliseconds) => state.engine.mergeStep(milliseconds),
  };
}

const fieldsOf = (unit: Unit, text: string) =>
  Object.fromEntries(searchFields.map(({ id, read }) => [id, read({ unit, text })]));

function openState(tables: CatalogueTables, analyser: Analyser): IndexState {
  const attributes = createAttributes();
  const engine = createEngine({
    postings: tables.postings,
    fields: searchFields.map(({ id, boost }) => ({ id, boost })),
    names: { expand: (form) => state.names.expand(form) },
    analyser,
    select: (attribute, value) =>
      attribute === "tag"
        ? attributes.ofUnits(unitsListed(tables, value))
        : attributes.select(attribute, value),
    reread: (doc) => {
      const row = tables.unitByDoc(doc);
      return row === null ? undefined : fieldsOf(row.unit, tables.body(doc));
    },
  });
  const state: IndexState = {
    engine,
    attributes,
    briefs: new Map(),
    images: new Map(),
    naming: new Map(),
    names: nameForms(tables.authorities()),
    order: null,
  };
  for (const { doc, brief } of tables.briefs()) take(state, doc, readBrief(brief));
  return state;
}

function take(state: IndexState, doc: number, brief: Brief): void {
  state.attributes.add(doc, brief);
  state.briefs.set(doc, brief);
  for (const image of brief.images ?? []) state.images.set(image, doc);
  for (const agent of brief.agents ?? [])
    state.naming.set(agent, (state.naming.get(agent) ?? 0) + 1);
  state.order = null;
}

function drop(state: IndexState, doc: number): void {
  const brief = state.briefs.get(doc);
  state.attributes.remove(doc);
  state.briefs.delete(doc);
  for (const agent of brief?.agents ?? [])
    state.naming.set(agent, (state.naming.get(agent) ?? 1) - 1);
  state.order = null;
}
