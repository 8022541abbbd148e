import type { Reading } from "../../import/draft";
import type { FileBeside } from "../../import/importer";
import type { TableMapping } from "../../model/table-mapping";

/** One file to be read: where its bytes are on this computer and what it was called by the reader. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** How tables with these headers are read; asked of a table only. */
  readonly tables?: readonly TableMapping[];
  /** Files of the same import that its rows may describe; told of a table only. */
  readonly beside?: readonly FileBeside[] | undefined;
  /** True for a file of names: it is read as records of names and nothing else. */
  readonly names?: boolean;
  /** True for a table of term sets: it is read as that and nothing else. */
  readonly terms?: boolean;
  /** True for a PDF that may be a packet: only the files inside it are read. */
  readonly packet?: boolean;
}

/** Reads hostile files in a process of their own, killed when it takes too long or too much (STORE, Hostile input). */
export interface Sandbox {
  /** @throws ArchiveError when the file cannot be read: code `import.*`, a sentence naming the file and place, a remedy */
  read(file: SourceFile, signal?: AbortSignal): Promise<Reading>;
  close(): Promise<void>;
}
