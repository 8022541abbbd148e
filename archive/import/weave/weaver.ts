import type { Mark, MarkKind } from "../../model/mark";
import { toNfc } from "./to-nfc";

export type MarkDetails = Partial<
  Pick<Mark, "note" | "by" | "label" | "id" | "target" | "within" | "links" | "facs">
>;

/** A mark that is open: closed, it covers what was written meanwhile. */
export interface OpenMark {
  readonly kind: MarkKind;
  readonly details: MarkDetails;
  /** Where its first word stands; null until one is written. */
  start: number | null;
}

/** Writes a text out of markup: runs of white space become one space, and blocks, lines and words are kept apart or together. */
export interface Weaver {
  /** Words of a text node. */
  write(words: string): void;
  /** Words whose white space counts: each line stays a line. */
  writeKeepingSpace(words: string): void;
  /** A paragraph ends here: an empty line follows when more is written. */
  paragraph(): void;
  line(): void;
  space(): void;
  open(kind: MarkKind, details?: MarkDetails): OpenMark;
  /** A mark that covers nothing is dropped. @returns whether it covers anything */
  close(mark: OpenMark): boolean;
  /** A mark that covers nothing, behind the last word: a gap, a note. It neither splits nor joins words. */
  point(kind: MarkKind, details?: MarkDetails): void;
  /** The same, but before the next word: a page or line that begins. */
  pointAhead(kind: MarkKind, details?: MarkDetails): void;
  /** The text and its marks, sorted by start, NFC. */
  finish(): { readonly text: string; readonly marks: readonly Mark[] };
}

type Break = "" | " " | "\n" | "\n\n";
const STRENGTH: readonly Break[] = ["", " ", "\n", "\n\n"];
const SPACE = /[ \t\n\r\f\v\u00a0]+/;

export function createWeaver(): Weaver {
  const scroll = createScroll();
  const { marks } = scroll;
  return {
    write: (words) =>
      words.split(SPACE).forEach((one, n) => {
        if (n > 0) scroll.wish(" ");
        if (one !== "") scroll.word(one);
      }),
    writeKeepingSpace: (words) =>
      words.split("\n").forEach((line, n) => {
        if (n > 0) scroll.wish("\n");
        const words = line.trimEnd();
        if (words !== "") scroll.word(words);
        // White space at the end of one piece still parts it from the next on the same line.
        if (words !== line) scroll.wish(" ");
      }),
    paragraph: () => scroll.wish("\n\n"),
    line: () => scroll.wish("\n"),
    space: () => scroll.wish(" "),
    open: (kind, details = {}) => scroll.await({ kind, details, start: null, isPoint: false }),
    close(mark) {
      if (mark.start === null) scroll.forget(mark);
      else marks.push(markAt(mark.kind, mark.start, scroll.length(), mark.details));
      return mark.start !== null;
    },
    point(kind, details = {}) {
      marks.push(markAt(kind, scroll.length(), scroll.length(), details));
    },
    pointAhead: (kind, details = {}) =>
      void scroll.await({ kind, details, start: null, isPoint: true }),
    finish() {
      scroll.settle();
      return toNfc(scroll.text(), marks);
    },
  };
}

interface Awaited extends OpenMark {
  /** True for a mark that covers nothing and stands before the next word. */
  readonly isPoint: boolean;
}

/** The words so far, the break that the next one wants before it, and the marks that wait for it. */
function createScroll() {
  const pieces: string[] = [];
  const marks: Mark[] = [];
  const waiting = new Set<Awaited>();
  let length = 0;
  let pending: Break = "";
  const put = (words: string) => {
    pieces.push(words);
    length += words.length;
  };
  const settle = () => {
    for (const mark of waiting) {
      mark.start = length;
      if (mark.isPoint) marks.push(markAt(mark.kind, length, length, mark.details));
    }
    waiting.clear();
  };
  return {
    marks,
    settle,
    wish(wanted: Break) {
      if (STRENGTH.indexOf(wanted) > STRENGTH.indexOf(pending)) pending = wanted;
    },
    word(words: string) {
      if (length > 0) put(pending);
      pending = "";
      settle();
      put(words);
    },
    await(mark: Awaited): OpenMark {
      waiting.add(mark);
      return mark;
    },
    forget: (mark: OpenMark) => void waiting.delete(mark as Awaited),
    length: () => length,
    text: () => pieces.join(""),
  };
}

function markAt(kind: MarkKind, start: number, end: number, details: MarkDetails): Mark {
  return { kind, start, end, note: null, by: null, label: null, ...details };
}
