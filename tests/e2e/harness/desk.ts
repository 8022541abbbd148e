import type { Page } from "playwright-core";

/** What a journey asks of a host before it begins. */
export interface OpenOptions {
  /** Folder of the archive to open; none for the first page. */
  readonly archive?: string;
  /** False: a room that may only read. Only the reading room has one. */
  readonly write?: boolean;
  /** The reader's language as the system has it. */
  readonly locale?: string;
}

/** One window of Carrel with a reader at it. */
export interface Desk {
  readonly page: Page;
  /** Answers the next dialog that asks for files. */
  chooseFiles(paths: readonly string[]): Promise<void>;
  /** Drops files from outside in the middle of the window. */
  dropFiles(paths: readonly string[]): Promise<void>;
  /** Presses the button that saves, and answers the dialog. @returns where the file lies then */
  save(press: () => Promise<void>): Promise<string>;
  /** Addresses that the page has asked for so far, without those of its own origin. */
  readonly foreignRequests: readonly string[];
  /** What the page has said went wrong. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** One way in: the same window in the reading room, on the electron double, in Electron. */
export interface Host {
  readonly name: string;
  /** Why it cannot run here; null where it can. */
  readonly missing: string | null;
  /** Whether a room can be opened for reading only. */
  readonly hasReadingOnly: boolean;
  /** @param folder a place of the test's own, for the catalogue and for what is saved */
  open(folder: string, options: OpenOptions): Promise<Desk>;
}

/** Window size of the mocks. */
export const WINDOW = { width: 1440, height: 900 };

/** How long a reader waits for anything, in milliseconds; two busy cores are slow. */
export const PATIENCE = 20_000;
