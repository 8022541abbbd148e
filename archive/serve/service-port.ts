import type { EventName, EventPayload } from "../contract/events";
import type { Handlers } from "../contract";
import type { SpawnParser } from "../host/sandbox/parser-port";

/** A file or folder that the shell let in. Pages name it by its ticket; its path never reaches them. */
export interface Admitted {
  readonly ticket: string;
  /** Its name without its folder, as the reader knows it. */
  readonly name: string;
}

/** Part of a resource, as RFC 9110 section 14.1.2 writes it: `first` null means the last `last` bytes. Both are inclusive. */
export interface ByteRange {
  readonly first: number | null;
  readonly last: number | null;
}

/** Bytes that a page fetches by URL. `archive/serve/bytes/cut-range.ts` cuts one from whole bytes. */
export interface ResourceReply {
  readonly mediaType: string;
  /** Size of the whole resource, in bytes. */
  readonly size: number;
  /** First byte given and the one after the last, which may be fewer than asked for; null when the range lies outside. */
  readonly slice: readonly [start: number, end: number] | null;
  readonly bytes: Uint8Array;
  /** File name under which it is saved, or null to show it. */
  readonly name: string | null;
}

/** Everything that a way in (window, reading room, command line) needs of the archive service. */
export interface Service {
  readonly handlers: Handlers;
  /** Hears every event until the function that it returns is called. */
  on(listener: (name: EventName, payload: EventPayload<EventName>) => void): () => void;
  /** Turns picked, dropped or uploaded paths into tickets. */
  admit(paths: readonly string[]): Promise<readonly Admitted[]>;
  /** The path behind a ticket: for the shell alone. @throws ArchiveError `import.no-ticket` */
  redeem(ticket: string): Promise<string>;
  /** `/facsimile/<fax-id>` and its renditions, `/packet/<token>.pdf` or `/backup/<token>.zip`; null when there is none or it may not be seen. */
  resource(path: string, range?: ByteRange): Promise<ResourceReply | null>;
  close(): Promise<void>;
}

/**
 * Starts a parser where the service itself may not fork (Electron): what it posts before the process stands waits for it. The
 * sandbox takes it in place of its own `forkParser`.
 */
export type ForkParser = SpawnParser;

/** The other windows of this computer, each with a service of its own. */
export interface Neighbours {
  /** Whether this service may open the archive; where another window has it open, that one is brought to the front. */
  claim(root: string): Promise<boolean>;
  /** Tells what this service has open now. */
  holds(root: string | null): void;
}

/** What the service must know of the process that it runs in. Everything but its functions crosses processes. */
export interface ServiceOptions {
  readonly host: "desktop" | "reading-room";
  /** Folder for catalogues, drafts and new archives (CARREL_HOME). */
  readonly home: string;
  /** Folder for new archives; `archives` in `home` when it is not said. */
  readonly archives?: string;
  /** Path of the archive to open at once. */
  readonly archive?: string;
  readonly write: boolean;
  readonly reader: "keeper" | "visitor";
  /** Path of the built parser process. */
  readonly parserScript: string;
  /** Path of the built press worker. */
  readonly pressScript: string;
  /** Path of the built thread that decodes page images. */
  readonly imageScript: string;
  /** Path of the built thread that indexes many documents; without it they are indexed by the service itself. */
  readonly segmentScript?: string;
  /** Show an archive while its catalogue is made: windows want that, who asks once wants whole answers. */
  readonly shownAtOnce?: boolean;
  /** How to start parsers where the service itself may not fork (Electron). */
  readonly forkParser?: ForkParser;
  /** Other windows, where there may be some (Electron). */
  readonly neighbours?: Neighbours;
  /** Folder of shipped assets: fonts, styles, the sample archive. */
  readonly assets: string;
}

/** Opens the service. @throws ArchiveError whatever opening the archive may refuse */
export type CreateService = (options: ServiceOptions) => Promise<Service>;
