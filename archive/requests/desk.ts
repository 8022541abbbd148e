import type { RecentArchive } from "../contract/archives";
import type { MachineFacts, Trouble } from "../contract/diagnostics";
import type { EventName, EventPayload } from "../contract/events";
import { ArchiveError, type Problem } from "../model/archive-error";
import type { Reader } from "../model/access";
import type { BackupKeeper } from "./backup-keeper";
import type { ImageDesk } from "./image-desk";
import type { ArchiveIndex } from "./archive-index";
import type { BuildThreads } from "./indexing/parallel-build";
import type { CatalogueTables, Drafts, Intake, ObjectStore, Sandbox, SourceFile } from "./ports";
import type { PacketPress } from "./packet-press";
import type { InTurn } from "./turns";

/** An archive in use: the truth on disk, its catalogue, and the index over both. */
export interface OpenArchive {
  readonly store: ObjectStore;
  readonly tables: CatalogueTables;
  readonly index: ArchiveIndex;
  /** Texts in the making, on this computer. */
  readonly drafts: Drafts;
  /** Writers of this process stand in line here. */
  readonly inTurn: InTurn;
  /** Threads to index very many documents at once; absent where there are none. */
  readonly buildThreads?: () => BuildThreads;
  /** Of this opening: see the contract's `ArchiveSummary`. */
  readonly session: string;
  /** `Port Ellery.carrel` */
  readonly name: string;
  /** Why it may not be changed, as found when it was opened; null when it may. */
  readonly readOnly: Problem | null;
  /** How far its catalogue is while it is being made; null when it is whole. */
  readonly making?: () => Problem | null;
  /** That its drive is out, or that it went on elsewhere while it was; null while it stands where it was. */
  outOfReach(): Problem | null;
}

/** A piece of work that takes longer than a second. */
export interface Job {
  readonly signal: AbortSignal;
  progress(done: number, total: number, current: string): void;
  end(): void;
}

export type JobKind = EventPayload<"jobProgress">["kind"];

/** Where archives are kept and found again. */
export interface Shelf {
  create(title: string): Promise<OpenArchive>;
  openTicket(ticket: string): Promise<OpenArchive>;
  openSample(): Promise<OpenArchive>;
  /** The open archive once more, as it stands on the disk now. @throws ArchiveError `request.no-archive` `store.*` */
  reopen(): Promise<OpenArchive>;
  recent(): Promise<readonly RecentArchive[]>;
  forget(ticket: string): void;
}

/** Everything that the handlers may reach; wired in serve/. */
export interface Desk {
  readonly version: string;
  readonly host: "desktop" | "reading-room";
  readonly mayWrite: boolean;
  readonly reader: Reader;
  readonly shelf: Shelf;
  readonly sandbox: Sandbox;
  readonly press: PacketPress;
  readonly images: ImageDesk;
  readonly backups: BackupKeeper;
  opened(): OpenArchive | null;
  /** Waits while the open archive is opened once more. */
  settled(): Promise<void>;
  actor(): string | null;
  nameActor(name: string): Promise<void>;
  beginJob(job: string, kind: JobKind): Job;
  cancelJob(job: string): boolean;
  /** Lets questions that came meanwhile be answered, between two pieces of long work. */
  letOthers(): Promise<void>;
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
  /** The reader's own citation styles, in their home. */
  readonly ownStyles: {
    list(): readonly { readonly name: string; readonly csl: string }[];
    keep(name: string, csl: string): void;
  };
  /** For a report that holds nothing of a document. */
  machine(): MachineFacts;
  trouble(): Trouble;
  /** Size of an archive's catalogue; 0 where there is none. */
  catalogueBytes(archive: string): number;
  /** Opens what the shell admitted. @throws ArchiveError `import.no-ticket` */
  intake(tickets: readonly string[], signal: AbortSignal): Promise<Intake>;
  /** SHA-256 of a file, read in pieces. */
  digestFile(file: SourceFile): Promise<string>;
  streamFile(file: SourceFile): AsyncIterable<Uint8Array>;
  sha256(bytes: Uint8Array): string;
  /** A new lower-case ULID with its prefix; ids of one desk sort by birth. */
  newId(prefix: string): string;
  /** UTC, ISO 8601 with milliseconds. */
  now(): string;
  /** Keeps the issued PDF until the archive is closed, and gives its address. */
  keepIssued(name: string, bytes: Uint8Array): string;
  /** The same for first pages that are only looked at. */
  keepCover(bytes: Uint8Array): string;
}

/** @throws ArchiveError `request.no-archive` when none is open */
export function openArchive(desk: Desk): OpenArchive {
  const open = desk.opened();
  if (open !== null) return open;
  throw noArchive();
}

export const noArchive = (): ArchiveError =>
  new ArchiveError(
    "request.no-archive",
    "No archive is open.",
    "Open an archive, or begin a new one.",
  );

/** @throws ArchiveError `request.no-archive`, or the reason why it may not be changed */
export function writableArchive(desk: Desk): OpenArchive {
  const open = openArchive(desk);
  const because = readOnlyBecause(open);
  if (because === null) return open;
  throw new ArchiveError(because.code as "store.read-only", because.message, because.remedy);
}

/** What the last verification found; kept in the catalogue. */
export interface LastVerification {
  readonly when: string;
  readonly checked: number;
  readonly ok: boolean;
  readonly found?: number;
}

export function lastVerification({ tables }: OpenArchive): LastVerification | null {
  const note = tables.note("verified");
  return note === null ? null : (JSON.parse(note) as LastVerification);
}

/** Why the archive may not be changed; null when it may. After damage was found nothing is written until it verifies again. */
export function readOnlyBecause(open: OpenArchive): Problem | null {
  const out = open.outOfReach();
  if (out !== null) return out;
  const making = open.making?.() ?? null;
  if (making !== null) return making;
  if (open.readOnly !== null) return open.readOnly;
  const last = lastVerification(open);
  if (last === null || last.ok) return null;
  return {
    code: "store.damaged",
    message: `Verification on ${last.when.slice(0, 10)} found ${String(last.found ?? 1)} damaged or missing parts.`,
    remedy: "Repair the archive from a copy (carrel repair), then verify it again.",
  };
}

/** Who acts, for the log. @throws ArchiveError `request.no-actor` when it was never asked */
export function actorOf(desk: Desk): string {
  const actor = desk.actor();
  if (actor !== null) return actor;
  throw new ArchiveError(
    "request.no-actor",
    "Carrel does not know yet who is at work.",
    "Give the name that the archive's history should carry; it never leaves this computer.",
  );
}
