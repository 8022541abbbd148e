import type { HitOrder, Interpretation, Narrowing, YearBar } from "../../contract/search";
import { mayRead, type Reader } from "../../model/access";
import type { FacetValue, MatchedForm } from "../../model/hit";
import type { AuthorityId, FacsimileId } from "../../model/ids";
import type { Analyser } from "../../search/analysis/analyser";
import type { Attributes } from "../../search/attributes/attributes";
import type { Engine, EngineAnswer } from "../../search/engine";
import {
  type Bits,
  bitsOf,
  documentsOf,
  intersectBits,
  subtractBits,
} from "../../search/engine/bits";
import type { Brief } from "./brief";
import type { NameForms } from "./name-forms";
import type { NameRegister } from "./name-register";
import type { NamedIndex } from "./named-index";
import type { TermForms } from "./term-forms";
import { toldFacets } from "./told-facets";
import type { UnlinkedNames } from "./unlinked-names";
import { isByWords, pageInOrder } from "./hit-order";

export interface IndexQuestion {
  readonly limit: number;
  readonly offset: number;
  readonly narrowing: Narrowing | null;
  readonly names: boolean;
  readonly order?: HitOrder;
  readonly reader: Reader;
  /** YYYY-MM-DD, UTC. */
  readonly today: string;
}

/** A document of the page asked for, with the forms that matched and why. */
export interface RankedHit {
  readonly doc: number;
  readonly score: number;
  /** Every match holds unclear or supplied letters. */
  readonly doubtful: boolean;
  readonly matched: readonly MatchedForm[];
}

export interface IndexAnswer {
  readonly total: number;
  /** Documents that match, in no order. */
  readonly matches: () => Uint32Array;
  readonly top: readonly RankedHit[];
  readonly terms: EngineAnswer["terms"];
  readonly interpretation: Interpretation;
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>;
  readonly years: readonly YearBar[];
  readonly undated: number;
}

/** What questions need in memory. */
export interface IndexState {
  readonly engine: Engine;
  readonly analyser: Analyser;
  /** The texts of a document by field, from the disk. */
  reread(doc: number): Readonly<Record<string, string>> | undefined;
  readonly attributes: Attributes;
  readonly briefs: Map<number, Brief>;
  readonly images: Map<FacsimileId, number>;
  readonly naming: Map<AuthorityId, Set<number>>;
  readonly answering: Map<AuthorityId, Set<number>>;
  readonly unlinked: UnlinkedNames;
  readonly named: NamedIndex;
  /** The source's own key -> the documents that have it, and those whose texts refer to it. */
  readonly keyed: Map<string, Set<number>>;
  readonly referring: Map<string, Set<number>>;
  readonly names: NameForms;
  readonly terms: TermForms;
  readonly register: NameRegister;
  /** Documents in reading order; null when a change has undone it. */
  order: readonly number[] | null;
}

/** Everything that this reader may see; null when nothing is withheld. What lies beneath a withheld unit is withheld. */
export function openTo(
  state: Pick<IndexState, "attributes" | "briefs">,
  { reader, today }: Pick<IndexQuestion, "reader" | "today">,
): Bits | null {
  if (reader === "keeper") return null;
  let open: Bits | null = null;
  for (const { id, access } of state.briefs.values())
    if (access !== undefined && !mayRead(access, reader, today))
      open = subtractBits(open ?? state.attributes.all(), state.attributes.within(id));
  return open;
}

/** Units and items among the documents; null for null. */
export function countOpen(
  { briefs }: Pick<IndexState, "briefs">,
  open: Bits | null,
): { readonly units: number; readonly items: number } | null {
  if (open === null) return null;
  const levels = [...documentsOf(open)].flatMap((doc) => briefs.get(doc)?.level ?? []);
  return {
    units: levels.length,
    items: levels.filter((level) => level === "item" || level === "part").length,
  };
}

/** Everything that this reader may see and has not narrowed away; null when that is everything. */
export function allowed(state: IndexState, question: IndexQuestion): Bits | null {
  const { narrowing } = question;
  const narrowed = narrowing === null ? null : state.attributes.narrow(narrowing);
  const open = openTo(state, question);
  if (open === null || narrowed === null) return open ?? narrowed;
  return intersectBits(narrowed, open);
}

/** Facets, years and the undated of what matches. */
export const counted = (
  state: Pick<IndexState, "attributes" | "register">,
  matches: Uint32Array,
  narrowing: Narrowing | null,
) => ({
  facets: toldFacets(state, matches, narrowing),
  years: state.attributes.years(matches),
  undated: state.attributes.undated(matches),
});

const NOTHING_ASKED: Interpretation = {
  text: "Everything, in the order of the finding aid.",
  ran: [],
  dropped: [],
  capped: [],
};

/** No words: every document, in the order of the finding aid. Folders that hold no text of their own are left to the tree. */
export function listAll(state: IndexState, question: IndexQuestion): IndexAnswer {
  const documents = bitsOf(
    [...state.briefs].flatMap(([doc, { level, has }]) =>
      level === "item" || level === "part" || has.includes("transcription") ? [doc] : [],
    ),
  );
  const allow = allowed(state, question);
  const matches = documentsOf(allow === null ? documents : intersectBits(documents, allow));
  const order = isByWords(question.order) ? "aid" : question.order;
  const top = pageInOrder(state, matches, order, question).map((doc) => ({
    doc,
    score: 0,
    doubtful: false,
    matched: [],
  }));
  return {
    total: matches.length,
    matches: () => matches,
    top,
    terms: [],
    interpretation: NOTHING_ASKED,
    ...counted(state, matches, question.narrowing),
  };
}
