import type { Mark } from "../../model/mark";
import type { TextView } from "../../model/text-view";
import type { Transcription } from "../../model/transcription";
import type { OwnLine, OwnLines, Run } from "./block";
import { markedWords, type MarkSetting } from "./marked-words";
import { shownText } from "./shown-text";
import { STYLES } from "./styles";
import { textLines, type TextLine } from "./text-lines";

/** Longer lines are paragraphs that nobody has broken. */
const LONG_LINE = 96;
/** How far a dateline or signature that has a line of its own is moved in. */
const SHIFT = 0.48;

export interface TextSetting extends Omit<MarkSetting, "shown"> {
  readonly lineNumbers: boolean;
  readonly view: TextView;
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
  const shown = shownText(transcription, [start, end], setting.view);
  const lines = textLines(transcription.text);
  const marksOf = marksByLine(lines, transcription.marks);
  const paragraphs: OwnLine[][] = [[]];
  lines.forEach((line, index) => {
    if (!overlaps(line, start, end)) return;
    if (line.number === null) return void paragraphs.push([]);
    const [from, to] = [Math.max(start, line.start), Math.min(end, line.end)];
    const marks = marksOf[index] ?? [];
    const words = markedWords(transcription.text, from, to, marks, { ...setting, shown });
    if (words.every(isBlank)) return;
    const before = ellipses.before && from === start ? [ELLIPSIS_BEFORE] : [];
    const after = ellipses.after && to === end ? ELLIPSIS_AFTER : LINE_END;
    paragraphs.at(-1)?.push({
      number: setting.lineNumbers ? line.number : null,
      runs: [...before, ...words, after],
      shift: isApart(line, marks) ? SHIFT : 0,
    });
  });
  const style = isLineated(transcription.text, lines) ? STYLES.text : STYLES.prose;
  const blocks = paragraphs.filter((paragraph) => paragraph.length > 0);
  return blocks.map((own, index) => ({
    kind: "own-lines",
    style,
    language: transcription.language,
    lines: own,
    ending: endingAfter(blocks, index),
  }));
}

const SHORT_ENDING = 4;

/** How many lines follow a paragraph, where they are few and the last: a closing, a signature. */
function endingAfter(blocks: readonly (readonly OwnLine[])[], index: number): number {
  const rest = blocks.slice(index + 1).reduce((sum, { length }) => sum + length, 0);
  return rest <= SHORT_ENDING ? rest : 0;
}

/** A line that the view leaves nothing of has no place on the page; the others keep their numbers. */
const isBlank = ({ text, sign }: Run): boolean => sign === undefined && text.trim() === "";

const overlaps = (line: TextLine, start: number, end: number): boolean =>
  line.end >= start && line.start <= end;

/** Keeps the words of two lines apart when they are copied. */
const LINE_END: Run = { text: " " };
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

/** Whether the transcription keeps the document's own lines: most of its words stand on short ones. */
function isLineated(text: string, lines: readonly TextLine[]): boolean {
  const breadths = lines.map(({ start, end }) => breadth(text.slice(start, end)));
  const long = breadths.filter((width) => width > LONG_LINE);
  return sum(long) < sum(breadths) * 0.3;
}

/** In letters of the Latin alphabet: East Asian ones take two. */
const breadth = (words: string): number =>
  words.length + (words.match(/[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af]/gu)?.length ?? 0);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
