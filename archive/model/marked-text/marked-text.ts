import type { Mark } from "../mark";

/** A text with its stand-off marks, as it is edited: NFC, `\n` ends a line, marks sorted by start, all within the text. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Whether the mark stands between letters and covers none. */
export const isPoint = ({ start, end }: Pick<Mark, "start" | "end">): boolean => start === end;

const byStart = (a: Mark, b: Mark) => a.start - b.start || b.end - a.end;
/** Marks in the order in which they are stored: by start, the longer first, so that an edit taken back leaves their order too. */
export const sorted = (marks: readonly Mark[]): readonly Mark[] => marks.toSorted(byStart);

/**
 * A text as it is stored: NFC, one `\n` for each line end. Marks keep to their letters; one that a letter was composed over
 * (`e` and its accent, two letters of a syllable) covers the whole letter.
 */
export function asStored({ text, marks }: MarkedText): MarkedText {
  const stored = storedText(text);
  if (stored === text) return { text, marks: sorted(marks.map((mark) => within(mark, text))) };
  const place = (at: number) => storedText(text.slice(0, at)).length;
  const moved = marks.map((mark) => {
    const { start, end } = within(mark, text);
    return { ...mark, start: place(start), end: place(end) };
  });
  return { text: stored, marks: sorted(moved.map((mark) => within(mark, stored))) };
}

/** Words as texts hold them: NFC, lines ended by `\n` alone. */
export const storedText = (text: string): string =>
  text.replaceAll(/\r\n?/gu, "\n").normalize("NFC");

function within(mark: Mark, text: string): Mark {
  const start = Math.min(Math.max(0, mark.start), text.length);
  const end = Math.min(Math.max(start, mark.end), text.length);
  return start === mark.start && end === mark.end ? mark : { ...mark, start, end };
}

/** @returns the same with one mark more, after those that start where it starts */
export const withMark = ({ text, marks }: MarkedText, mark: Mark): MarkedText => ({
  text,
  marks: sorted([...marks, within(mark, text)]),
});

/** @param at place of the mark in `marks` */
export const withoutMark = ({ text, marks }: MarkedText, at: number): MarkedText => ({
  text,
  marks: marks.filter((_mark, index) => index !== at),
});

/** What is said of a mark, in part; undefined takes the saying back. */
export type MarkSays = { readonly [K in keyof Omit<Mark, "start" | "end">]?: Mark[K] | undefined };

/** @param at place of the mark in `marks` @param to what is said of it from now on; its words stay */
export const withMarkSaying = (
  { text, marks }: MarkedText,
  at: number,
  to: MarkSays,
): MarkedText => ({
  text,
  marks: marks.map((mark, index) => (index === at ? saying(mark, to) : mark)),
});

const saying = (mark: Mark, to: MarkSays): Mark =>
  Object.fromEntries(
    Object.entries({ ...mark, ...to }).filter(([, value]) => value !== undefined),
  ) as Mark;
