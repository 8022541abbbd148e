/** A file being written at its end. A write may be short: it answers how many bytes it took. */
export interface Sink {
  write(bytes: Uint8Array): Promise<number>;
  /** Makes the file's bytes durable. @param site names the place in the protocol that asks */
  sync(site: string): Promise<void>;
  close(): Promise<void>;
}

/** A file being read at any place. */
export interface Part {
  readonly bytes: number;
  /** Fewer bytes than asked for only at the end of the file. */
  read(at: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface FolderEntry {
  readonly name: string;
  readonly folder: boolean;
}

export interface FileStat {
  readonly bytes: number;
  readonly folder: boolean;
}

/**
 * The only way in which the store touches the disk, so that a model can stand in for it and crash anywhere.
 * Paths are absolute and use `/`. Nothing is durable until it is synced: a file's bytes by `Sink.sync`, a name in a
 * folder by `syncFolder`. Each place that syncs has a name of its own (`site`), so that a test can take it away.
 */
export interface Files {
  /** Fails when the folder exists. */
  makeFolder(path: string): Promise<void>;
  /** A new, empty file; fails when there is one. */
  create(path: string): Promise<Sink>;
  /** The end of a file, which is made when missing. */
  append(path: string): Promise<Sink>;
  /** Atomic; replaces a file. */
  rename(from: string, to: string): Promise<void>;
  syncFolder(path: string, site: string): Promise<void>;
  /** Removes a file or a folder with all in it; no error when it is not there. */
  remove(path: string): Promise<void>;
  list(path: string): Promise<readonly FolderEntry[]>;
  /** The whole file. */
  read(path: string): Promise<Uint8Array>;
  /** The file in pieces, for one that does not fit in memory. */
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Any part of a file, for one whose order is its own (a backup). */
  openPart(path: string): Promise<Part>;
  /** null when nothing is there. */
  stat(path: string): Promise<FileStat | null>;
  /** Bytes that may still be written on the disk of this folder. */
  freeBytes(path: string): Promise<number>;
}

/** The time now. */
export type Clock = () => Date;
