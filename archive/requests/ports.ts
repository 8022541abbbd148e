import type { Reading } from "../import/draft";
import type { Problem } from "../model/archive-error";
import type { Authority } from "../model/authority";
import type { Excerpt } from "../model/excerpt";
import type {
  FacsimileId,
  ImportId,
  NoteId,
  ObjectId,
  SourceId,
  TranscriptionId,
  UnitId,
} from "../model/ids";
import type { Mark } from "../model/mark";
import type { ReadingHead } from "../model/transcription";
import type { ImportRun, StoredSource } from "../model/import-run";
import type { OwnWork } from "../model/own-work";
import type { Says } from "../model/says";
import type { EventType, ProvenanceEvent } from "../model/provenance-event";
import type { Proposal } from "../model/proposal";
import type { TableMapping } from "../model/table-mapping";
import type { Unit } from "../model/unit";
import type { Postings } from "../search/ports";

/** Bytes to be stored: at hand, or streamed from a file of known size. */
export type Content = Uint8Array | { readonly bytes: number; stream(): AsyncIterable<Uint8Array> };

/** A new version of one object: its whole logical state. A file given as `null` is kept from the version before. */
export interface ObjectChange {
  readonly object: ObjectId;
  /** Logical path -> content. Paths are generated names (`metadata.json`, `transcription-1.txt`), never a reader's. */
  readonly files: Readonly<Record<string, Content | null>>;
  /** One sentence: why. */
  readonly message: string;
}

/** What a commit records; one event for each, in order. `object` null: an act on the archive. */
export interface EventDraft {
  readonly type: EventType;
  readonly object: ObjectId | null;
  readonly detail: string;
  /** The same in a form that other languages can say. */
  readonly says?: Says;
}

export interface Receipt {
  /** Digest of the last line of the log: the archive's state. */
  readonly head: string;
  readonly events: readonly ProvenanceEvent[];
  /** The version that each object has now. */
  readonly versions: Readonly<Record<string, number>>;
}

export interface ObjectVersion {
  readonly version: number;
  readonly created: string;
  readonly by: string;
  readonly message: string;
  /** Logical path -> sha512. Two versions with the same files are the same state. */
  readonly files: Readonly<Record<string, { readonly sha512: string }>>;
}

/** One stored object: its newest version and the logical files of any version. */
export interface StoredObject {
  readonly id: ObjectId;
  readonly head: number;
  readonly versions: readonly ObjectVersion[];
  /** Logical path -> sha512, of the newest version. */
  readonly files: Readonly<Record<string, { readonly sha512: string }>>;
}

/** The archive on disk (STORE): the truth. Readers take no lock; one writer at a time. */
export interface ObjectStore {
  /** Absolute folder `NAME.carrel`. */
  readonly root: string;
  readonly identity: ArchiveIdentity;
  /** null when it may be written; else why it may not. */
  readonly readOnly: Problem | null;
  /** Digest of the last line of the log. */
  head(): string;
  /**
   * One transaction. Resolves only when everything is durable; after a rejection a reopened store shows the whole of it or none.
   * @throws ArchiveError `store.read-only` `store.poisoned` `store.disk-full` `store.io`
   */
  commit(
    by: string,
    changes: readonly ObjectChange[],
    events: readonly EventDraft[],
  ): Promise<Receipt>;
  /** @throws ArchiveError `store.no-object` */
  object(id: ObjectId): Promise<StoredObject>;
  /** Checks the digest while reading. @throws ArchiveError `store.no-object` `store.no-file` `store.damaged` */
  read(id: ObjectId, path: string, version?: number): Promise<Uint8Array>;
  /**
   * Every file of a version (the newest when none is named) by one look at its inventory, digests checked. For what is small: a
   * source may be too large to hold. @throws ArchiveError `store.no-object` `store.no-version` `store.damaged`
   */
  readAll(
    id: ObjectId,
    version?: number,
  ): Promise<{
    readonly head: number;
    readonly files: ReadonlyMap<string, Uint8Array>;
  }>;
  /**
   * Absolute path of a file of the newest version, for who reads large or hostile bytes elsewhere. Its digest is not checked here.
   * @throws ArchiveError `store.no-object` `store.no-file`
   */
  locate(id: ObjectId, path: string): Promise<string>;
  /** Every object's id, in no order. */
  objects(): AsyncIterable<ObjectId>;
  /** Events with `seq` above `after` (0 for all), in order. @throws ArchiveError `store.broken-chain` */
  events(after: number): AsyncIterable<ProvenanceEvent>;
  verify(options: VerifyOptions): Promise<Verification>;
  close(): Promise<void>;
}

