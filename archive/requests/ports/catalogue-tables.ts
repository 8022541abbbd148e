import type { Access } from "../../model/access";
import type { Authority } from "../../model/authority";
import type { Excerpt } from "../../model/excerpt";
import type {
  FacsimileId,
  ImportId,
  NoteId,
  ObjectId,
  RecipeId,
  SourceId,
  UnitId,
} from "../../model/ids";
import type { ImportRun, StoredSource } from "../../model/import-run";
import type { OwnWork } from "../../model/own-work";
import type { EventType, ProvenanceEvent } from "../../model/provenance-event";
import type { Proposal } from "../../model/proposal";
import type { TableMapping } from "../../model/table-mapping";
import type { Unit } from "../../model/unit";
import type { Postings } from "../../search/ports";
import type { KeptSetTables } from "./kept-set-tables";

/** One unit as the catalogue keeps it: enough for tree, hits and facets without opening its object. */
export interface UnitRow {
  /** Document number of the search index: a changed unit gets a new one. */
  readonly doc: number;
  readonly unit: Unit;
  readonly version: number;
}

/** What the catalogue keeps of an imported file. */
export type SourceRow = StoredSource;

/** What the catalogue keeps of a reader's excerpt. */
export interface ExcerptRow {
  readonly excerpt: Excerpt;
  readonly dropped: boolean;
}

/** What the catalogue keeps of a proposal: enough to count and to choose. */
export interface ProposalRow extends Pick<
  Proposal,
  "id" | "kind" | "rule" | "state" | "confidence"
> {
  readonly unit: UnitId;
}

/** What of a proposal may be asked for; null asks for any. */
export interface ProposalConditions {
  readonly state: Proposal["state"] | null;
  readonly kind: Proposal["kind"] | null;
  readonly rule: string | null;
  /** 0 to 1: no less sure than this. */
  readonly least: number;
}

/** A unit among its siblings. */
export interface Kin {
  readonly id: UnitId;
  readonly withdrawn: boolean;
  /** null: open. */
  readonly access: Access | null;
}

/** The disposable catalogue outside the archive: everything in it can be made anew from the archive. */
export interface CatalogueTables extends KeptSetTables {
  readonly postings: Postings;
  /** Runs the work in one SQLite transaction; rolls back when it throws. */
  transaction<T>(work: () => T): T;
  /** The last event that the catalogue has taken in. */
  seen(): { readonly seq: number; readonly head: string };
  markSeen(seq: number, head: string): void;
  /** A setting of the catalogue itself: schema version, last verification. */
  note(key: string): string | null;
  writeNote(key: string, value: string): void;
  nextDoc(): number;
  /** @param brief what the index must know of the unit when it opens, as text of its own */
  putUnit(row: UnitRow, body: string, brief: string): void;
  /** Every unit's document number and brief, in the order of numbers, many at a time. */
  briefs(): IterableIterator<{ readonly docs: readonly number[]; readonly briefs: string }>;
  dropUnit(id: UnitId): void;
  unit(id: UnitId): UnitRow | null;
  unitByCode(referenceCode: string): UnitRow | null;
  /** Units whose reference code holds the letters, blanks and capitals aside: the code itself first, then those that begin with them. @param letters without blanks, in lower case */
  unitsWithCode(letters: string): IterableIterator<UnitRow>;
  unitByDoc(doc: number): UnitRow | null;
  /** Proposals of the units that are in view and meet the conditions, by unit and in each unit's own order. */
  proposals(conditions: ProposalConditions): IterableIterator<ProposalRow>;
  children(parent: UnitId | null): readonly UnitRow[];
  /** The children in their order, without reading their descriptions. */
  kin(parent: UnitId | null): readonly Kin[];
  /** The highest place among the children, withdrawn ones too; 0 where there are none. */
  lastPosition(parent: UnitId | null): number;
  /** The conditions, where they are not open, of the unit and of all above it. */
  accessAbove(id: UnitId): readonly Access[];
  units(): IterableIterator<UnitRow>;
  body(doc: number): string;
  putEvent(event: ProvenanceEvent): void;
  /** Events below a number, newest first, of a type or of any; `text` is looked for in who acted and what was said. */
  eventsBefore(question: {
    readonly before: number;
    readonly type: EventType | null;
    readonly text: string;
  }): IterableIterator<ProvenanceEvent>;
  eventsOf(object: ObjectId): readonly ProvenanceEvent[];
  /** Objects that events above a number speak of, each once; null when the event of that number is not the one with this hash. */
  objectsSince(seq: number, hash: string): readonly ObjectId[] | null;
  putSource(row: SourceRow): void;
  sourceByDigest(sha256: string): SourceRow | null;
  /** How tables were read before, newest first: a header stands once. */
  tableMappings(): readonly TableMapping[];
  unitsOfSource(id: SourceId | FacsimileId): readonly UnitId[];
  putImport(run: ImportRun): void;
  importRun(id: ImportId): ImportRun | null;
  /** Newest first. */
  imports(): readonly ImportRun[];
  /** Files that an import made units of, in the order in which they came. */
  sourcesOfRun(id: ImportId): readonly SourceRow[];
  /** Units that an import made, withdrawn ones too, in the order in which they were made. */
  unitsOfRun(id: ImportId): readonly UnitRow[];
  putExcerpt(row: ExcerptRow): void;
  excerpt(id: NoteId): ExcerptRow | null;
  excerpts(): readonly ExcerptRow[];
  putOwnWork(work: OwnWork): void;
  /** A reader's note, list or recipe, dropped or not. */
  ownWork(id: NoteId | RecipeId): OwnWork | null;
  /** Those that stand, oldest first. */
  ownWorks(kind: OwnWork["kind"]): readonly OwnWork[];
  /** Those that stand and speak of the unit. */
  ownWorksOn(unit: UnitId): readonly OwnWork[];
  putAuthority(authority: Authority): void;
  authorities(): readonly Authority[];
  counts(): { readonly units: number; readonly items: number; readonly objects: number };
  /** Empties everything: the next catch-up starts from the first event. */
  clear(): void;
  close(): void;
}
