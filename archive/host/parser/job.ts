import type { Reading } from "../../import/draft";
import type { FileBeside } from "../../import/importer";
import type { TableMapping } from "../../model/table-mapping";
import type { Problem } from "../../model/archive-error";

/** A file to be read. The bytes travel with it: the parser may open no file of the reader's. */
export interface ParserJob {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Bytes of the whole file: of a large image only the first part travels. */
  readonly size: number;
  /** A charset that the reader named, null to find it out. */
  readonly charset: string | null;
  /** How tables with these headers are read. */
  readonly tables?: readonly TableMapping[];
  /** Files of the same import that a table's rows may describe: their names, nothing of what they hold. */
  readonly beside?: readonly FileBeside[] | undefined;
  /** True for a file of names: it is read as records of names and nothing else. */
  readonly names?: boolean;
  /** True for a table of term sets: it is read as that and nothing else. */
  readonly terms?: boolean;
  /** True for a PDF that may be a packet: only the files inside it are read. */
  readonly packet?: boolean;
}

/** What the parser says: that it is ready (`id` 0), what it read, or why it could not. */
export type ParserAnswer =
  | { readonly id: number; readonly reading: Reading }
  | { readonly id: number; readonly problem: Problem }
  | { readonly id: 0; readonly ready: true };
