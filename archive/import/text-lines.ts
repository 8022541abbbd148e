/** One line of a text that is not blank; offsets count UTF-16 code units of the text and leave out white space around it. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True when an empty line, or nothing, stands before it: it opens a paragraph. */
  readonly opens: boolean;
  /** True when an empty line, or nothing, stands after it: it ends a paragraph. */
  readonly ends: boolean;
}

/** The lines of a text that are not blank. */
export function textLines(text: string): readonly TextLine[] {
  const raw = text.split("\n");
  const lines: TextLine[] = [];
  let at = 0;
  raw.forEach((line, n) => {
    const words = line.trim();
    const start = at + line.length - line.trimStart().length;
    at += line.length + 1;
    if (words === "") return;
    const opens = isBlank(raw[n - 1]);
    lines.push({ text: words, start, end: start + words.length, opens, ends: isBlank(raw[n + 1]) });
  });
  return lines;
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === "";
