/** A place in a text, in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/** Above this average of letters a line the text does not keep its original's lines: each line is a paragraph. */
const LINEATED_AVERAGE = 80;
/** Nobody compares more at once; a longer paragraph is cut at the ends of sentences. */
const LONGEST = 4_000;

const sentences = new Intl.Segmenter("und", { granularity: "sentence" });

/**
 * The paragraphs of a text in order, without the blanks around them: what empty lines part; in a text without any, and in one whose
 * lines are as long as paragraphs, each line. One of more than 4,000 letters is cut where a sentence ends.
 */
export function paragraphsOf(text: string): readonly Span[] {
  const lines = linesIn(text);
  const filled = lines.filter(([start, end]) => end > start);
  const letters = filled.reduce((sum, [start, end]) => sum + end - start, 0);
  const isLineated = letters / Math.max(1, filled.length) < LINEATED_AVERAGE;
  const blocks = isLineated ? blocksOf(lines) : filled;
  return (blocks.length > 1 ? blocks : filled).flatMap((block) => cut(text, block));
}

/** Every line without the blanks around it; an empty one has no length. */
function linesIn(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const from = start + line.length - line.trimStart().length;
    lines.push([Math.min(from, start + line.length), start + line.trimEnd().length]);
    start += line.length + 1;
  }
  return lines.map(([from, to]): Span => [from, Math.max(from, to)]);
}

function blocksOf(lines: readonly Span[]): readonly Span[] {
  const blocks: Span[] = [];
  let opens = true;
  for (const [start, end] of lines) {
    if (end === start) opens = true;
    else if (opens) {
      blocks.push([start, end]);
      opens = false;
    } else blocks[blocks.length - 1] = [blocks.at(-1)![0], end];
  }
  return blocks;
}

function cut(text: string, [start, end]: Span): readonly Span[] {
  if (end - start <= LONGEST) return [[start, end]];
  const parts: Span[] = [];
  let from = start;
  const close = (to: number) => {
    const words = text.slice(from, to);
    const head = words.length - words.trimStart().length;
    if (words.trim() !== "") parts.push([from + head, from + words.trimEnd().length]);
    from = to;
  };
  for (const { index, segment } of sentences.segment(text.slice(start, end))) {
    const to = start + index + segment.length;
    if (to - from > LONGEST && start + index > from) close(start + index);
    while (to - from > LONGEST) close(from + LONGEST);
  }
  close(end);
  return parts;
}
