import type { Mark } from "../../model/mark";
import type { Transcription } from "../../model/transcription";
import type { OwnLine, OwnLines, Run } from "./block";
import { markedWords, type MarkSetting } from "./marked-words";
import { STYLES } from "./styles";
import { textLines, type TextLine } from "./text-lines";

/** Longer lines are paragraphs that nobody has broken; in UTF-16 code units. */
const LONG_LINE = 110;
/** How far a dateline or signature that has a line of its own is moved in. */
const SHIFT = 0.48;

export interface TextSetting extends MarkSetting {
  readonly lineNumbers: boolean;
}

/**
 * Words from `start` to `end` of a transcription, in its own lines; an empty line begins a new paragraph.
 * @param ellipses whether words before and after are left out
 */
export function setTranscription(
  transcription: Transcription,
  start: number,
  end: number,
  ellipses: { readonly before: boolean; readonly after: boolean },
  setting: TextSetting,
): readonly OwnLines[] {
  const lines = textLines(transcription.text);
  const marksOf = marksByLine(lines, transcription.marks);
  const paragraphs: OwnLine[][] = [[]];
  lines.forEach((line, index) => {
    if (line.end < start || line.start > end) return;
    if (line.number === null) {
      paragraphs.push([]);
      return;
    }
    const from = Math.max(start, line.start);
    const to = Math.min(end, line.end);
    const marks = marksOf[index] ?? [];
    const runs = markedWords(transcription.text, from, to, marks, setting);
    if (runs.length === 0) return;
    paragraphs.at(-1)?.push({
      // A number stands only at a line that is there from its beginning.
      number: setting.lineNumbers ? line.number : null,
      runs: [
        ...(ellipses.before && from === start ? [ELLIPSIS_BEFORE] : []),
        ...runs,
        ...(ellipses.after && to === end ? [ELLIPSIS_AFTER] : []),
      ],
      shift: isApart(line, marks) ? SHIFT : 0,
    });
  });
  const style = isLineated(lines) ? STYLES.text : STYLES.prose;
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((own) => ({ kind: "own-lines", style, language: transcription.language, lines: own }));
}

const ELLIPSIS_BEFORE: Run = { text: "… ", tone: "faint" };
const ELLIPSIS_AFTER: Run = { text: " …", tone: "faint" };

function marksByLine(
  lines: readonly TextLine[],
  marks: readonly Mark[],
): readonly (readonly Mark[])[] {
  const found: Mark[][] = lines.map(() => []);
  for (const mark of marks) {
    let index = lineAt(lines, mark.start);
    while (index < lines.length && (lines[index]?.start ?? 0) <= mark.end)
      found[index++]?.push(mark);
  }
  return found;
}

/** Index of the line that an offset stands on. */
function lineAt(lines: readonly TextLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a line is nothing but a dateline, a closing or a signature. */
function isApart(line: TextLine, marks: readonly Mark[]): boolean {
  return marks.some(
    ({ kind, start, end }) =>
      (kind === "dateline" || kind === "closer" || kind === "signed") &&
      start <= line.start &&
      end >= line.end,
  );
}

/** Whether the transcription keeps the document's own lines. */
function isLineated(lines: readonly TextLine[]): boolean {
  const lengths = lines
    .filter(({ number }) => number !== null)
    .map(({ start, end }) => end - start);
  const sorted = lengths.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? 0) < LONG_LINE;
}
