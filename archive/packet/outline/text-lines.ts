/** One line of a transcription; offsets count UTF-16 code units of its text, without the line feed. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  /** 1, 2, 3 ... over the lines that have words; null for an empty one. */
  readonly number: number | null;
}

/** The transcription's own lines, numbered as `linesOf` in the model counts them. */
export function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  let number = 0;
  while (start <= text.length) {
    const feed = text.indexOf("\n", start);
    const end = feed === -1 ? text.length : feed;
    const isEmpty = text.slice(start, end).trim() === "";
    lines.push({ start, end, number: isEmpty ? null : ++number });
    start = end + 1;
  }
  return lines;
}
