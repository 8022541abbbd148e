/** How words look. Plain words are upright ink on the line. */
export interface Run {
  readonly text: string;
  readonly face?: Face;
  readonly tone?: Tone;
  /** BCP 47; only where it differs from the paragraph's. */
  readonly language?: string | undefined;
  readonly stroke?: "dotted" | "struck" | "under" | "double" | "dashed";
  readonly raise?: "above" | "below";
  /** A sign that is drawn, not typed; `text` is what it means to software. */
  readonly sign?: DrawnSign;
  /** What software reads aloud in the place of `text`: the words with what a mark says of them. */
  readonly means?: string;
  /** `text` is the sign of this note. */
  readonly note?: Footnote;
  /** An anchor in the packet that a click leads to. */
  readonly target?: string;
}
export type Face = "regular" | "italic" | "bold";
/** ink: what the document says; soft: what we say of it; faint: numbers and rules; loss: what is gone. */
export type Tone = "ink" | "soft" | "faint" | "loss";
/** Signs that our fonts lack: brackets, the open box for room left, and the box for a character without a glyph. */
export type DrawnSign =
  "angle-left" | "angle-right" | "half-left" | "half-right" | "room" | "missing";

/** A note at the foot of the page. */
export interface Footnote {
  readonly id: string;
  readonly sign: string;
  readonly runs: readonly Run[];
}

/** Standard structure types (ISO 32000-1, 14.8.4) that packets use. */
export type Role =
  | "Document"
  | "Part"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "BlockQuote"
  | "TOC"
  | "TOCI"
  | "Reference"
  | "Link"
  | "Note"
  | "Span"
  | "Figure"
  | "Caption"
  | "Table"
  | "TR"
  | "TH"
  | "TD";

/** Sizes in points. */
export interface TextStyle {
  readonly size: number;
  readonly lead: number;
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  /** Further indent of every line but the first. */
  readonly hang?: number;
  readonly face?: Face;
  readonly tone?: Tone;
  /** A hairline at the left, as beside a source line. */
  readonly bar?: boolean;
  /** Stays on the page of what follows. */
  readonly keep?: boolean;
}

/** A place that contents, bookmarks and links lead to. */
export interface Place {
  readonly anchor: string;
  /** Its line in the file's outline; null for none. */
  readonly bookmark: { readonly title: string; readonly depth: 0 | 1 } | null;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly role: Role;
  readonly style: TextStyle;
  readonly runs: readonly Run[];
  readonly language?: string | undefined;
  readonly place?: Place;
}

/** A paragraph of plain words. */
export function plainParagraph(text: string, style: TextStyle): Paragraph {
  return { kind: "paragraph", role: "P", style, runs: [{ text }] };
}

/** Lines of a transcription, each its own; a number stands at every fifth. */
export interface OwnLines {
  readonly kind: "own-lines";
  readonly style: TextStyle;
  readonly language: string;
  readonly lines: readonly OwnLine[];
  /** Lines of a short ending that follows: it stands on no page without the last words before it. */
  readonly ending: number;
}
export interface OwnLine {
  /** Null for a continued line, or where numbers are off. */
  readonly number: number | null;
  readonly runs: readonly Run[];
  /** Share of the measure that a dateline or signature is moved in by. */
  readonly shift: number;
}

/** One line of the contents: title, and the page on which `target` stands. */
export interface ContentsEntry {
  readonly kind: "contents-entry";
  readonly style: TextStyle;
  readonly runs: readonly Run[];
  readonly target: string;
  readonly label: string;
}

/** Columns are shares of the measure. The first cell of each row is its header when `rowHeaders`. */
export interface Table {
  readonly kind: "table";
  readonly style: TextStyle;
  readonly columns: readonly number[];
  readonly head: readonly string[] | null;
  readonly rows: readonly (readonly (readonly Run[])[])[];
  readonly rowHeaders: boolean;
  /** Hairlines between the rows. */
  readonly ruled: boolean;
}

/** Lines to write on; the key's answer stands on the same ones, so that both editions break alike. */
export interface AnswerRoom {
  readonly kind: "answer-room";
  readonly style: TextStyle;
  /** Lines, never fewer than the answer has. */
  readonly room: number;
  /** Empty in a student's edition. */
  readonly answer: readonly Run[];
}

/** A page image on a page of its own. */
export interface Figure {
  readonly kind: "figure";
  readonly image: { readonly document: number; readonly index: number };
  /** Images after it up to the one that lies on a left page; null where any page will do. */
  readonly beforeFacing: number | null;
  /** What the page says where the image cannot be shown; null where it can. */
  readonly lost: string | null;
  readonly alt: string;
  readonly head: { readonly left: string; readonly right: string };
}

/** Images for the left pages from here on, while the text goes on over the right ones. */
export interface FacingFigures {
  readonly kind: "facing-figures";
  readonly figures: readonly Figure[];
}
/** Images that the text was too short for follow here. */
export interface FacingEnd {
  readonly kind: "facing-end";
}

export interface Section {
  readonly kind: "section";
  readonly role: Role;
  readonly blocks: readonly Block[];
  /** Drawn with a hairline all around. */
  readonly framed?: boolean;
  /** Paragraphs and tables that stand on one page, where they fit on one. */
  readonly together?: boolean;
}
/** What follows starts a page; the running head of it and of those after it. */
export interface PageStart {
  readonly kind: "page-start";
  readonly head: { readonly left: string; readonly right: string } | null;
  /** Points to leave free at the top. */
  readonly drop?: number;
}
export interface Space {
  readonly kind: "space";
  readonly points: number;
  readonly rule: boolean;
}

export type Block =
  | Paragraph
  | OwnLines
  | ContentsEntry
  | Table
  | AnswerRoom
  | Figure
  | FacingFigures
  | FacingEnd
  | Section
  | PageStart
  | Space;
