import type { Mark, MarkKind } from "../../../archive/model/mark";

/** How a line stands on the sheet. */
export type LineShape =
  | "plain"
  | "indent"
  | "end"
  | "salute"
  | "closer"
  | "signed"
  | "heading"
  | "quote"
  | "postscript"
  | "page";

/** One line of a text as it is drawn; offsets count UTF-16 code units of the text. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  /** As the text counts its lines from 1; null for a page break, which is no line. */
  readonly number: number | null;
  /** As its page counts them from 1; null for a page break. */
  readonly onPage: number | null;
  readonly shape: LineShape;
  /** A new paragraph begins here. */
  readonly opens: boolean;
  /** The printed sign of the page that begins, for a page break. */
  readonly label: string | null;
}

const LINEATED_AVERAGE = 80;

/** Whether the text keeps the lines of its original: short lines, and more than one. */
export function isLineated(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const letters = lines.reduce((sum, line) => sum + line.length, 0);
  return lines.length > 1 && letters / lines.length < LINEATED_AVERAGE;
}

/** Kinds that give a whole line its place on the sheet. */
export const shapes: Readonly<Partial<Record<MarkKind, LineShape>>> = {
  opener: "end",
  dateline: "end",
  salute: "salute",
  closer: "closer",
  signed: "signed",
  heading: "heading",
  quote: "quote",
  postscript: "postscript",
};
/** Of several marks over a line the narrowest in meaning decides. */
const rank: readonly LineShape[] = [
  "signed",
  "salute",
  "heading",
  "end",
  "closer",
  "quote",
  "postscript",
];

function shapeOf(marks: readonly Mark[], start: number, end: number): LineShape {
  const here = marks
    .filter((mark) => mark.start < end && mark.end > start && mark.end > mark.start)
    .map((mark) => shapes[mark.kind]);
  return rank.find((shape) => here.includes(shape)) ?? "plain";
}

/** The lines of a text. Empty ones part paragraphs and are not drawn; page breaks stand between lines. */
export function textLines(text: string, marks: readonly Mark[]): readonly TextLine[] {
  const shaping = marks.filter(({ kind }) => shapes[kind] !== undefined);
  const pages = marks.filter(({ kind }) => kind === "page");
  const lines: TextLine[] = [];
  let nextPage = 0;
  let number = 0;
  let before = 0;
  let opens = true;
  let start = 0;
  let shapingFrom = 0;
  for (const words of text.split("\n")) {
    const end = start + words.length;
    // A page that begins inside a line is drawn in the line; one at its start stands above it.
    for (; nextPage < pages.length && pages[nextPage]!.start <= start; nextPage++) {
      lines.push(pageBreak(pages[nextPage]!));
      before = number;
    }
    while (shapingFrom < shaping.length && shaping[shapingFrom]!.end <= start) shapingFrom++;
    if (words.trim() === "") opens = true;
    else {
      number += 1;
      const near = shaping.slice(shapingFrom, shapingFrom + 24);
      const shape = shapeOf(near, start, end);
      lines.push({ start, end, number, onPage: number - before, shape, opens, label: null });
      opens = shape === "salute";
    }
    for (; nextPage < pages.length && pages[nextPage]!.start < end; nextPage++) before = number;
    start = end + 1;
  }
  return lines;
}

function pageBreak({ start, label }: Mark): TextLine {
  return { start, end: start, number: null, onPage: null, shape: "page", opens: false, label };
}

/** Whether a line's number is shown: the first, then every five. */
export const isNumbered = (number: number | null): boolean =>
  number !== null && (number === 1 || number % 5 === 0);

/** Which lines carry a number: every fifth of the text, each one, or every fifth of its page. */
export type Numbering = "five" | "each" | "page";

/** The number that a line shows; null for none. */
export function shownNumber({ number, onPage }: TextLine, numbering: Numbering): number | null {
  if (numbering === "each") return number;
  const counted = numbering === "page" ? onPage : number;
  return isNumbered(counted) ? counted : null;
}

/** The place in `lines` of the line that holds an offset. */
export function lineIndexAt(lines: readonly TextLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
