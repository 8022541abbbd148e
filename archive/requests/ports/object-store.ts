import type { Problem } from "../../model/archive-error";
import type { ObjectId } from "../../model/ids";
import type { Says } from "../../model/says";
import type { EventType, ProvenanceEvent } from "../../model/provenance-event";

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

/** Who waits for a long transaction: told how far it is, and able to stop it until it is decided. */
export interface Watch {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/** The archive on disk (STORE): the truth. Readers take no lock; one writer at a time. */
export interface ObjectStore {
  /** Absolute folder `NAME.carrel`. */
  readonly root: string;
  readonly identity: ArchiveIdentity;
  /** null when it may be written; else why it may not. */
  readonly readOnly: Problem | null;
  /** Digest of the last line of the log, and its number; 0 for an empty log. */
  head(): string;
  lastEvent(): number;
  /**
   * How the archive stands now: where it was; out of reach (its drive is out); written to elsewhere while it was open here; or back,
   * but on what another may write too, for the lock went with the drive.
   */
  standing(): Promise<"here" | "away" | "overtaken" | "unlocked">;
  /**
   * One transaction. Resolves only when everything is durable; after a rejection a reopened store shows the whole of it or none.
   * Stopped before it is decided, it rejects with the signal's reason and nothing is written; afterwards it is completed.
   * @throws ArchiveError `store.read-only` `store.poisoned` `store.disk-full` `store.io`
   */
  commit(
    by: string,
    changes: readonly ObjectChange[],
    events: readonly EventDraft[],
    watch?: Watch,
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
