/** A place in a text, in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/** Lines shorter than this on average are an original's lines; longer ones are paragraphs each. */
const LINEATED_AVERAGE = 80;
/** Nobody compares more at once; a longer paragraph is cut at the ends of sentences. */
const LONGEST = 4_000;

const sentences = new Intl.Segmenter("und", { granularity: "sentence" });

/**
 * The paragraphs of a text in order, without the blanks around them: what empty lines part. Lines as long as paragraphs are each
 * one, and so are the lines of a text without any empty one. What has more than 4,000 letters is cut where a sentence ends.
 */
export function paragraphsOf(text: string): readonly Span[] {
  const blocks = blocksOf(text);
  const paragraphs =
    blocks.length === 1
      ? blocks[0]!
      : blocks.flatMap((lines) =>
          isLineated(lines) ? [[lines[0]![0], lines.at(-1)![1]] as const] : lines,
        );
  return paragraphs.flatMap((paragraph) => cut(text, paragraph));
}

function isLineated(lines: readonly Span[]): boolean {
  const letters = lines.reduce((sum, [start, end]) => sum + end - start, 0);
  return letters / lines.length < LINEATED_AVERAGE;
}

/** Lines without the blanks around them, by what empty lines part. */
function blocksOf(text: string): readonly (readonly Span[])[] {
  const blocks: Span[][] = [];
  let opens = true;
  let start = 0;
  for (const line of text.split("\n")) {
    const words = line.trim();
    const from = start + line.length - line.trimStart().length;
    if (words === "") opens = true;
    else {
      if (opens) blocks.push([]);
      blocks.at(-1)!.push([from, from + words.length]);
      opens = false;
    }
    start += line.length + 1;
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
