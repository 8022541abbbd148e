/**
 * The 1-based numbers of the first and last line of a place. Lines are counted as the text has them, empty ones left out:
 * they part paragraphs and carry no number.
 */
export function linesOf(text: string, start: number, end: number): readonly [number, number] {
  return [lineAt(text, start), lineAt(text, Math.max(start, end - 1))];
}

function lineAt(text: string, at: number): number {
  let line = 0;
  let from = 0;
  while (from <= text.length) {
    const feed = text.indexOf("\n", from);
    const to = feed === -1 ? text.length : feed;
    if (text.slice(from, to).trim() !== "") line += 1;
    if (at <= to || feed === -1) break;
    from = to + 1;
  }
  return Math.max(1, line);
}
