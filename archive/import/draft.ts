import type { Access, Rights } from "../model/access";
import type { CustodyLink } from "../model/custody";
import type { FacsimileHead } from "../model/facsimile";
import type { AuthorityId } from "../model/ids";
import type { ElementCount, ImportWarning } from "../model/import-run";
import type { Mark } from "../model/mark";
import type { Proposal } from "../model/proposal";
import type { TableMapping } from "../model/table-mapping";
import type { Term } from "../model/term-set";
import type { Transcription } from "../model/transcription";
import type { Authority } from "../model/authority";
import type { Handling, Level, UnitAgent, UnitPlace } from "../model/unit";
import type { UnitDate } from "../model/unit-date";

/** A reading of a draft, before it has an id. Text is NFC. */
export interface DraftText {
  readonly kind: Transcription["kind"];
  readonly language: string;
  readonly by: string | null;
  readonly from: string | null;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What the importer believes, before it has an id; evidence counts into the draft's first text. */
export type DraftProposal = Omit<Proposal, "id">;

/** A page image as its header describes it; sizes in pixels, as it is shown (turned where it says that it is turned). */
export interface DraftImage extends Pick<FacsimileHead, "width" | "height" | "mediaType"> {
  /** True when it was turned by 90 degrees to be shown. */
  readonly turned: boolean;
}

/** A name that a source lists, under the key by which it calls it. */
export type DraftAuthority = Omit<Authority, "id" | "keys"> & { readonly keys: readonly string[] };

/** A record of a file of names: where it stands there, and the id that it has in the archive that wrote the file. */
export interface ListedName {
  readonly place: string;
  readonly id: AuthorityId | null;
  readonly authority: DraftAuthority;
}

/** A row of a table of terms; without a term it speaks of the set alone. */
export interface ListedTerm {
  readonly place: string;
  readonly label: string;
  readonly note: string | null;
  readonly onlyByName: boolean;
  readonly term: Term | null;
}

/** An agent as the source has it, with the key under which the source lists the name. */
export type DraftAgent = UnitAgent & { readonly key?: string | undefined };

/** One unit as an importer reads it: no id, no parent, children inside. */
export interface Draft {
  readonly level: Level;
  /** True for a text around the documents of its source: a preface, a list, an index. */
  readonly beside?: boolean | undefined;
  readonly title: string;
  readonly genre: string | null;
  /** The source's own key for it (`frus1936v03#d101`), or null. */
  readonly sourceKey: string | null;
  /** The number under which its edition prints it. */
  readonly editionNumber?: string | undefined;
  readonly referenceCode: string | null;
  readonly dates: readonly UnitDate[];
  readonly agents: readonly DraftAgent[];
  readonly languages: readonly string[];
  readonly classification: string | null;
  readonly places?: readonly UnitPlace[] | undefined;
  readonly handling?: readonly Handling[] | undefined;
  readonly rights: Rights | null;
  readonly access: Access | null;
  readonly locator: string | null;
  /** True when the locator repeats words that a text or a note keeps: they are not counted again. */
  readonly locatorIsQuoted?: boolean | undefined;
  readonly extent: string | null;
  readonly description: string | null;
  readonly custody: readonly CustodyLink[];
  /** Place in the decoded source, in UTF-16 code units; null for the whole of it. */
  readonly span: readonly [number, number] | null;
  readonly texts: readonly DraftText[];
  readonly proposals: readonly DraftProposal[];
  readonly children: readonly Draft[];
  /** The same words arranged as this draft's `segment` proposals would have it; nothing of it holds until they are applied. */
  readonly split?: Draft;
  /** Set when the file is an image: it is kept as a facsimile. */
  readonly image?: DraftImage;
  /** Files that are its page images, by the names that the source gives them, in reading order. */
  readonly imageNames?: readonly string[];
}

/** What a row of a table says of another file; what it does not say is left away. */
export type FileDescription = Partial<
  Pick<
    Draft,
    | "title"
    | "level"
    | "genre"
    | "referenceCode"
    | "dates"
    | "agents"
    | "languages"
    | "classification"
    | "rights"
    | "locator"
    | "extent"
    | "description"
    | "texts"
  >
>;

/** A row that describes a file of the same import instead of standing for itself. */
export interface FileRow {
  /** The described file's whole name, as the import has it. */
  readonly file: string;
  /** As spreadsheets count: the header is row 1. */
  readonly row: number;
  readonly says: FileDescription;
}

/** A table as it was read: how its columns were taken, and its first rows to be shown. */
export interface TableReading {
  readonly header: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  /** Rows beneath the header. */
  readonly total: number;
  readonly mapping: TableMapping;
  /** False when the mapping is a guess. */
  readonly isRemembered: boolean;
}

/** Words of a source: in it, kept in some draft, reported as left out. in = kept + reported. */
export interface WordCount {
  readonly in: number;
  readonly kept: number;
  readonly reported: number;
}

/** What became of one file. */
export interface Reading {
  /** The importer that read it. */
  readonly format: string;
  /** The charset it was decoded from, null where that means nothing. */
  readonly charset: string | null;
  readonly drafts: readonly Draft[];
  /** Names that the source lists with what it knows of them. */
  readonly authorities?: readonly DraftAuthority[] | undefined;
  /** Records of a file of names, where it was read as one. */
  readonly names?: readonly ListedName[] | undefined;
  /** Rows of a table of terms, where it was read as one. */
  readonly terms?: readonly ListedTerm[] | undefined;
  /** Text files inside a PDF, where it was read as a packet. */
  readonly attached?: readonly { readonly name: string; readonly text: string }[] | undefined;
  readonly warnings: readonly ImportWarning[];
  /** Of marked-up files: the elements met in them, and what became of each. */
  readonly elements?: readonly ElementCount[] | undefined;
  readonly words: WordCount;
  /** Set when the file is a table. */
  readonly table?: TableReading;
  /** Rows of a table that describe other files. */
  readonly describes?: readonly FileRow[] | undefined;
}
