import type { Input, Output, Reply, RequestName } from "../archive/contract";
import type { EventName, EventPayload } from "../archive/contract/events";
import type { FacsimileId } from "../archive/model/ids";
import type { DesktopCommand } from "./desktop-bridge";

/** How a window asks the archive: one question, one answer or one problem; never a thrown error. */
export interface ArchiveClient {
  ask<N extends RequestName>(name: N, input: Input<N>): Promise<Reply<Output<N>>>;
  /** Hears what the archive says unasked. @returns stops hearing */
  on<N extends EventName>(name: N, hear: (payload: EventPayload<N>) => void): () => void;
}

/** What the shell lets in from the computer: a ticket stands for a path that the window never sees. */
export interface Ticket {
  readonly ticket: string;
  readonly name: string;
}

/** How many of the files to send have been sent. */
export interface Sent {
  readonly done: number;
  readonly total: number;
  /** Name of a file at hand. */
  readonly current: string;
}

/** Hears how far the sending of files is, and may stop it. A shell that sends nothing says nothing. */
export interface Sending {
  readonly onSent: (sent: Sent) => void;
  readonly signal: AbortSignal;
}

/** What only the window's shell can do: the desktop through its bridge, the browser with what browsers have. */
export interface Shell {
  pickFiles(sending: Sending): Promise<readonly Ticket[]>;
  pickFolder(sending: Sending): Promise<readonly Ticket[]>;
  /** null when the reader closed the dialog, or where archives cannot be picked. */
  pickArchive(): Promise<Ticket | null>;
  readonly mayPickArchive: boolean;
  /** Opens another window, with the archive of a ticket or with none; null where a window cannot have an archive of its own. */
  readonly openWindow: ((ticket: string | null) => Promise<void>) | null;
  /** Files and folders that were dropped on the window. */
  admitDropped(transfer: DataTransfer, sending: Sending): Promise<readonly Ticket[]>;
  /** Where a backup goes: a place on this computer, or a download; null when the reader closed the dialog. */
  pickBackupPlace(name: string): Promise<Ticket | "download" | null>;
  /** @returns whether it was saved; false when the reader closed the dialog */
  savePacket(url: string, name: string): Promise<boolean>;
  facsimileUrl(id: FacsimileId): string;
  /** Hears the menu of the desktop's window; returns its own stop. */
  hearCommands(listener: (command: DesktopCommand) => void): () => void;
}

/** Everything that the app needs of the world outside. */
export interface Connection {
  readonly client: ArchiveClient;
  readonly shell: Shell;
}
