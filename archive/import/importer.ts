import type { ElementCount, ImportWarning } from "../model/import-run";
import type { TableMapping } from "../model/table-mapping";
import type { WarningSentence } from "./warning-sentences";
import type { Draft, DraftAuthority, FileRow, TableReading } from "./draft";

/** A file after decoding: line ends are `\n`, the byte order mark is gone; nothing else was changed. */
export interface Source {
  /** What the reader called it: a file name, with folders inside a folder or zip. */
  readonly name: string;
  readonly text: string;
  /** The charset it was decoded from, null where that means nothing. */
  readonly charset: string | null;
  /** How a person said that tables with these headers are read. */
  readonly tables?: readonly TableMapping[];
  /** Files of the same import that a table's rows may describe. */
  readonly beside?: readonly FileBeside[] | undefined;
}

/** A file that lies beside a table: its whole name, and the text that it is a page image of. */
export interface FileBeside {
  readonly name: string;
  readonly pageOf: string | null;
}

/** A file that is no text: its bytes, and its parts where it is a package (a zip that is one document). */
export interface ByteSource {
  readonly name: string;
  /** Of a large image only the first part, where its header stands. */
  readonly bytes: Uint8Array;
  /** Bytes of the whole file. */
  readonly size: number;
  readonly parts: PackageParts | null;
}

/** The parts of a package whose directory keeps within the caps of STORE; a part is unpacked when it is asked for. */
export interface PackageParts {
  readonly names: ReadonlySet<string>;
  /** @throws ArchiveError `import.damaged-package` when there is no such part, or it does not unpack to its stated size */
  read(name: string): Promise<Uint8Array>;
}

/** What stands in a source, as an importer read it: proposals come later. */
export interface Rendering {
  readonly drafts: readonly Draft[];
  readonly authorities?: readonly DraftAuthority[];
  readonly warnings: readonly Warning[];
  /** Words left out of every draft, each told of in a warning. */
  readonly reported: number;
  /** Letters of those words, where the format counts letters too. */
  readonly lettersReported?: number;
  /** Of marked-up files: the elements met in them, and what became of each. */
  readonly elements?: readonly ElementCount[];
  /** Words that the importer wrote into drafts itself; they count as none of the source. */
  readonly added?: number;
  readonly table?: TableReading;
  readonly describes?: readonly FileRow[];
  /** The charset of a text that is wrapped in another. */
  readonly charset?: string;
}

/** What a reader should know of a file; its sentence is one of the list, so that every language has it. */
export type Warning = Omit<ImportWarning, "message"> & { readonly message: WarningSentence };

/** Those of which there are any. */
export const met = (warnings: readonly Warning[]): readonly Warning[] =>
  warnings.filter(({ count }) => count > 0);

interface Format {
  readonly id: string;
  readonly label: string;
  /** True for formats whose marks say what the parts are: their drafts are not cut up again. */
  readonly structured: boolean;
}

/** One format of text: how it is recognised by its content, and how it is read. */
export interface Importer extends Format {
  recognises(source: Source): boolean;
  /** @throws ArchiveError `import.*` naming the file and, where there is one, the line and column */
  read(source: Source): Promise<Rendering>;
  /** Words in the source, by a count of its own that knows nothing of `read`. */
  wordsIn(source: Source): number;
  /** Letters and digits in the source, counted without any notion of where words end or what its marks mean. */
  lettersIn?(source: Source): number;
}

/** One format that is no text. */
export interface ByteImporter extends Format {
  recognises(source: ByteSource): Promise<boolean>;
  /** @throws ArchiveError `import.*` naming the file and what is wrong in it */
  read(source: ByteSource): Promise<Rendering>;
  /** Words in the source, by a count of its own that knows nothing of `read`. */
  wordsIn(source: ByteSource): Promise<number>;
}
