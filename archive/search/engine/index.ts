import { createAnalyser } from "../analysis/analyser";
import { createMerger } from "../segments/merge";
import {
  addDocument,
  beginStoring,
  beginStoringBuilt,
  createQuietStorer,
  flush,
  goOnStoring,
  holdDocument,
  openHoldings,
  removeDocument,
} from "./change";
import type { Query } from "../query/query";
import { wordClause } from "../query/word-clause";
import type { Bits } from "./bits";
import type { Engine, EngineParts } from "./engine";
import type { Planning } from "./plan-query";
import { createRehearsal } from "./rehearse";
import { searchIn } from "./search";
import { typicalWords } from "./typical-words";
import { emptyWorkspace, type Workspace } from "./workspace";

export type {
  EngineAnswer,
  EngineInterpretation,
  Matched,
  RankedDocument,
  SoughtTerm,
  SoughtWord,
} from "./answer";
export type { Bits } from "./bits";
export type { Engine, EngineParts, SearchOptions } from "./engine";
export type { SearchedField } from "./holdings";
export type { Select } from "./plan-query";
export type { TypicalWord } from "./typical-words";

/**
 * Opens an index, or begins one when the postings are empty.
 * @throws ArchiveError `search.other-layout` when it was made for other fields or by another version: make it anew from the archive
 */
export function createEngine(parts: EngineParts): Engine {
  const analyser = parts.analyser ?? createAnalyser();
  const holdings = openHoldings(parts, analyser);
  const rehearse = createRehearsal(holdings);
  let workspace = emptyWorkspace();
  const merger = createMerger(parts.postings, holdings.table, holdings.fields.length);
  const storeWhenQuiet = createQuietStorer(holdings);
  const { select = () => null, sets = { terms: () => null } } = parts;
  return {
    add: (document, fields) => addDocument(holdings, parts, document, fields),
    hold: (document) => holdDocument(holdings, document),
    storeBuilt: (segment) => beginStoringBuilt(holdings, segment),
    remove: (document) => removeDocument(holdings, merger, document),
    search(query, options) {
      const names = options.names ? (parts.names ?? null) : null;
      try {
        return searchIn({ holdings, names, sets, select }, workspace, query, options);
      } catch (error) {
        // Else what it leaves behind would be counted by the next one.
        workspace = emptyWorkspace();
        throw error;
      }
    },
    typical: (text, among) =>
      typicalWords(holdings, text, among, (form) =>
        countOf({ holdings, names: null, sets, select }, workspace, form, among),
      ),
    flush: () => flush(holdings),
    store: () => void (holdings.storing ?? beginStoring(holdings)),
    storing: () => holdings.storing !== null,
    mergeStep(budgetMs) {
      const end = Date.now() + budgetMs;
      const goOn = () => Date.now() < end;
      if (!holdings.storing) return merger.step(goOn) || storeWhenQuiet();
      // A merge waits: it must not erase forms whose lists are about to be written.
      goOnStoring(holdings, goOn);
      return true;
    },
    prepare: (milliseconds) => rehearse() || holdings.vocabulary.prepare(milliseconds),
    documents: () => holdings.table.count,
  };
}

/** How many documents have a form of the word. */
function countOf(planning: Planning, workspace: Workspace, form: string, among: Bits | null) {
  const query: Query = { text: form, clauses: [wordClause(form, 1)] };
  return searchIn(planning, workspace, query, { limit: 0, offset: 0, allow: among }).total;
}
