/** A name in a citation: in two parts only where its order is known to be Western, else whole and never turned round. */
export type CitedName =
  { readonly family: string; readonly given: string } | { readonly literal: string };

/** Where a document was published, when it was. */
export interface Publication {
  /** The collection, the report's series or the web site. */
  readonly title: string | null;
  /** Its number alone: "1"; "5, pt. 2". */
  readonly volume: string | null;
  /** Title of the volume where it has one beside its number. */
  readonly volumeTitle: string | null;
  /** The document's number in it. */
  readonly number: string | null;
  readonly editors: readonly CitedName[];
  readonly publisher: string | null;
  readonly place: string | null;
  /** Year of publication. */
  readonly year: number | null;
  readonly url: string | null;
  /** The day the page was seen, YYYY-MM-DD. */
  readonly accessed: string | null;
}

/** What kind of source it is, as far as styles tell them apart. */
export type SourceForm =
  "communication" | "manuscript" | "report" | "published" | "book" | "web-page";

/** A unit as citations see it: plain words, nothing laid out yet. */
export interface CitableSource {
  readonly id: string;
  readonly form: SourceForm;
  readonly genre: string | null;
  readonly title: string;
  readonly authors: readonly CitedName[];
  readonly recipients: readonly CitedName[];
  readonly translators: readonly CitedName[];
  /** BCP 47, or null. */
  readonly language: string | null;
  readonly date: { readonly edtf: string | null; readonly written: string } | null;
  readonly referenceCode: string;
  /** Shelf mark in the repository or publication that it comes from: "f. 558, op. 11, d. 62, ll. 71-72". */
  readonly shelfMark: string | null;
  /** Titles of the series and files above it, from the top. */
  readonly series: readonly string[];
  readonly fonds: string | null;
  readonly repository: string | null;
  readonly repositoryPlace: string | null;
  readonly publication: Publication | null;
}