export interface ArchiveIdentity {
  /** UUID. */
  readonly id: string;
  readonly title: string;
  readonly format: string;
  readonly created: string;
  readonly invented: boolean;
}

export interface VerifyOptions {
  readonly quick: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, total: number, current: string) => void) | undefined;
}

export interface Discrepancy {
  readonly what: string;
  readonly kind: "missing" | "unexpected" | "changed" | "broken-chain";
  readonly expected: string;
  readonly found: string;
}

export interface Verification {
  readonly checked: number;
  readonly discrepancies: readonly Discrepancy[];
  readonly ok: boolean;
}

/** One file to be read: where its bytes are on this computer and what it was called by the reader. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** How tables with these headers are read; asked of a table only. */
  readonly tables?: readonly TableMapping[];
  /** True for a file of names: it is read as records of names and nothing else. */
  readonly names?: boolean;
}

/** Reads hostile files in a process of their own, killed when it takes too long or too much (STORE, Hostile input). */
export interface Sandbox {
  /** @throws ArchiveError when the file cannot be read: code `import.*`, a sentence naming the file and place, a remedy */
  read(file: SourceFile, signal?: AbortSignal): Promise<Reading>;
  close(): Promise<void>;
}

/** A file or folder of this computer opened up: each file to be read, and what was left aside with why. */
export interface Intake {
  readonly files: readonly SourceFile[];
  readonly skipped: readonly { readonly source: string; readonly reason: string }[];
  /** What nobody misses, told in one line each: leavings of systems, what browsers save beside a page, empty folders. */
  readonly passed: readonly {
    readonly message: string;
    readonly count: number;
    readonly source: string;
  }[];
  /** Removes what was unpacked. */
  close(): Promise<void>;
}

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

/** A text in the making: whose, of what, begun from which version. */
export interface DraftRow {
  readonly by: string;
  readonly unit: UnitId;
  /** null for a reading that the unit does not have yet. */
  readonly transcription: TranscriptionId | null;
  readonly base: number;
  readonly head: ReadingHead;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** UTC, ISO 8601 with milliseconds. */
  readonly kept: string;
}

/** Texts in the making, kept on this computer and not in the archive. One for each actor and reading. */
export interface Drafts {
  /** Answers when it would survive the end of the process. */
  keep(draft: DraftRow): void;
  of(unit: UnitId): readonly DraftRow[];
  drop(by: string, unit: UnitId, transcription: TranscriptionId | null): boolean;
}

/** What the catalogue keeps of a proposal: enough to count and to choose. */
export interface ProposalRow extends Pick<
  Proposal,
  "id" | "kind" | "rule" | "state" | "confidence"
> {
  readonly unit: UnitId;
}

/** The disposable catalogue outside the archive: everything in it can be made anew from the archive. */
export interface CatalogueTables {
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
  briefs(): IterableIterator<readonly { readonly doc: number; readonly brief: string }[]>;
  dropUnit(id: UnitId): void;
  unit(id: UnitId): UnitRow | null;
  unitByCode(referenceCode: string): UnitRow | null;
  unitByDoc(doc: number): UnitRow | null;
  /** Proposals of the units that are in view, by unit and in each unit's own order. */
  proposals(): IterableIterator<ProposalRow>;
  children(parent: UnitId | null): readonly UnitRow[];
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
  /** A reader's note or list, dropped or not. */
  ownWork(id: NoteId): OwnWork | null;
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
